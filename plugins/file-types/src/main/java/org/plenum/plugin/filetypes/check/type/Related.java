package org.plenum.plugin.filetypes.check.type;

import java.util.List;
import java.util.Set;

/**
 * Types and endings that belong together though nobody's list says so: programs have always written them like that, and read them whatever
 * the ending is.
 *
 * @param types of content
 * @param endings of names that such content may have
 */
record Related(Set<String> types, Set<String> endings) {
    private static final List<Related> ALL = List.of(
            new Related(
                    Set.of("video/mp4", "video/quicktime", "video/x-m4v", "video/3gpp", "video/3gpp2", "audio/mp4", "application/mp4"),
                    Set.of("mp4", "m4v", "mov", "qt", "m4a", "m4b", "3gp", "3g2", "f4v")),
            new Related(Set.of("video/webm", "video/x-matroska", "audio/x-matroska"), Set.of("mkv", "mka", "mks", "webm", "weba")),
            new Related(Set.of("video/x-ms-asf", "video/x-ms-wmv", "audio/x-ms-wma"), Set.of("asf", "wmv", "wma")),
            new Related(
                    Set.of("application/ogg", "audio/ogg", "video/ogg", "audio/vorbis", "audio/opus", "audio/speex", "video/theora", "audio/x-oggflac"),
                    Set.of("ogg", "oga", "ogv", "ogx", "opus", "spx")),
            new Related(Set.of("audio/mpeg", "audio/x-aac", "video/mpeg"), Set.of("mp3", "mp2", "aac", "mpg", "mpeg", "ts", "m2ts")),
            new Related(Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"), Set.of("heic", "heif", "hif")),
            // Cameras' raw pictures are built like TIFF.
            new Related(Set.of("image/tiff"), Set.of("dng", "nef", "nrw", "arw", "cr2", "pef", "srw", "3fr", "iiq")),
            new Related(Set.of("image/jpeg"), Set.of("jpg", "jpeg", "jpe", "jfif", "mpo")),
            new Related(Set.of("image/vnd.microsoft.icon", "image/png"), Set.of("ico", "cur")),
            // What is locked cannot be told apart.
            new Related(
                    Set.of("application/x-tika-ooxml-protected"),
                    Set.of("docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm", "xlsb", "pptx", "pptm", "ppsx", "ppsm", "potx", "vsdx")),
            // Word has always written these under its own ending, and opens them.
            new Related(Set.of("application/rtf", "application/vnd.ms-wordml"), Set.of("doc")),
            new Related(Set.of("application/vnd.ms-spreadsheetml"), Set.of("xls")),
            new Related(Set.of("text/html", "application/xhtml+xml"), Set.of("html", "htm", "xhtml", "xht")),
            new Related(Set.of("application/gzip"), Set.of("gz", "tgz", "svgz", "emz", "wmz")),
            new Related(Set.of("application/x-bzip2"), Set.of("bz2", "tbz", "tbz2")),
            new Related(Set.of("application/x-xz"), Set.of("xz", "txz")));

    static boolean fits(String type, String ending) {
        return ALL.stream().anyMatch(one -> one.types.contains(type) && one.endings.contains(ending));
    }
}
