package org.plenum.plugin.filetypes.check.archive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** Names of an archive's members: each within the archive, each once. */
final class MemberNames {
    private static final Pattern ABSOLUTE = Pattern.compile("^([/\\\\]|[A-Za-z]:)");
    private static final Pattern UP = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)");

    private final Set<String> seen = new HashSet<>();

    /** @throws NotPassed if it leads out of the folder that the archive is unpacked in */
    static void checkInside(String name) {
        if (ABSOLUTE.matcher(name).find() || UP.matcher(name).find() || name.indexOf('\0') >= 0) {
            throw new NotPassed(Cause.UNREADABLE, "a member that leads out of the archive: " + name);
        }
    }

    /** Windows and office programs make no difference between large and small letters. @throws NotPassed if there was one of this name */
    void checkOnce(String name) {
        if (!seen.add(name.replace('\\', '/').replace("/./", "/").replaceFirst("^\\./", "").toLowerCase(Locale.ROOT))) {
            throw new NotPassed(Cause.AMBIGUOUS_TYPE, "two members called " + name);
        }
    }

    /** @throws NotPassed if what a link says is outside of the archive */
    static void checkLink(String name, String target) {
        int depth = name.split("/", -1).length - 1;
        for (String step : target.split("/", -1)) {
            depth += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
            if (depth < 0) {
                throw new NotPassed(Cause.UNREADABLE, "a link that leads out of the archive: " + name);
            }
        }
        if (ABSOLUTE.matcher(target).find()) {
            throw new NotPassed(Cause.UNREADABLE, "a link that leads out of the archive: " + name);
        }
    }
}
