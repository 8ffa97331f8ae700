package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.PersonalData.Item;
import org.plenum.spi.PersonalData.Person;
import org.plenum.spi.Viewer;

/** What the plugin holds of a person is found and can be erased, and others keep theirs. */
public interface PersonalDataContract extends PluginUnderTest {
    @Test
    @DisplayName("what somebody wrote is held as theirs, under a category of the plugin")
    default void wordsAreHeld() {
        PersonalData data = plugin().personalData();

        Played.each(this, played -> played.words().forEach((words, author) -> played.log().stream()
                .filter(recorded -> recorded.json().contains(words))
                .forEach(recorded -> assertThat(Held.by(data, author, recorded))
                        .as("held of %s in %s", author, recorded.json())
                        .anyMatch(item -> item.text().contains(words))
                        .allMatch(item -> data.categories().contains(item.category())))));
    }

    @Test
    @DisplayName("nobody is given words as theirs that they were never given")
    default void othersWordsAreNotHeld() {
        PersonalData data = plugin().personalData();

        Played.each(this, played -> played.log().forEach(recorded -> played.people().stream()
                .filter(viewer -> !played.meeting().reaches(recorded, viewer) && !viewer.is(recorded.caller()))
                .forEach(viewer -> assertThat(Held.by(data, viewer.participant(), recorded))
                        .as("held of %s in %s", viewer.participant(), recorded.json())
                        .noneMatch(item -> Held.contains(
                                item.text(), Held.written(played.words(), viewer.participant(), false))))));
    }

    @Test
    @DisplayName("after an erasure no event, state or view contains what the person wrote")
    default void erasedWordsAreGone() {
        PersonalData data = plugin().personalData();

        Played.each(this, played -> played.people().forEach(person -> {
            List<Event> erased = Held.erased(data, person.participant(), played.events());
            Set<String> gone = Held.written(played.words(), person.participant(), true);

            assertThat(Held.texts(played, erased)).noneMatch(text -> Held.contains(text, gone));
            assertThat(erased.stream().flatMap(event -> Held.by(data, person.participant(), event).stream()))
                    .noneMatch(item -> Held.contains(item.text(), gone));
        }));
    }

    @Test
    @DisplayName("after an erasure what others wrote is there as before")
    default void othersWordsStay() {
        PersonalData data = plugin().personalData();

        Played.each(this, played -> played.people().forEach(person -> {
            Set<String> others = Held.written(played.words(), person.participant(), false);
            String before = String.join("\n", Held.texts(played, played.events()));
            List<String> after = Held.texts(played, Held.erased(data, person.participant(), played.events()));

            assertThat(others.stream().filter(before::contains))
                    .allMatch(words -> after.stream().anyMatch(text -> text.contains(words)));
        }));
    }

    @Test
    @DisplayName("an erasure leaves the kind of each event, and done twice is as done once")
    default void erasureIsIdempotent() {
        PersonalData data = plugin().personalData();

        Played.each(this, played -> played.people().forEach(person -> {
            List<Event> once = Held.erased(data, person.participant(), played.events());

            assertThat(Held.erased(data, person.participant(), once)).isEqualTo(once);
            assertThat(once).extracting(Event::getClass).isEqualTo(played.events().stream().map(Event::getClass).toList());
            once.forEach(event -> assertThat((Object) JsonRecord.stored(event.getClass(), RecordJson.stored((Record) event)))
                    .isEqualTo(event));
        }));
    }

    @Test
    @DisplayName("of a stranger nothing is held, and their erasure changes nothing")
    default void strangersAreNotHeld() {
        PersonalData data = plugin().personalData();
        ParticipantId stranger = MeetingDriver.id("stranger");

        Played.each(this, played -> {
            assertThat(played.log().stream().flatMap(one -> Held.by(data, stranger, one).stream())).isEmpty();
            assertThat(Held.erased(data, stranger, played.events())).isEqualTo(played.events());
        });
    }

    @Test
    @DisplayName("the plugin's own tables and files hold nothing of a person after their erasure there")
    default void outsideIsErased() {
        PersonalData data = plugin().personalData();
        var person = new Person(List.of(), List.of(MeetingDriver.id("anna")));

        data.eraseOutside(person);

        assertThat(data.heldOutside(person)).isEmpty();
    }

    /** What these tests share. */
    final class Held {
        private Held() {}

        private static List<Item> by(PersonalData data, ParticipantId person, Recorded recorded) {
            var stored = new PersonalData.Recorded(FakeMeeting.ID, recorded.at(), recorded.event());
            return data.held(new Person(List.of(), List.of(person)), stored);
        }

        private static List<Item> by(PersonalData data, ParticipantId person, Event event) {
            var stored = new PersonalData.Recorded(FakeMeeting.ID, MeetingDriver.START, event);
            return data.held(new Person(List.of(), List.of(person)), stored);
        }

        private static List<Event> erased(PersonalData data, ParticipantId person, List<Event> events) {
            var subject = new Person(List.of(), List.of(person));
            return events.stream().map(event -> data.erased(subject, event)).toList();
        }

        private static Set<String> written(Map<String, ParticipantId> words, ParticipantId person, boolean own) {
            return words.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(person) == own)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private static boolean contains(String text, Set<String> words) {
            return words.stream().anyMatch(text::contains);
        }

        /** All that is stored or shown after these events. */
        private static List<String> texts(Played<?> played, List<Event> events) {
            var texts = new ArrayList<String>();
            events.forEach(event -> texts.add(RecordJson.stored((Record) event)));
            texts.add(RecordJson.stored(played.fold(events)));
            for (Viewer viewer : played.people()) {
                texts.add(played.view(events, viewer));
                played.documents(events, viewer, Locale.ENGLISH).forEach(document -> texts.add(document.text()));
            }
            return texts;
        }
    }
}
