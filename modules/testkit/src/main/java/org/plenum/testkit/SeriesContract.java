package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.PersonalData.Person;
import org.plenum.spi.Viewer;

/** What the next meeting of a series begins with is a beginning that the feature could have had, and stays with those whom it is of. */
public interface SeriesContract extends PluginUnderTest {
    @Test
    @DisplayName("what is carried over is the same again, survives JSON, and folds to a state that can be shown")
    default void carriedFoldsToAState() {
        Carried.each(this, played -> {
            List<Event> carried = played.carried();

            assertThat(carried).isEqualTo(played.carried()).hasSizeLessThanOrEqualTo(Carried.MOST);
            carried.forEach(event ->
                    assertThat((Object) JsonRecord.stored(event.getClass(), RecordJson.stored((Record) event))).isEqualTo(event));
            RecordJson.stored(played.fold(carried));
            played.people().forEach(viewer -> played.view(carried, viewer));
        });
    }

    @Test
    @DisplayName("what is carried over says no names of the meeting before")
    default void carriedHasNoNames() {
        Carried.each(this, played -> played.carried().forEach(event -> {
            for (Viewer person : played.people()) {
                assertThat(RecordJson.stored((Record) event)).doesNotContain(person.name());
            }
        }));
    }

    @Test
    @DisplayName("words that are carried over are held of who wrote them, and of nobody else, and are gone after an erasure")
    default void carriedWordsStayTheirs() {
        PersonalData data = plugin().personalData();

        Carried.each(this, played -> played.words().forEach((words, author) -> played.carried().stream()
                .filter(event -> RecordJson.stored((Record) event).contains(words))
                .forEach(event -> {
                    assertThat(Carried.heldBy(data, played.people(), event, words)).as("holders of %s in %s", words, event).containsExactly(author);
                    Event erased = data.erased(new Person(List.of(), List.of(author)), event);
                    assertThat(RecordJson.stored((Record) erased)).doesNotContain(words);
                    assertThat(Carried.others(played.words(), author, event)).allMatch(RecordJson.stored((Record) erased)::contains);
                })));
    }

    /** What these tests share. */
    final class Carried {
        /** As the server has it. */
        private static final int MOST = 1000;

        private Carried() {}

        private static void each(PluginUnderTest test, Consumer<Played<?>> check) {
            Played.each(test, check);
        }

        private static Set<ParticipantId> heldBy(PersonalData data, List<Viewer> people, Event event, String words) {
            var recorded = new PersonalData.Recorded(FakeMeeting.ID, MeetingDriver.START, event);
            return people.stream()
                    .map(Viewer::participant)
                    .filter(person -> data.held(new Person(List.of(), List.of(person)), recorded).stream()
                            .anyMatch(item -> item.text().contains(words)))
                    .collect(Collectors.toSet());
        }

        private static Set<String> others(Map<String, ParticipantId> words, ParticipantId author, Event event) {
            String json = RecordJson.stored((Record) event);
            return words.keySet().stream()
                    .filter(one -> !author.equals(words.get(one)) && json.contains(one))
                    .collect(Collectors.toSet());
        }
    }
}
