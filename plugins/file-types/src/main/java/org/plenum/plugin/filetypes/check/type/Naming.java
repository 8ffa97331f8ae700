package org.plenum.plugin.filetypes.check.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** Whether a file is what its name says. */
public final class Naming {
    /** Markup is what it is, whatever its name; a browser would show it so. */
    private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml", "image/svg+xml");
    /** Sound and film that begins anywhere: that none was seen does not mean that there is none. */
    private static final Set<String> STREAMS = Set.of("audio/mpeg", "video/mpeg", "audio/x-aac", "audio/vnd.wave");
    /** Office programs of many kinds write into these containers. */
    private static final Set<String> CONTAINERS = Set.of(Types.OLE2, Types.OFFICE_ZIP);

    private final Types types;

    public Naming(Types types) {
        this.types = types;
    }

    /**
     * The type that content and name together make: text is of the kind that its name says.
     *
     * @param type of the content
     * @throws NotPassed MISMATCHED_TYPE if the name says something else
     */
    public String settled(String type, String name) {
        String ending = Item.ending(name);
        List<String> named = types.of(ending);
        if (ending.isEmpty() || named.isEmpty() || Related.fits(type, ending)) {
            return type;
        }
        return Stream.<Optional<String>>of(same(type, named), text(type, named), unseen(type, named))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotPassed(Cause.MISMATCHED_TYPE, type + " named ." + ending));
    }

    /** Of the type, or of a more special one than the name says. */
    private Optional<String> same(String type, List<String> named) {
        boolean text = types.isA(type, Types.TEXT) && !named.contains(type) && named.stream().anyMatch(one -> types.isA(one, Types.TEXT));
        return !text && named.stream().anyMatch(one -> types.isA(type, one)) ? Optional.of(type) : Optional.empty();
    }

    /** Anything that can be read as text may be named as any text: then it is that text, and nothing that a program would carry out. */
    private Optional<String> text(String type, List<String> named) {
        if (!types.isA(type, Types.TEXT)) {
            return Optional.empty();
        }
        return named.stream()
                .filter(one -> types.isA(one, Types.TEXT))
                .filter(one -> !one.equals("image/svg+xml"))
                .map(one -> MARKUP.contains(type) && types.isA(one, Types.XML) ? type : one)
                .findFirst();
    }

    /** Of a kind that cannot be told from another by content. */
    private Optional<String> unseen(String type, List<String> named) {
        boolean bytes = type.equals(Types.BYTES)
                && named.stream().anyMatch(one -> types.isA(one, Types.TEXT) || STREAMS.contains(one) || !types.isSeenInContent(one));
        boolean container = CONTAINERS.contains(type) && named.stream().anyMatch(one -> types.isA(one, type));
        boolean zip = type.equals(Types.ZIP) && named.stream().anyMatch(this::isOnlyNamed);
        boolean other = !type.equals(Types.BYTES)
                && !types.isA(type, Types.TEXT)
                && named.stream().anyMatch(one -> types.isA(one, type) && !types.isA(one, Types.ZIP));
        return bytes || container || zip || other ? Optional.of(type) : Optional.empty();
    }

    /** A kind of ZIP that nothing in it tells, such as a comic book. */
    private boolean isOnlyNamed(String type) {
        return types.isA(type, Types.ZIP)
                && !types.isA(type, Types.OFFICE_ZIP)
                && !types.isA(type, "application/java-archive")
                && !type.startsWith("application/vnd.oasis.opendocument.")
                && !type.equals("application/epub+zip");
    }
}
