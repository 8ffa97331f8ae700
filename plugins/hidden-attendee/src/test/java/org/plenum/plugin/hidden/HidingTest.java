package org.plenum.plugin.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.hidden.Hiding.HidePerson;
import org.plenum.plugin.hidden.Hiding.ListExpected;
import org.plenum.plugin.hidden.Hiding.SetAllHidden;
import org.plenum.plugin.hidden.Hiding.SetHiddenRole;
import org.plenum.plugin.hidden.Hiding.ShowPerson;
import org.plenum.plugin.hidden.HidingEvent.PersonHidden;
import org.plenum.plugin.hidden.HidingEvent.PersonShown;
import org.plenum.plugin.hidden.HidingEvent.RoleHidden;
import org.plenum.spi.CommonError;
import org.plenum.spi.Concealment;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Role;
import org.plenum.testkit.MeetingDriver;

class HidingTest {
    private final Hiding hiding = new Hiding();
    private final MeetingDriver<Hidden> meeting = MeetingDriver.of(hiding);

    @BeforeEach
    void people() {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    @Test
    @DisplayName("one person is hidden from attendees until shown again (S72)")
    void personIsHidden() {
        meeting.when("petra", new HidePerson(id("anna")));
        meeting.then(new PersonHidden(id("anna"), id("petra")));
        assertThat(hiding.concealment(meeting.state())).isEqualTo(new Concealment(Set.of(), Set.of(id("anna"))));

        meeting.when("olga", new ShowPerson(id("anna")));
        meeting.then(new PersonShown(id("anna"), id("olga")));
        assertThat(hiding.concealment(meeting.state())).isEqualTo(Concealment.NONE);
    }

    @Test
    @DisplayName("the hidden person and staff are told, and other attendees learn nothing (S72, S73)")
    void theConcernedAreTold() {
        meeting.when("petra", new HidePerson(id("anna")));

        for (String one : List.of("anna", "olga", "petra")) {
            assertThat(meeting.eventsSent(one)).as(one).hasSize(1);
            assertThat(meeting.viewSent(one)).as(one).contains(id("anna").value(), id("petra").value());
        }
        assertThat(meeting.eventsSent("bo")).isEmpty();
        assertThat(meeting.viewSent("bo")).isEqualTo("{\"persons\":[],\"roles\":[]}");
    }

    @Test
    @DisplayName("all attendees are hidden from each other, also who joins later, and are told (S72)")
    void allAreHidden() {
        meeting.when("olga", new SetAllHidden(true));
        meeting.join("cyd", Role.ATTENDEE);

        meeting.then(new RoleHidden(Role.ATTENDEE, id("olga")));
        assertThat(hiding.concealment(meeting.state()).hides(id("cyd"), Role.ATTENDEE)).isTrue();
        assertThat(meeting.eventsSent("bo")).hasSize(1);
        assertThat(meeting.viewSent("cyd")).contains("\"role\":\"attendee\"").contains(id("olga").value());
    }

    @Test
    @DisplayName("that a role of staff is hidden is told to staff only")
    void hiddenStaffIsNotBetrayed() {
        meeting.when("olga", new SetHiddenRole(Role.PRESENTER, true));

        assertThat(meeting.eventsSent("petra")).hasSize(1);
        assertThat(meeting.eventsSent("bo")).isEmpty();
        assertThat(meeting.viewSent("bo")).isEqualTo("{\"persons\":[],\"roles\":[]}");
    }

    @Test
    @DisplayName("who is hidden by name stays hidden when the role is shown again")
    void personsOutlastRoles() {
        meeting.when("olga", new HidePerson(id("anna")));
        meeting.when("olga", new SetAllHidden(true));
        meeting.when("olga", new SetAllHidden(false));

        assertThat(hiding.concealment(meeting.state())).isEqualTo(new Concealment(Set.of(), Set.of(id("anna"))));
    }

    @Test
    @DisplayName("no command hides somebody from staff (S77)")
    void staffSeesAll() {
        meeting.when("olga", new SetHiddenRole(Role.ORGANIZER, true));
        meeting.when("olga", new SetHiddenRole(Role.PRESENTER, true));
        meeting.when("olga", new SetAllHidden(true));
        meeting.when("olga", new HidePerson(id("bo")));

        assertThat(meeting.viewSent("petra")).contains(id("bo").value());
        assertThat(hiding.commands()).extracting(command -> command.payload().getSimpleName())
                .containsExactly("HidePerson", "ShowPerson", "ListExpected", "SetHiddenRole", "SetAllHidden");
    }

    @Test
    @DisplayName("attendees hide nobody, and nobody hides a stranger")
    void rightsAreKept() {
        meeting.when("anna", new HidePerson(id("bo")));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        meeting.when("olga", new HidePerson(id("stranger")));
        meeting.thenRefused(HidingError.PERSON_NOT_FOUND);
    }

    @Test
    @DisplayName("who is on the list is hidden before they come, and told so, from whom and by whom, when they come (S72)")
    void expectedPeopleAreHidden() {
        meeting.expect("dora");
        meeting.expect("erik");
        meeting.when("petra", new HidePerson(id("dora")));
        meeting.then(new PersonHidden(id("dora"), id("petra")));
        assertThat(hiding.concealment(meeting.state()).hides(id("dora"), Role.ATTENDEE)).isTrue();

        meeting.join("dora", Role.ATTENDEE);

        assertThat(meeting.viewSent("dora")).contains(id("dora").value(), id("petra").value());
        assertThat(meeting.eventsSent("anna")).isEmpty();
        assertThat(meeting.viewSent("anna")).isEqualTo("{\"persons\":[],\"roles\":[]}");
    }

    @Test
    @DisplayName("who was hidden before they come can be shown again before they come (S72)")
    void expectedPeopleAreShown() {
        meeting.expect("dora");
        meeting.when("petra", new HidePerson(id("dora")));

        meeting.when("olga", new ShowPerson(id("dora")));

        meeting.then(new PersonShown(id("dora"), id("olga")));
        assertThat(hiding.concealment(meeting.state())).isEqualTo(Concealment.NONE);
    }

    @Test
    @DisplayName("staff, and nobody else, is given the list of those who were not here yet (S72)")
    void listIsForStaff() {
        meeting.expect("anna");
        meeting.expect("dora");

        meeting.when("petra", new ListExpected());
        assertThat(meeting.reply())
                .isEqualTo(new Hiding.Listed(List.of(new Hiding.Listed.Person(id("dora"), MeetingDriver.mail("dora")))));

        meeting.when("bo", new ListExpected());
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("who was hidden before they came is told so in their data, and who hid them too (S17, S72)")
    void dataOfThePending() {
        meeting.expect("dora");
        meeting.when("petra", new HidePerson(id("dora")));
        var data = new HidingData();
        Event event = meeting.log().getFirst().event();
        var recorded = new PersonalData.Recorded(new MeetingId("MEETINGAAAAAAAAAAAAAAA"), meeting.now(), event);

        for (String one : List.of("dora", "petra")) {
            assertThat(data.held(new PersonalData.Person(List.of(), List.of(id(one))), recorded)).as(one).hasSize(1);
        }
        assertThat(data.held(new PersonalData.Person(List.of(), List.of(id("anna"))), recorded)).isEmpty();
    }

    @Test
    @DisplayName("hiding twice and showing who is not hidden does nothing")
    void repetitionsAreNothing() {
        meeting.when("olga", new HidePerson(id("bo")));
        meeting.when("petra", new HidePerson(id("bo")));
        meeting.then();
        meeting.when("petra", new ShowPerson(id("anna")));
        meeting.then();
        meeting.when("petra", new SetAllHidden(false));
        meeting.then();
    }
}
