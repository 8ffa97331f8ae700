package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Concealment;
import org.plenum.spi.Expected;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/** Nobody learns of people and words that they may not know of. */
public interface KnowledgeContract extends PluginUnderTest {
    @Test
    @DisplayName("no event, view or state contains a name of the roster")
    default void namesStayInTheRoster() {
        Played.each(this, played -> {
            var texts = new ArrayList<String>();
            played.log().forEach(recorded -> texts.add(recorded.json()));
            texts.add(RecordJson.stored(played.meeting().state()));
            played.people().forEach(viewer -> texts.add(played.view(played.events(), viewer)));

            for (Viewer person : played.people()) {
                assertThat(texts).noneMatch(text -> text.contains(person.name()));
            }
        });
    }

    @Test
    @DisplayName("no event, view or state contains an address of the meeting's list")
    default void addressesStayInTheList() {
        Played.each(this, played -> {
            var texts = new ArrayList<String>();
            played.log().forEach(recorded -> texts.add(recorded.json()));
            texts.add(RecordJson.stored(played.meeting().state()));
            played.people().forEach(viewer -> texts.add(played.view(played.events(), viewer)));

            for (Expected person : played.meeting().meeting().listed()) {
                assertThat(texts).noneMatch(text -> text.contains(person.mail()));
            }
        });
    }

    @Test
    @DisplayName("with all attendees hidden, none is given the id of another, neither in an event nor in a view")
    default void hiddenPeopleAreAbsent() {
        Played.each(this, played -> {
            played.meeting().conceal(new Concealment(Set.of(Role.ATTENDEE), Set.of()));
            List<Viewer> attendees =
                    played.people().stream().filter(viewer -> !viewer.isStaff()).toList();

            for (Viewer viewer : attendees) {
                List<String> given = given(played, viewer);
                for (Viewer other : attendees) {
                    if (!viewer.equals(other)) {
                        assertThat(given).as("what %s is given", viewer.participant())
                                .noneMatch(text -> text.contains(other.participant().value()));
                    }
                }
            }
        });
    }

    @Test
    @DisplayName("what no event told somebody, no view tells them either")
    default void viewsRespectAudiences() {
        Played.each(this, played -> played.words().keySet().forEach(words -> {
            List<Recorded> about =
                    played.log().stream().filter(one -> one.json().contains(words)).toList();
            for (Viewer viewer : played.people()) {
                if (about.stream().noneMatch(one -> played.meeting().reaches(one, viewer))) {
                    assertThat(played.view(played.events(), viewer))
                            .as("view of %s", viewer.participant())
                            .doesNotContain(words);
                }
            }
        }));
    }

    @Test
    @DisplayName("the exercises have at least two attendees and one of staff")
    default void exercisesHavePeople() {
        Set<ParticipantId> attendees = Played.all(this).stream()
                .flatMap(played -> played.people().stream())
                .filter(person -> !person.isStaff())
                .map(Viewer::participant)
                .collect(Collectors.toSet());
        long staff = Played.all(this).stream().flatMap(played -> played.people().stream()).filter(Viewer::isStaff).count();

        if (plugin().feature().isPresent()) {
            assertThat(attendees).as("attendees of the exercises").hasSizeGreaterThan(1);
            assertThat(staff).as("organizers and presenters of the exercises").isPositive();
        }
    }

    private static List<String> given(Played<?> played, Viewer viewer) {
        var given = new ArrayList<String>();
        played.log().stream()
                .filter(one -> played.meeting().reaches(one, viewer))
                .forEach(one -> given.add(played.meeting().sent(one, viewer)));
        given.add(played.view(played.events(), viewer));
        return given;
    }
}
