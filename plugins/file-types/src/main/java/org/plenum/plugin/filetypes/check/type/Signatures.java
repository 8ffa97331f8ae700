package org.plenum.plugin.filetypes.check.type;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types that Tika does not tell by content, or only roughly: a few bytes each. */
final class Signatures {
    private static final int SHORTCUT_HEAD = 20;
    private static final int BRAND = 8;
    /** An executable begins with the initials of a programmer, as many texts do. */
    private static final List<String> SHORT_MARKS = List.of("application/x-msdownload", "application/x-dosexec", "image/bmp");

    private static final Pattern INTERNET_SHORTCUT = Pattern.compile("^\\uFEFF?\\s*\\[internetshortcut", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESKTOP_ENTRY = Pattern.compile("^\\uFEFF?(\\s|#[^\n]*\n)*\\[desktop entry\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGISTRY = Pattern.compile("^\\uFEFF?(windows registry editor|regedit4)", Pattern.CASE_INSENSITIVE);

    private Signatures() {}

    /**
     * What the first bytes are.
     *
     * @param tika what Tika says
     */
    static String refined(byte[] head, String tika) {
        Optional<String> own = own(head);
        if (own.isPresent()) {
            return own.get();
        }
        return switch (tika) {
            case Types.BYTES -> isText(head) ? text(head) : Types.BYTES;
            case Types.TEXT -> text(head);
            case "application/x-matroska" -> latin(head, 0, 64).contains("webm") ? "video/webm" : "video/x-matroska";
            case "video/quicktime", "application/quicktime", "application/mp4" -> video(head);
            default -> SHORT_MARKS.contains(tika) && isText(head) ? text(head) : tika;
        };
    }

    private static Optional<String> own(byte[] head) {
        if (starts(head, 0x4c, 0, 0, 0, 1, 0x14, 2, 0) && head.length >= SHORTCUT_HEAD) {
            return Optional.of("application/x-ms-shortcut");
        }
        if (starts(head, 'I', 'T', 'S', 'F')) {
            return Optional.of("application/vnd.ms-htmlhelp");
        }
        if (starts(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of("application/x-xz");
        }
        return Optional.empty();
    }

    /** The brand of a film says which of the related kinds it is. */
    private static String video(byte[] head) {
        String brand = latin(head, BRAND, 4);
        return brand.equals("qt  ") || !latin(head, 4, 4).equals("ftyp") ? "video/quicktime" : brand.startsWith("3g") ? "video/3gpp" : "video/mp4";
    }

    private static String text(byte[] head) {
        String begin = decoded(head);
        if (INTERNET_SHORTCUT.matcher(begin).find()) {
            return "application/x-mswinurl";
        }
        if (DESKTOP_ENTRY.matcher(begin).find()) {
            return "application/x-desktop";
        }
        if (REGISTRY.matcher(begin).find()) {
            return "text/x-ms-registry";
        }
        return switch (MarkupRoot.name(begin)) {
            case "svg" -> "image/svg+xml";
            case "html" -> "text/html";
            default -> Types.TEXT;
        };
    }

    private static String decoded(byte[] head) {
        if (starts(head, 0xff, 0xfe)) {
            return new String(head, StandardCharsets.UTF_16LE);
        }
        if (starts(head, 0xfe, 0xff)) {
            return new String(head, StandardCharsets.UTF_16BE);
        }
        return starts(head, 0xef, 0xbb, 0xbf) ? new String(head, StandardCharsets.UTF_8) : new String(head, StandardCharsets.ISO_8859_1);
    }

    /** In whatever one-byte or UTF-8 encoding, or in UTF-16 with its mark. */
    static boolean isText(byte[] head) {
        if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
            return true;
        }
        for (byte one : head) {
            boolean white = one == '\t' || one == '\n' || one == '\r' || one == '\f' || one == 0x1b || one == '\b';
            if (one >= 0 && one < ' ' && !white) {
                return false;
            }
        }
        return head.length > 0;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] head, int from, int count) {
        int begin = Math.min(from, head.length);
        return new String(head, begin, Math.min(count, head.length - begin), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
