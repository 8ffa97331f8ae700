package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Command;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;
import org.plenum.spi.Viewer;

/** The state is a pure function of the log. */
public interface LogContract extends PluginUnderTest {
    @Test
    @DisplayName("the exercises ask every command and see every event")
    default void exercisesAreComplete() {
        var played = Played.all(this);
        Set<String> asked = played.stream()
                .flatMap(one -> one.meeting().asked().stream().map(Asked::command))
                .collect(Collectors.toSet());
        Set<Class<?>> seen =
                played.stream().flatMap(one -> one.events().stream()).map(Object::getClass).collect(Collectors.toSet());

        plugin().feature().ifPresent(feature -> {
            assertThat(asked)
                    .as("commands that the exercises ask")
                    .containsAll(feature.commands().stream().map(Command::name).toList());
            assertThat(seen).as("events that come of the exercises").containsAll(JsonContract.EventTypes.of(feature));
        });
    }

    @Test
    @DisplayName("a log folded twice gives the same state, and that of the meeting")
    default void foldsAreEqual() {
        Played.each(this, played -> assertThat((Record) played.fold(played.events()))
                .isEqualTo(played.fold(played.events()))
                .isEqualTo(played.meeting().state()));
    }

    @Test
    @DisplayName("a log folded on from a snapshot gives the same state, wherever the snapshot was made")
    default void snapshotsContinue() {
        Played.each(this, played -> IntStream.rangeClosed(0, played.events().size())
                .forEach(position -> assertThat((Record) played.foldFromSnapshot(position))
                        .as("from a snapshot after %s events", position)
                        .isEqualTo(played.meeting().state())));
    }

    @Test
    @DisplayName("what is withdrawn from attendees are rights by name, taken by somebody who was there, none that the meeting itself gives")
    default void withdrawalsNameRights() {
        Played.each(this, Withdrawn::check);
    }

    @Test
    @DisplayName("breakout rooms are 50 at most, each with an id of its own")
    default void roomsAreDistinct() {
        Played.each(this, Rooms::check);
    }

    @Test
    @DisplayName("evolve leaves the state that it was given as it was")
    default void evolveChangesNothing() {
        Played.each(this, Purity::check);
    }

    @Test
    @DisplayName("evolve takes each event also when what it is about is not there")
    default void evolveTakesEventsAlone() {
        Played.each(this, played -> played.events().forEach(event -> RecordJson.stored(played.fold(List.of(event)))));
    }

    @Test
    @DisplayName("what an event takes back is gone from earlier ones, and the state is the same as if it were there")
    default void retractionsKeepTheState() {
        Played.each(this, played -> IntStream.range(0, played.events().size())
                .filter(place -> played.events().get(place) instanceof Retracting)
                .forEach(place -> Retractions.check(played, place)));
    }

    @Test
    @DisplayName("the same request is decided the same")
    default void decisionsAreRepeatable() {
        Played.each(this, played -> played.meeting().asked().forEach(
                asked -> assertThat(played.decide(asked)).isEqualTo(played.decide(asked))));
    }

    /** Looks at each state before and after the next event. */
    final class Purity {
        private Purity() {}

        private static <S extends Record> void check(Played<S> played) {
            S state = played.feature().initial();
            for (var event : played.events()) {
                String before = RecordJson.stored(state);
                S next = played.feature().evolve(state, event);
                assertThat(RecordJson.stored(state)).as("the state before %s", event).isEqualTo(before);
                state = next;
            }
        }
    }

    /** Looks at what is withdrawn after each event. */
    final class Withdrawn {
        private Withdrawn() {}

        private static <S extends Record> void check(Played<S> played) {
            Set<ParticipantId> people = played.people().stream().map(Viewer::participant).collect(Collectors.toSet());
            IntStream.rangeClosed(0, played.events().size()).forEach(position -> {
                S state = played.fold(played.events().subList(0, position));
                assertThat(played.feature().withdrawals(state)).as("withdrawn after %s events", position).allSatisfy(one -> {
                    assertThat(one.permission()).matches("[a-z][a-z0-9-]*:[a-z][a-z0-9-]*").doesNotStartWith("meeting:");
                    assertThat(people).contains(one.by());
                });
            });
        }
    }

    /** Looks at the breakout rooms after each event. */
    final class Rooms {
        private Rooms() {}

        private static <S extends Record> void check(Played<S> played) {
            IntStream.rangeClosed(0, played.events().size()).forEach(position -> {
                S state = played.fold(played.events().subList(0, position));
                List<BreakoutRoom> rooms = played.feature().rooms(state);
                assertThat(rooms).as("rooms after %s events", position).hasSizeLessThanOrEqualTo(BreakoutRoom.MOST);
                assertThat(rooms).extracting(BreakoutRoom::id).as("their ids").doesNotHaveDuplicates();
            });
        }
    }

    /** Looks at what an event that takes something back leaves of those before it. */
    final class Retractions {
        private Retractions() {}

        private static void check(Played<?> played, int place) {
            var retracting = (Retracting) played.events().get(place);
            List<Event> before = played.events().subList(0, place);
            List<Event> rest = before.stream().map(retracting::rest).toList();

            assertThat(retracting.mentioned()).as("what %s mentions", retracting).isNotEmpty();
            assertThat(rest).as("%s takes something back", retracting).isNotEqualTo(before);
            assertThat(rest).extracting(Event::getClass).isEqualTo(before.stream().map(Event::getClass).toList());
            assertThat(rest.stream().map(retracting::rest)).as("taken back twice").isEqualTo(rest);
            IntStream.range(0, place)
                    .filter(earlier -> !rest.get(earlier).equals(before.get(earlier)))
                    .forEach(earlier -> assertThat(RecordJson.stored((Record) before.get(earlier)))
                            .as("JSON of an event that is changed")
                            .contains(retracting.mentioned()));
            assertThat((Record) played.fold(followed(rest, retracting))).isEqualTo(played.fold(followed(before, retracting)));
        }

        private static List<Event> followed(List<Event> events, Event last) {
            return Stream.concat(events.stream(), Stream.of(last)).toList();
        }
    }
}
