package org.plenum.plugin.filetypes.check.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** All media types that Tika knows: which is a kind of which, and what endings they have. */
public final class Types {
    public static final String BYTES = "application/octet-stream";
    public static final String TEXT = "text/plain";
    public static final String XML = "application/xml";
    public static final String ZIP = "application/zip";
    /** An OLE2 container of whatever program. */
    public static final String OLE2 = "application/x-tika-msoffice";
    /** An office document in a ZIP of whatever program. */
    public static final String OFFICE_ZIP = "application/x-tika-ooxml";

    /** Tika does not know of all of them that they are ZIPs. */
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.+_-]{0,99}/[a-z0-9][a-z0-9.+_-]{0,99}");

    private final MimeTypes all = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = all.getMediaTypeRegistry();
    private final Map<String, List<String>> byEnding = new HashMap<>();

    public Types() {
        for (MediaType type : registry.getTypes()) {
            for (String extension : mime(type.toString()).getExtensions()) {
                byEnding.computeIfAbsent(extension.substring(1).toLowerCase(Locale.ROOT), ending -> new ArrayList<>(1))
                        .add(type.getBaseType().toString());
            }
        }
    }

    MimeTypes all() {
        return all;
    }

    MediaTypeRegistry registry() {
        return registry;
    }

    /** Types that files with this ending have; none if nobody knows it. */
    List<String> of(String ending) {
        return byEnding.getOrDefault(ending, List.of());
    }

    /** Whether one is the other, or a kind of it. */
    public boolean isA(String type, String general) {
        return type.equals(general)
                || registry.isInstanceOf(type, MediaType.parse(general))
                || (general.equals(ZIP) && type.startsWith(OPEN_DOCUMENT));
    }

    /** What a type is a kind of, and itself, the most special first; unknown bytes, which everything is, are left out. */
    Stream<String> kinds(String type) {
        return Stream.iterate(MediaType.parse(type), kind -> kind != null, registry::getSupertype)
                .map(MediaType::toString)
                .filter(kind -> !kind.equals(BYTES) || type.equals(BYTES));
    }

    /** Whether content can be seen to be of this type, so that content which was not is not. */
    boolean isSeenInContent(String type) {
        return mime(type).hasMagic() || isA(type, ZIP) || isA(type, OLE2);
    }

    /** As others call it: Tika has names of its own for what is of an unknown kind. */
    public String known(String type) {
        return !type.startsWith("application/x-tika-") ? type : isA(type, ZIP) ? ZIP : BYTES;
    }

    /** The one name of a type, without parameters; that of unknown bytes if it is no name. */
    String normal(String type) {
        MediaType parsed = MediaType.parse(type);
        String plain = parsed == null ? BYTES : registry.normalize(parsed.getBaseType()).toString();
        return FORM.matcher(plain).matches() ? plain : BYTES;
    }

    private MimeType mime(String type) {
        try {
            return all.forName(type);
        } catch (MimeTypeException fault) {
            throw new IllegalArgumentException("media type '" + type + "'", fault);
        }
    }
}
