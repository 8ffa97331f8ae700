package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Viewer;

/** Events, payloads, replies, views and the state have the form in JSON that the SPI describes. */
public interface JsonContract extends PluginUnderTest {
    @Test
    @DisplayName("events, payloads and the state consist of what JSON has a form for")
    default void declaredTypesAreAllowed() {
        plugin().feature().ifPresent(feature -> {
            Stream<Class<?>> types = Stream.concat(
                    Stream.concat(EventTypes.of(feature).stream(), Stream.of(feature.initial().getClass())),
                    feature.commands().stream().map(Command::payload));

            assertThat(types.flatMap(type -> AllowedTypes.complaints(type).stream())).isEmpty();
        });
    }

    @Test
    @DisplayName("replies and views consist of what JSON has a form for")
    default void shownTypesAreAllowed() {
        Played.each(this, played -> {
            Stream<Record> views = played.people().stream()
                    .map(viewer -> viewOf(played, viewer));
            Stream<Record> replies = played.meeting().asked().stream()
                    .map(played::decide)
                    .filter(Decision.Accepted.class::isInstance)
                    .map(decision -> ((Decision.Accepted) decision).reply());

            assertThat(Stream.concat(views, replies).flatMap(one -> AllowedTypes.complaints(one.getClass()).stream()).distinct())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("events, payloads and states are the same after they were written and read")
    default void recordsSurviveJson() {
        Played.each(this, played -> {
            Stream<Record> events = played.events().stream().map(Record.class::cast);
            Stream<Record> payloads = played.meeting().asked().stream().map(Asked::payload);

            Stream.concat(Stream.concat(events, payloads), Stream.of(played.meeting().state())).forEach(one ->
                    assertThat((Record) JsonRecord.request(one.getClass(), RecordJson.stored(one))).isEqualTo(one));
        });
    }

    @Test
    @DisplayName("events are named apart")
    default void eventsAreNamedApart() {
        plugin().feature().ifPresent(feature -> assertThat(EventTypes.of(feature))
                .extracting(EventTypes::name)
                .doesNotHaveDuplicates());
    }

    @Test
    @DisplayName("events stored by released versions are read, without what they have more, and make a state")
    default void storedEventsAreRead() {
        plugin().feature().ifPresent(feature -> EventTypes.fold(feature, storedEvents()));
    }

    private static <S extends Record> Record viewOf(Played<S> played, Viewer viewer) {
        return played.feature().view(played.meeting().state(), viewer, played.meeting().meeting());
    }

    /** The records of a feature's sealed interface of events. */
    final class EventTypes {
        private EventTypes() {}

        static List<Class<?>> of(MeetingFeature<?> feature) {
            return leaves(feature.events()).toList();
        }

        static String name(Class<?> event) {
            return RecordJson.hyphenated(event.getSimpleName());
        }

        private static Stream<Class<?>> leaves(Class<?> type) {
            if (type.isRecord()) {
                return Stream.of(type);
            }
            Class<?>[] permitted = type.getPermittedSubclasses();
            assertThat(permitted).as("%s is sealed", type.getName()).isNotNull();
            return Stream.of(permitted).flatMap(EventTypes::leaves);
        }

        private static <S extends Record> S fold(MeetingFeature<S> feature, List<String> stored) {
            S state = feature.initial();
            for (String line : stored) {
                var json = RecordJson.tree(line);
                Class<?> type = of(feature).stream()
                        .filter(one -> name(one).equals(json.path("name").asText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no record for the stored event " + line));
                state = feature.evolve(state, (Event) JsonRecord.stored(type, json.path("payload").toString()));
            }
            return state;
        }
    }
}
