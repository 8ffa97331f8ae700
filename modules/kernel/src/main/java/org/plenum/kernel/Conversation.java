package org.plenum.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.function.Predicate;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;

/** What one client says on its socket. Called by one thread at a time; never blocks. */
public final class Conversation {
    private static final int PROTOCOL_ERROR = 4009;
    private static final int PROTOCOL = 1;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_SIGNAL = 4096;
    private static final double SIGNALS_PER_SECOND = 20;
    /** A hello is answered with all there is to see, so it is worth more frames than it has bytes. */
    private static final double HELLOS_PER_SECOND = 1;

    private static final double HELLOS_AT_ONCE = 10;

    private final LiveMeeting meeting;
    private final Surroundings around;
    private final Connection connection;
    private final RateLimit frames;
    private final RateLimit signals;
    private final RateLimit hellos;
    private boolean greeted;

    Conversation(LiveMeeting meeting, Surroundings around, Connection connection) {
        this.meeting = meeting;
        this.around = around;
        this.connection = connection;
        long now = System.nanoTime();
        this.frames = new RateLimit(around.limits().framesPerSecond(), around.limits().framesAtOnce(), now);
        this.signals = new RateLimit(SIGNALS_PER_SECOND, SIGNALS_PER_SECOND, now);
        this.hellos = new RateLimit(HELLOS_PER_SECOND, HELLOS_AT_ONCE, now);
    }

    /** One text message: a frame or an array of frames. */
    public void received(String text) {
        if (connection.isClosed()) {
            return;
        }
        try {
            JsonNode message = Json.tree(text);
            if (message.isArray()) {
                message.forEach(this::frame);
            } else {
                frame(message);
            }
        } catch (PlenumException fault) {
            connection.close(PROTOCOL_ERROR, shortened(String.valueOf(fault.getMessage())));
        }
    }

    /** The socket is closed, by whomever. */
    public void closed() {
        meeting.desk().gone(connection);
        meeting.post(turn -> meeting.desk().closed(turn, connection));
    }

    private void frame(JsonNode frame) {
        String type = text(frame, "type");
        boolean allowed = frames.take(System.nanoTime());
        switch (type) {
            case "hello" -> hello(frame);
            case "request" -> request(frame, allowed);
            case "signal" -> {
                if (allowed) {
                    signal(frame);
                }
            }
            default -> throw new PlenumException(CommonError.INVALID, "frame type '" + shortened(type) + "'");
        }
    }

    private void hello(JsonNode frame) {
        int protocol = frame.path("protocol").asInt();
        if (protocol != PROTOCOL) {
            throw new PlenumException(CommonError.INVALID, "protocol " + protocol + "; this server speaks " + PROTOCOL);
        }
        if (!hellos.take(System.nanoTime())) {
            throw new PlenumException(CommonError.TOO_MANY, "hello more than " + HELLOS_AT_ONCE + " times at once");
        }
        String after = frame.path("after").asText("");
        greeted = true;
        meeting.post(new Greet(meeting, connection, after));
    }

    private void request(JsonNode frame, boolean allowed) {
        String id = text(frame, "id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new PlenumException(CommonError.INVALID, "request id of " + id.length() + " characters; 1 to 64 are allowed");
        }
        requireGreeted();
        String plugin = text(frame, "plugin");
        connection.usedAt(around.clock().instant());
        if (!allowed) {
            connection.send(Frames.failure(id, Failure.of(plugin, CommonError.TOO_MANY)));
            return;
        }
        JsonNode payload = frame.path("payload");
        var call = new Call(
                connection.participant(),
                id,
                plugin,
                text(frame, "name"),
                payload.isMissingNode() ? JsonNodeFactory.instance.objectNode() : payload,
                answer -> answer(id, answer));
        meeting.post(new Ask(meeting, call));
    }

    private void answer(String id, Answer answer) {
        connection.send(
                switch (answer) {
                    case Answer.Reply(String payload) -> Frames.reply(id, masked(payload));
                    case Answer.Refusal(Failure failure) -> Frames.failure(id, failure);
                });
    }

    private String masked(String payload) {
        MeetingState state = meeting.state();
        return state.room()
                .viewer(connection.participant())
                .map(viewer -> state.masked(payload, viewer))
                .orElse(payload);
    }

    private void signal(JsonNode frame) {
        requireGreeted();
        String plugin = text(frame, "plugin");
        String name = text(frame, "name");
        String payload = frame.path("payload").isMissingNode() ? "{}" : Json.text(frame.get("payload"));
        if (plugin.equals(RunningPlugin.MEETING)) {
            if (name.equals("ping")) {
                String time = "{\"time\":\"" + around.clock().instant() + "\"}";
                connection.send(Frames.signal(plugin, "pong", connection.participant().value(), time));
            }
            return;
        }
        MeetingState state = meeting.state();
        if (payload.length() <= LONGEST_SIGNAL && signals.take(System.nanoTime()) && state.room().isAdmitted(participant())) {
            around.plugins()
                    .active(plugin)
                    .ifPresent(running -> running.signal(name).ifPresent(signal -> pass(state, running, signal, payload)));
        }
    }

    private void pass(MeetingState state, RunningPlugin plugin, Signal signal, String payload) {
        Rights rights = meeting.rights();
        Set<Role> roles = rights.rolesOf(plugin);
        Predicate<Viewer> hears = viewer -> roles.contains(viewer.role())
                && signal.reading().filter(reading -> !rights.permits(state.room(), viewer, reading)).isEmpty();
        state.room()
                .viewer(participant())
                .filter(from -> roles.contains(from.role()) && rights.permits(state.room(), from, signal.permission()))
                .ifPresent(from -> Publisher.signal(
                        plugin.id(), signal.name(), from, payload, state, meeting.desk().connections(), hears));
    }

    private ParticipantId participant() {
        return connection.participant();
    }

    private void requireGreeted() {
        if (!greeted) {
            throw new PlenumException(CommonError.INVALID, "the first frame has to be hello");
        }
    }

    private static String text(JsonNode frame, String field) {
        JsonNode value = frame.path(field);
        if (!value.isTextual()) {
            throw new PlenumException(CommonError.INVALID, "frame field " + field + " is not text");
        }
        return value.textValue();
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    /** A hello in the mailbox. */
    private record Greet(LiveMeeting meeting, Connection connection, String after) implements LiveMeeting.Task {
        @Override
        public void run(Turn turn) {
            meeting.desk().open(turn, connection, after);
        }

        /** Nobody would answer: the client comes back and asks again. */
        @Override
        public void lost(PlenumException fault) {
            connection.close(MeetingDesk.RESTART, "restart");
        }
    }

    /** A request in the mailbox. */
    record Ask(LiveMeeting meeting, Call call) implements LiveMeeting.Task {
        @Override
        public void run(Turn turn) {
            meeting.desk().request(turn, call);
        }

        @Override
        public void lost(PlenumException fault) {
            call.refuse(Failure.of(call.plugin(), fault));
        }
    }
}
