package org.plenum.plugin.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.START;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.permissions.AttendeePermissions.EndExceptions;
import org.plenum.plugin.permissions.AttendeePermissions.MakeExceptions;
import org.plenum.plugin.permissions.AttendeePermissions.SetFunctions;
import org.plenum.plugin.permissions.AttendeePermissions.Shown;
import org.plenum.plugin.permissions.PermissionEvent.ExceptionEnded;
import org.plenum.plugin.permissions.PermissionEvent.ExceptionMade;
import org.plenum.plugin.permissions.PermissionEvent.FunctionSet;
import org.plenum.spi.CommonError;
import org.plenum.spi.Concealment;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Role;
import org.plenum.spi.Withdrawal;
import org.plenum.testkit.MeetingDriver;

class AttendeePermissionsTest {
    private static final List<String> CHAT = List.of("chat:send");
    private final AttendeePermissions feature = new AttendeePermissions();
    private final MeetingDriver<Decided> meeting = MeetingDriver.of(feature);

    @BeforeEach
    void people() {
        meeting.declare("chat:send");
        meeting.declare("shared-notes:edit");
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    private List<Withdrawal> withdrawn() {
        return feature.withdrawals(meeting.state());
    }

    @Test
    @DisplayName("S125: a function is taken from all attendees, with who and since when, and given back")
    void forAll() {
        meeting.when("petra", new SetFunctions(CHAT, false));
        meeting.then(new FunctionSet("chat:send", false, id("petra"), START));
        assertThat(withdrawn()).containsExactly(Withdrawal.fromAll("chat:send", Set.of(), id("petra"), START));

        meeting.when("olga", new SetFunctions(CHAT, true));
        meeting.then(new FunctionSet("chat:send", true, id("olga"), START));
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    @DisplayName("several functions are set with one request, each event once; what is so already stays with who decided it first")
    void severalAtOnce() {
        meeting.when("olga", new SetFunctions(CHAT, false));
        meeting.pass(Duration.ofMinutes(1));

        meeting.when("petra", new SetFunctions(List.of("chat:send", "shared-notes:edit", "shared-notes:edit"), false));

        meeting.then(new FunctionSet("shared-notes:edit", false, id("petra"), START.plusSeconds(60)));
        assertThat(withdrawn()).extracting(Withdrawal::by).containsExactly(id("olga"), id("petra"));
    }

    @Test
    @DisplayName("S125: for one: a person keeps what is taken from all, or loses what all have")
    void forOne() {
        meeting.when("olga", new SetFunctions(CHAT, false));
        meeting.when("olga", new MakeExceptions(id("anna"), CHAT, true));
        meeting.when("petra", new MakeExceptions(id("bo"), List.of("shared-notes:edit"), false));

        meeting.then(new ExceptionMade(id("bo"), "shared-notes:edit", false, id("petra"), START));
        assertThat(withdrawn())
                .containsExactly(
                        Withdrawal.fromAll("chat:send", Set.of(id("anna")), id("olga"), START),
                        Withdrawal.from(id("bo"), "shared-notes:edit", id("petra"), START));
    }

    @Test
    @DisplayName("an exception stays when all are unlocked and locked again, until it is ended")
    void exceptionsStay() {
        meeting.when("olga", new MakeExceptions(id("bo"), CHAT, false));
        meeting.when("olga", new SetFunctions(CHAT, false));
        meeting.when("olga", new SetFunctions(CHAT, true));
        assertThat(withdrawn()).containsExactly(Withdrawal.from(id("bo"), "chat:send", id("olga"), START));

        meeting.when("petra", new EndExceptions(id("bo"), CHAT));

        meeting.then(new ExceptionEnded(id("bo"), "chat:send", id("petra")));
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    @DisplayName("without the list, all attendees are hidden from each other, also who joins later")
    void list() {
        meeting.when("olga", new SetFunctions(List.of("list"), false));

        assertThat(feature.concealment(meeting.state())).isEqualTo(new Concealment(Set.of(Role.ATTENDEE), Set.of()));
        assertThat(withdrawn()).isEmpty();
        meeting.when("olga", new SetFunctions(List.of("list"), true));
        assertThat(feature.concealment(meeting.state())).isEqualTo(Concealment.NONE);
    }

    @Test
    @DisplayName("S125: the list for one: who may not see it knows of no other attendee, and who may see it all the same knows of all")
    void listForOne() {
        meeting.when("olga", new MakeExceptions(id("bo"), List.of("list"), false));
        assertThat(feature.concealment(meeting.state())).isEqualTo(new Concealment(Set.of(), Set.of(), Set.of(id("bo")), Set.of()));

        meeting.when("olga", new SetFunctions(List.of("list"), false));
        meeting.when("olga", new MakeExceptions(id("anna"), List.of("list"), true));

        assertThat(feature.concealment(meeting.state()))
                .isEqualTo(new Concealment(Set.of(Role.ATTENDEE), Set.of(), Set.of(id("bo")), Set.of(id("anna"))));
    }

    @Test
    @DisplayName("what no plugin offers cannot be taken; what was taken can be given back when its plugin is gone")
    void unknown() {
        meeting.when("olga", new SetFunctions(List.of("polls:vote"), false));
        meeting.thenRefused(PermissionError.FUNCTION_NOT_FOUND);
        meeting.given(new FunctionSet("gone:right", false, id("olga"), START));

        meeting.when("olga", new SetFunctions(List.of("gone:right"), true));

        meeting.then(new FunctionSet("gone:right", true, id("olga"), START));
    }

    @Test
    @DisplayName("an exception needs somebody who was here, and a request has its measure")
    void oddRequests() {
        meeting.when("olga", new MakeExceptions(id("nobody"), CHAT, false));
        meeting.thenRefused(PermissionError.PERSON_NOT_FOUND);

        meeting.when("olga", new SetFunctions(Collections.nCopies(201, "chat:send"), false));
        meeting.thenRefused(CommonError.TOO_LARGE);
    }

    @Test
    @DisplayName("attendees decide nothing")
    void attendees() {
        meeting.when("anna", new SetFunctions(CHAT, true));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("an exception is told to staff and the person, and to nobody else")
    void exceptionsArePrivate() {
        meeting.when("olga", new MakeExceptions(id("bo"), CHAT, false));

        assertThat(meeting.eventsSent("petra")).hasSize(1);
        assertThat(meeting.eventsSent("bo")).hasSize(1);
        assertThat(meeting.eventsSent("anna")).isEmpty();
        assertThat(meeting.viewSent("anna")).doesNotContain(id("bo").value());
        assertThat(meeting.viewSent("bo")).contains(id("bo").value(), id("olga").value());
    }

    @Test
    @DisplayName("everybody is shown what is offered by name, so that what is taken can be called by it")
    void offered() {
        assertThat(((Shown) meeting.view("anna")).functions())
                .extracting(AttendeePermissions.Function::name)
                .containsExactly("chat:send", "shared-notes:edit");
    }

    @Test
    @DisplayName("who decided and whom it concerned are told what is held of them")
    void personalData() {
        meeting.when("olga", new MakeExceptions(id("bo"), CHAT, false));

        assertThat(held("bo")).containsExactly("chat:send was taken from you. / chat:send togs från dig.");
        assertThat(held("olga")).containsExactly("You took chat:send from somebody. / Du tog chat:send från någon.");
        assertThat(held("anna")).isEmpty();
    }

    private List<String> held(String name) {
        var data = new DecisionData();
        var person = new PersonalData.Person(List.of(), List.<ParticipantId>of(id(name)));
        return meeting.log().stream()
                .flatMap(one -> data.held(person, new PersonalData.Recorded(new MeetingId("m".repeat(22)), START, one.event())).stream())
                .map(PersonalData.Item::text)
                .toList();
    }
}
