package org.plenum.kernel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.plenum.spi.ParticipantId;

/**
 * The answers a meeting gave in the last 10 minutes, so that a request sent again gets the first answer again: at most the last
 * 20 000, and no more text than one meeting may cost. Used by the meeting's mailbox only.
 */
final class Answers {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 20_000;
    private static final long MOST_CHARACTERS = 16 << 20;

    private final LinkedHashMap<String, Given> answers = new LinkedHashMap<>();
    private long characters;

    /** @param now nanoseconds of {@link System#nanoTime}: when the clock jumps, no answer is forgotten too soon */
    void remember(ParticipantId caller, String request, long now, Answer answer) {
        var given = new Given(now, answer);
        characters += given.length() - Optional.ofNullable(answers.put(key(caller.value(), request), given)).map(Given::length).orElse(0);
        while (!answers.isEmpty() && isTooMuch(answers.firstEntry().getValue(), now)) {
            characters -= answers.pollFirstEntry().getValue().length();
        }
    }

    private boolean isTooMuch(Given oldest, long now) {
        return answers.size() > MOST || characters > MOST_CHARACTERS || now - oldest.since() > KEPT.toNanos();
    }

    /** From the log, after a restart. */
    void remember(StoredEvent event, long now) {
        if (!event.request().isEmpty()) {
            remember(new ParticipantId(event.actor()), event.request(), now, new Answer.Reply(event.reply()));
        }
    }

    Optional<Answer> given(ParticipantId caller, String request) {
        return Optional.ofNullable(answers.get(key(caller.value(), request))).map(Given::answer);
    }

    private static String key(String caller, String request) {
        return caller + "/" + request;
    }

    private record Given(long since, Answer answer) {
        int length() {
            return switch (answer) {
                case Answer.Reply(String payload) -> payload.length();
                case Answer.Refusal(Failure failure) -> 0;
            };
        }
    }
}
