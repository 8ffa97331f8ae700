package org.plenum.files;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * Makes of what a browser calls a file a name that is safe to show and to save. Nothing is refused that can be mended: the person means the
 * file, not its name.
 */
public final class FileName {
    /** Code points. */
    static final int LONGEST = 200;
    /** Code points; longer names are no file's. */
    private static final int LONGEST_GIVEN = 5000;

    private static final int LONGEST_ENDING = 20;
    /** Controls, marks that turn the direction of writing or join letters unseen, halves of characters, and what has no meaning. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");
    /** Not allowed in names on some system. */
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /**
     * Without folders, controls, marks and reserved characters, in one normal form (NFC), shortened in the middle.
     *
     * @return 1-200 code points
     * @throws PlenumException INVALID if nothing is left, or it is longer than any name
     */
    public static String of(String given) {
        if (given.length() > LONGEST_GIVEN) {
            throw new PlenumException(CommonError.INVALID, "field name: " + given.length() + " characters");
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String seen = UNSEEN.matcher(SPACES.matcher(last).replaceAll(" ")).replaceAll("");
        String plain = RESERVED.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("_");
        String name = ENDS.matcher(plain).replaceAll("");
        if (name.isEmpty()) {
            throw new PlenumException(CommonError.INVALID, "field name: nothing of it is a name");
        }
        return shortened(name);
    }

    /** The ending stays: it says what the file is. */
    private static String shortened(String name) {
        int[] points = name.codePoints().toArray();
        if (points.length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        int ending = dot < 0 ? 0 : name.codePointCount(dot, name.length());
        int kept = ending > LONGEST_ENDING ? 0 : ending;
        return new String(points, 0, LONGEST - 1 - kept) + "…" + new String(points, points.length - kept, kept);
    }
}
