package org.plenum.kernel;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.ErrorKind;
import org.plenum.tenant.Standing;

/**
 * One or more frames for a client, encoded.
 *
 * @param text the frames with commas between
 * @param message the same as the text of one WebSocket message: a frame, or an array of them
 */
record Frames(String text, int count, String message) {
    private Frames(String text, int count) {
        this(text, count, count == 1 ? text : "[" + text + "]");
    }

    static Frames of(String frame) {
        return new Frames(frame, 1);
    }

    static Frames of(List<String> frames) {
        return new Frames(String.join(",", frames), frames.size());
    }

    static String event(String at, StoredEvent event, String payload) {
        return "{\"type\":\"event\",\"at\":\"" + at + "\",\"time\":\"" + event.at() + "\",\"plugin\":\"" + event.plugin()
                + "\",\"name\":\"" + event.name() + "\",\"payload\":" + payload + "}";
    }

    /** An event that is not in the log: it has no position. */
    static String notice(Instant time, String plugin, String name, String payload) {
        return "{\"type\":\"event\",\"time\":\"" + time + "\",\"plugin\":\"" + plugin + "\",\"name\":\"" + name
                + "\",\"payload\":" + payload + "}";
    }

    static String reply(String request, String payload) {
        return "{\"type\":\"reply\",\"id\":" + Json.quoted(request) + ",\"payload\":" + payload + "}";
    }

    static String signal(String plugin, String name, String from, String payload) {
        return "{\"type\":\"signal\",\"plugin\":" + Json.quoted(plugin) + ",\"name\":" + Json.quoted(name) + ",\"from\":\"" + from
                + "\",\"payload\":" + payload + "}";
    }

    static String failure(String request, Failure failure) {
        return "{\"type\":\"failure\",\"id\":" + Json.quoted(request) + "," + said(failure) + "}";
    }

    static String problem(Failure failure) {
        return "{\"type\":\"about:blank\",\"title\":\"" + failure.code() + "\"," + said(failure) + "}";
    }

    private static String said(Failure failure) {
        ErrorKind kind = failure.kind();
        var text = new StringBuilder("\"code\":\"").append(failure.code());
        text.append("\",\"kind\":\"").append(Json.hyphenated(kind.name()));
        text.append("\",\"status\":").append(kind.status()).append(",\"retry\":\"").append(kind.retry()).append('"');
        failure.why().ifPresent(off -> text.append(",\"reason\":").append(reason(off)));
        failure.permission().ifPresent(name -> text.append(",\"permission\":").append(Json.quoted(name)));
        failure.trace().ifPresent(trace -> text.append(",\"trace\":\"").append(trace).append('"'));
        failure.field().ifPresent(field -> text.append(",\"field\":").append(Json.quoted(field)));
        return text.toString();
    }

    /** Without {@code since} if nobody did it: it is the plugin's own default. */
    static String reason(Standing.Off off) {
        String since = off.isByDefault() ? "" : ",\"since\":\"" + off.since() + "\"";
        return "{\"level\":\"" + Json.hyphenated(off.level().name()) + "\",\"by\":" + Json.quoted(off.by()) + since + "}";
    }
}
