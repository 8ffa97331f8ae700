package org.plenum.plugin.filetypes.check;

import java.util.stream.Collectors;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** A file may not pass. The message is the detail that people are told: what was found, and where in the file. */
public final class NotPassed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final Cause cause;

    /** @param detail cut to 200 characters; control characters become spaces */
    public NotPassed(Cause cause, String detail) {
        super(shown(detail), null, false, false);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The same, of something in another file. */
    public NotPassed in(String member) {
        return new NotPassed(cause, member + ": " + detail());
    }

    private static String shown(String text) {
        String plain = text.codePoints()
                .map(character -> isShown(character) ? character : ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    /** Nothing that would turn the direction of writing, or be half a character. */
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
