package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.testkit.MeetingDriver.id;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.testkit.Board.AddNote;
import org.plenum.testkit.Board.NoteAdded;
import org.plenum.testkit.Board.PinNote;
import org.plenum.testkit.Board.TellStaff;

class MeetingDriverTest {
    private final MeetingDriver<Board.Notes> meeting = MeetingDriver.of(new Board());

    @BeforeEach
    void people() {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    @Test
    @DisplayName("what was given and what came of a request is in the state")
    void statesFollow() {
        meeting.given(new NoteAdded("1", id("bo"), "before", false));

        meeting.when("anna", new AddNote("Hello"));

        meeting.then(new NoteAdded(meeting.lastId(), id("anna"), "Hello", false));
        assertThat(meeting.state().notes()).extracting(Board.Note::text).containsExactly("before", "Hello");
    }

    @Test
    @DisplayName("who lacks the permission by default is refused")
    void permissionsCount() {
        meeting.when("anna", new PinNote("1"));

        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("a refusal is not taken for an event, nor an event for a refusal")
    void answersAreToldApart() {
        meeting.when("anna", new AddNote(" "));
        assertThatThrownBy(meeting::then).isInstanceOf(AssertionError.class);

        meeting.when("anna", new AddNote("Hello"));
        assertThatThrownBy(() -> meeting.thenRefused(CommonError.INVALID)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(meeting::then).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("staff and the author are given what is for staff, others are not")
    void audiencesAreKept() {
        meeting.when("anna", new TellStaff("Help"));

        assertThat(meeting.eventsSent("olga")).hasSize(1);
        assertThat(meeting.eventsSent("anna")).hasSize(1);
        assertThat(meeting.eventsSent("bo")).isEmpty();
    }

    @Test
    @DisplayName("an unnamed person is someone to attendees, and themselves to staff and to themselves")
    void unnamedPeopleAreMasked() {
        var unnamed = MeetingDriver.of(new Board() {
            @Override
            Decision add(Notes notes, Ask<AddNote> ask) {
                ParticipantId caller = ask.caller().participant();
                return Decision.happened(new NoteAdded(ask.id(), caller, ask.payload().text(), false), Audience.unnamed(caller));
            }
        });
        unnamed.join("olga", Role.ORGANIZER);
        unnamed.join("anna", Role.ATTENDEE);
        unnamed.join("bo", Role.ATTENDEE);

        unnamed.when("anna", new AddNote("Hello"));

        assertThat(unnamed.eventsSent("bo").getFirst()).contains("\"by\":\"someone\"");
        assertThat(unnamed.eventsSent("anna").getFirst()).contains(id("anna").value());
        assertThat(unnamed.eventsSent("olga").getFirst()).contains(id("anna").value());
    }

    @Test
    @DisplayName("a hidden person is someone to attendees, and themselves to staff and to themselves")
    void hiddenPeopleAreMasked() {
        meeting.hide("anna");

        meeting.when("anna", new AddNote("Hello"));

        assertThat(meeting.eventsSent("bo").getFirst()).contains("\"by\":\"someone\"");
        assertThat(meeting.viewSent("bo")).contains("\"by\":\"someone\"");
        assertThat(meeting.eventsSent("olga").getFirst()).contains(id("anna").value());
        assertThat(meeting.viewSent("anna")).contains(id("anna").value());
    }

    @Test
    @DisplayName("payloads are read strictly: unknown fields and missing values are named")
    void payloadsAreStrict() {
        assertThatThrownBy(() -> JsonRecord.request(AddNote.class, "{\"text\":\"a\",\"colour\":1}"))
                .isInstanceOf(PlenumException.class)
                .hasMessageContaining("AddNote.colour");
        assertThatThrownBy(() -> JsonRecord.request(AddNote.class, "{}"))
                .isInstanceOf(PlenumException.class)
                .hasMessageContaining("AddNote.text");
        assertThatThrownBy(() -> JsonRecord.request(AddNote.class, "{\"text\":7}"))
                .isInstanceOf(PlenumException.class)
                .hasMessageContaining("7");
    }
}
