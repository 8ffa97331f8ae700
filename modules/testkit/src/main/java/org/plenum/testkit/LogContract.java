package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Command;

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
}
