package org.plenum.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.plenum.spi.ParticipantId;

/**
 * The answers a meeting gave in the last 10 minutes, so that a request sent again gets the first answer again: at most the last
 * 20 000. Used by the meeting's mailbox only.
 */
final class Answers {
    static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final LinkedHashMap<String, Given> answers = new LinkedHashMap<>();

    void remember(ParticipantId caller, String request, Instant at, Answer answer) {
        answers.put(key(caller.value(), request), new Given(at, answer));
        Instant oldest = at.minus(KEPT);
        while (answers.size() > MOST || answers.firstEntry().getValue().at().isBefore(oldest)) {
            answers.pollFirstEntry();
        }
    }

    /** From the log, after a restart. */
    void remember(StoredEvent event) {
        if (!event.request().isEmpty()) {
            answers.put(key(event.actor(), event.request()), new Given(event.at(), new Answer.Reply(event.reply())));
        }
    }

    Optional<Answer> given(ParticipantId caller, String request) {
        return Optional.ofNullable(answers.get(key(caller.value(), request))).map(Given::answer);
    }

    private static String key(String caller, String request) {
        return caller + "/" + request;
    }

    private record Given(Instant at, Answer answer) {}
}
