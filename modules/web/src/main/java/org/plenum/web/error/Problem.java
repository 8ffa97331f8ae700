package org.plenum.web.error;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.PlenumException;

/**
 * A fault as the caller is told of it (RFC 9457).
 *
 * @param code in lower case with hyphens
 * @param field to blame; empty if none is
 * @param trace id of the entry in the server's log; empty unless it is a bug
 * @param seconds after which it may be tried again; empty if that is not known
 */
record Problem(ErrorKind kind, String code, String field, String trace, String seconds) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** What the messages of a wrong field begin with. */
    private static final Pattern FIELD = Pattern.compile("field ([A-Za-z][A-Za-z0-9.\\[\\]]{0,60}): ");

    /** What the messages of a throttle end with. */
    private static final Pattern SECONDS = Pattern.compile("next attempt in ([0-9]{1,9}) s$");

    static Problem of(PlenumException fault) {
        String message = Optional.ofNullable(fault.getMessage()).orElse("");
        Matcher field = FIELD.matcher(message);
        Matcher seconds = SECONDS.matcher(message);
        return new Problem(
                fault.code().kind(),
                word(fault.code()),
                field.lookingAt() ? field.group(1) : "",
                "",
                fault.code().kind() == ErrorKind.RATE && seconds.find() ? seconds.group(1) : "");
    }

    static Problem of(ErrorKind kind, ErrorCode code) {
        return new Problem(kind, word(code), "", "", "");
    }

    Problem traced(String id) {
        return new Problem(kind, code, field, id, seconds);
    }

    Response response() {
        return response(kind.status());
    }

    Response response(int status) {
        var response = Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json(status));
        return (seconds.isEmpty() ? response : response.header("Retry-After", seconds)).build();
    }

    String json(int status) {
        var json = JsonText.MAPPER.createObjectNode();
        json.put("type", "about:blank");
        json.put("title", title());
        json.put("status", status);
        json.put("code", code);
        json.put("kind", kind.name().toLowerCase(Locale.ROOT));
        json.put("retry", kind.retry());
        if (!field.isEmpty()) {
            json.put("field", field);
        }
        if (!trace.isEmpty()) {
            json.put("trace", trace);
        }
        return json.toString();
    }

    /** In English, for logs and programmers; browsers have a text in their person's language for each code. */
    private String title() {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String word(ErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
