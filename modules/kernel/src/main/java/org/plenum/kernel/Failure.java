package org.plenum.kernel;

import java.util.Optional;
import org.plenum.spi.CommonError;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Standing;

/**
 * Why a request was not carried out, as the caller is told.
 *
 * @param code as on the wire: {@code not-permitted}, {@code chat:not-author}
 * @param why who switched or took it off, if somebody did
 * @param permission the right that is lacking, if one is
 * @param trace finds the fault in the log, if it is one
 * @param field which part of the payload is to blame, if one is
 */
public record Failure(
        String code,
        ErrorKind kind,
        Optional<Standing.Off> why,
        Optional<String> permission,
        Optional<String> trace,
        Optional<String> field) {
    static Failure of(String plugin, ErrorCode code) {
        return new Failure(
                wire(plugin, code), code.kind(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Failure of(String plugin, PlenumException fault) {
        Failure failure = of(plugin, fault.code());
        String message = String.valueOf(fault.getMessage());
        return message.startsWith("payload.") && message.contains(":")
                ? failure.blaming(message.substring("payload.".length(), message.indexOf(':')))
                : failure;
    }

    static Failure switchedOff(Standing.Off off) {
        return new Failure(
                "switched-off", ErrorKind.RIGHT, Optional.of(off), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The role does not have it. */
    static Failure lacking(String permission, Standing.Off off) {
        return new Failure(
                "not-permitted", ErrorKind.RIGHT, Optional.of(off), Optional.of(permission), Optional.empty(), Optional.empty());
    }

    /** The role has it, and it was taken from this person. */
    static Failure withdrawn(String permission, Standing.Off off) {
        return new Failure(
                "switched-off", ErrorKind.RIGHT, Optional.of(off), Optional.of(permission), Optional.empty(), Optional.empty());
    }

    static Failure fault(String trace) {
        return new Failure(
                "internal", ErrorKind.BUG, Optional.empty(), Optional.empty(), Optional.of(trace), Optional.empty());
    }

    /** As RFC 9457 has it. */
    public String problem() {
        return Frames.problem(this);
    }

    private Failure blaming(String name) {
        return new Failure(code, kind, why, permission, trace, Optional.of(name));
    }

    /** A plugin's own codes carry its id; common ones and those of the meeting itself don't. */
    private static String wire(String plugin, ErrorCode code) {
        String name = Json.hyphenated(code.name());
        return code instanceof CommonError || plugin.equals(RunningPlugin.MEETING) ? name : plugin + ":" + name;
    }
}
