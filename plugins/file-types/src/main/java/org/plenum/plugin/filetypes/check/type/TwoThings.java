package org.plenum.plugin.filetypes.check.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.format.Picture;
import org.plenum.plugin.filetypes.format.ZipEnd;
import org.plenum.plugin.filetypes.format.ZipIndex;
import org.plenum.plugin.filetypes.format.ZipMember;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/**
 * A file that is one thing for one reader and another for the next: a ZIP is looked for from the end of a file, a PDF within its first 1024 bytes,
 * an archive of RAR anywhere. What phones write behind their pictures, such as a film or a second picture, is ordinary.
 */
public final class TwoThings implements Check {
    private static final String PDF = "application/pdf";
    private static final int PDF_HEAD = 1024;
    private static final int BEHIND = 1024 * 1024;
    private static final int SEEN = 64 * 1024;
    private static final Pattern PAGE = Pattern.compile("<(script|html|!doctype\\s+html|body|iframe|\\?php)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARCHIVE = Pattern.compile("Rar!\u001a\u0007|7z\u00bc\u00af'\u001c");
    private static final Pattern WHITE = Pattern.compile("(\u00ef\u00bb\u00bf)?[\\s\0]*");
    /** Files lie in them as they are. */
    private static final Set<String> WHOLE = Set.of("application/x-tar", "application/x-gtar", "application/x-cpio", "application/x-iso9660-image");

    private final Types types;

    public TwoThings(Types types) {
        this.types = types;
    }

    @Override
    public void look(Item item) throws IOException {
        if (types.isA(item.type(), Types.ZIP)) {
            zip(item);
        } else if (types.isA(item.type(), PDF)) {
            pdf(item.content());
        } else {
            other(item);
        }
    }

    private static NotPassed both(String one, String other) {
        return new NotPassed(Cause.AMBIGUOUS_TYPE, one + " and " + other);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void pdf(Content content) throws IOException {
        String head = latin(content.at(0, SEEN));
        int begin = head.indexOf("%PDF-");
        if (begin < 0 || !WHITE.matcher(head.substring(0, begin)).matches()) {
            throw both(PDF, "something before it");
        }
        if (ZipEnd.find(content).isPresent()) {
            throw both(PDF, Types.ZIP);
        }
    }

    /** The first member may be a PDF that lies there as it is: it is looked at. */
    private void zip(Item item) throws IOException {
        Content content = item.content();
        ZipIndex index = ZipIndex.read(content, item.rules().limits().members());
        int pdf = latin(content.at(0, PDF_HEAD)).indexOf("%PDF-");
        if (pdf >= 0 && index.members().stream().mapToLong(ZipMember::data).noneMatch(data -> data == pdf)) {
            throw both(Types.ZIP, PDF);
        }
        behind(content, index.end()).ifPresent(other -> {
            throw both(Types.ZIP, other);
        });
    }

    private void other(Item item) throws IOException {
        Content content = item.content();
        String head = latin(content.at(0, PDF_HEAD));
        boolean bytes = item.is(Types.BYTES) || Stream.of("image/", "audio/", "video/").anyMatch(item.type()::startsWith);
        boolean text = types.isA(item.type(), Types.TEXT);
        if (bytes && !text && head.contains("%PDF-")) {
            throw both(item.type(), PDF);
        }
        Optional<Picture> picture = Picture.of(item.type());
        if (picture.isPresent()) {
            picture(item, picture.get(), head);
        } else if (!WHOLE.contains(item.type())) {
            Optional<ZipEnd> end = ZipEnd.find(content);
            boolean container = types.isA(item.type(), Types.OLE2);
            if (end.isPresent() && (container ? end.get().end() == content.length() : end.get().isLast(content))) {
                throw both(item.type(), Types.ZIP);
            }
        }
    }

    private void picture(Item item, Picture picture, String head) throws IOException {
        if (PAGE.matcher(head).find()) {
            throw both(item.type(), "text/html");
        }
        if (ZipEnd.find(item.content()).isPresent()) {
            throw both(item.type(), Types.ZIP);
        }
        behind(item.content(), end(item.content(), picture)).ifPresent(other -> {
            throw both(item.type(), other);
        });
    }

    private static long end(Content content, Picture picture) {
        try {
            return picture.end(content);
        } catch (IOException broken) {
            return content.length();
        }
    }

    /** What a program would take for a file of another kind behind the end of this one. */
    private Optional<String> behind(Content content, long end) throws IOException {
        byte[] rest = content.at(end, BEHIND);
        if (rest.length == 0) {
            return Optional.empty();
        }
        String text = latin(rest);
        if (ARCHIVE.matcher(text).find()) {
            return Optional.of("an archive");
        }
        if (PAGE.matcher(text.substring(0, Math.min(SEEN, text.length()))).find()) {
            return Optional.of("text/html");
        }
        String type = types.normal(types.all().detect(new ByteArrayInputStream(rest), new Metadata()).toString());
        boolean ordinary = type.equals(Types.BYTES)
                || type.equals(Types.TEXT)
                || (Stream.of("image/", "audio/", "video/").anyMatch(type::startsWith) && !types.isA(type, Types.TEXT));
        return ordinary ? Optional.empty() : Optional.of(type);
    }
}
