package org.plenum.plugin.filetypes.check;

import java.util.Locale;
import org.plenum.plugin.filetypes.wire.Rules;

/**
 * What is looked at: a file, or a member of an archive.
 *
 * @param name as its owner calls it, or its path in the archive
 * @param type media type, of content and name together
 * @param rules of the tenant
 * @param site where members of it are looked at
 */
public record Item(Content content, String name, String type, Rules rules, Site site) {
    /** Whether its type is one of these. */
    public boolean is(String... types) {
        for (String one : types) {
            if (type.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** What comes behind the last point of a name, in lower case; empty if nothing does. Points and spaces at the end do not count, as for Windows. */
    public static String ending(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int stream = file.indexOf(':');
        String plain = (stream < 0 ? file : file.substring(0, stream)).replaceFirst("[.\\s]+$", "");
        int point = plain.lastIndexOf('.');
        return point < 0 ? "" : plain.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
