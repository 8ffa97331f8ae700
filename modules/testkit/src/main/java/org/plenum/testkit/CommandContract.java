package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Decision;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.Event;

/** Commands answer odd requests with a refusal, or take them without harm. */
public interface CommandContract extends PluginUnderTest {
    @Test
    @DisplayName("odd values are refused as the caller's mistake or taken, and nothing else is thrown")
    default void oddRequestsAreRefused() {
        Played.each(this, OddRequests::check);
    }

    @Test
    @DisplayName("a text beyond all measure is not stored")
    default void endlessTextsAreNotStored() {
        Played.each(this, played -> played.meeting().asked().forEach(asked -> OddPayloads.endless(asked.payload())
                .forEach(payload -> assertThat(OddRequests.events(OddRequests.decide(played, asked.with(payload))))
                        .as("%s with a text of %s characters", asked.command(), OddPayloads.ENDLESS)
                        .allMatch(event -> RecordJson.stored((Record) event).length() < OddPayloads.ENDLESS))));
    }

    /** Asks again what was asked, each time with one value changed to something odd. */
    final class OddRequests {
        private static final Set<ErrorKind> BLAMELESS =
                EnumSet.complementOf(EnumSet.of(ErrorKind.BUG, ErrorKind.OUTSIDE));

        private OddRequests() {}

        private static void check(Played<?> played) {
            for (Asked asked : played.meeting().asked()) {
                for (Record payload : OddPayloads.of(asked.payload())) {
                    switch (decide(played, asked.with(payload))) {
                        case Decision.Refused refused -> {
                            assertThat(refused.code().kind()).as("%s refuses %s", asked.command(), payload).isIn(BLAMELESS);
                            assertThat(refused.message()).as("message of the refusal of %s", payload).isNotBlank();
                        }
                        case Decision.Accepted accepted -> check(played, accepted);
                    }
                }
            }
        }

        private static void check(Played<?> played, Decision.Accepted accepted) {
            List<Event> events = events(accepted);
            for (Event event : events) {
                assertThat((Object) JsonRecord.stored(event.getClass(), RecordJson.stored((Record) event))).isEqualTo(event);
            }
            var log = new ArrayList<>(played.events());
            log.addAll(events);
            played.people().forEach(viewer -> played.view(log, viewer));
        }

        private static List<Event> events(Decision decision) {
            return switch (decision) {
                case Decision.Accepted accepted ->
                    accepted.facts().stream().map(Decision.Fact::event).toList();
                case Decision.Refused refused -> List.of();
            };
        }

        static Decision decide(Played<?> played, Asked asked) {
            try {
                return played.decide(asked);
            } catch (RuntimeException fault) {
                throw new AssertionError(asked.command() + " throws for " + asked.payload(), fault);
            }
        }
    }
}
