package org.plenum.plugin.filetypes.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenum.plugin.filetypes.check.Budget;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.check.archive.Parts;
import org.plenum.plugin.filetypes.check.archive.SevenZipCheck;
import org.plenum.plugin.filetypes.check.archive.StreamCheck;
import org.plenum.plugin.filetypes.check.archive.UnopenedCheck;
import org.plenum.plugin.filetypes.check.archive.ZipCheck;
import org.plenum.plugin.filetypes.check.markup.HtmlCheck;
import org.plenum.plugin.filetypes.check.markup.XmlCheck;
import org.plenum.plugin.filetypes.check.office.OfficeParts;
import org.plenum.plugin.filetypes.check.office.Ole2Check;
import org.plenum.plugin.filetypes.check.office.OpenDocumentParts;
import org.plenum.plugin.filetypes.check.office.RtfCheck;
import org.plenum.plugin.filetypes.check.pdf.PdfCheck;
import org.plenum.plugin.filetypes.check.type.Detection;
import org.plenum.plugin.filetypes.check.type.ForbiddenTypes;
import org.plenum.plugin.filetypes.check.type.Naming;
import org.plenum.plugin.filetypes.check.type.TwoThings;
import org.plenum.plugin.filetypes.check.type.Types;
import org.plenum.plugin.filetypes.clean.MetadataRemoval;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Finding.Cause;
import org.plenum.plugin.filetypes.wire.Order;

/** Looks at files, one at a time, with all checks: first what a file is, then what is in it. */
final class Examiner {
    private static final int FRAMES = 8;

    private final Types types = new Types();
    private final Detection detection = new Detection(types);
    private final Naming naming = new Naming(types);
    private final MetadataRemoval removal = new MetadataRemoval(types::isA);
    private final List<Check> checks = List.of(
            new TwoThings(types),
            new UnopenedCheck(types::isA),
            new Ole2Check(types::isA),
            new PdfCheck(),
            new RtfCheck(),
            new HtmlCheck(),
            new XmlCheck(types::isA),
            new ZipCheck(types::isA, this::parts),
            new SevenZipCheck(),
            new StreamCheck());

    /** Never throws but what ends the process. */
    Finding find(Order order) {
        try (Content content = Content.open(order.content())) {
            var forbidden = new ForbiddenTypes(types, order.rules().forbidden());
            var bench = new MemberBench(this, order, forbidden, new Budget(order.rules().limits(), content.length()));
            Item item = settled(content, order.name(), false, bench);
            look(item);
            Optional<Path> cleaned = order.withoutMetadata() ? cleaned(item) : Optional.empty();
            String type = types.known(item.type());
            return cleaned.<Finding>map(path -> new Finding.Rewritten(path, type)).orElseGet(() -> new Finding.Passed(type));
        } catch (NotPassed found) {
            return new Finding.Refused(found.why(), found.detail());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            return new Finding.Refused(Cause.UNREADABLE, unreadable(broken));
        }
    }

    private Optional<Path> cleaned(Item item) throws IOException {
        return removal.cleaned(item);
    }

    /** The kind of fault, and for the log where it came about; its words may quote the file. */
    private static String unreadable(Throwable fault) {
        System.err.println(fault.getClass().getName() + Stream.of(fault.getStackTrace()).limit(FRAMES).toList());
        return "it is broken (" + fault.getClass().getSimpleName() + ")";
    }

    /**
     * Finds the type.
     *
     * @param loose whether the name says nothing
     */
    Item settled(Content content, String name, boolean loose, MemberBench bench) throws IOException {
        bench.forbidden().checkName(name);
        String seen = detection.type(content, bench.rules().limits().members());
        String type = loose ? seen : naming.settled(seen, name);
        bench.forbidden().checkType(type);
        return new Item(content, name, type, bench.rules(), bench);
    }

    void look(Item item) throws IOException {
        for (Check check : checks) {
            check.look(item);
        }
    }

    private Parts parts(Item item) {
        if (item.type().startsWith("application/vnd.oasis.opendocument.") || item.type().startsWith("application/vnd.sun.xml.")) {
            return new OpenDocumentParts(item.rules().macros(), item.rules().locked());
        }
        boolean office = types.isA(item.type(), Types.OFFICE_ZIP) && !item.rules().macros();
        return office ? new OfficeParts() : item.rules().locked() ? Parts.NONE : Examiner::locked;
    }

    /** A document of Apple's programs with a password has this member; what it holds is locked. */
    private static void locked(String name, Content content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".iwph")) {
            throw new NotPassed(Cause.ENCRYPTED, "a document with a password");
        }
    }
}
