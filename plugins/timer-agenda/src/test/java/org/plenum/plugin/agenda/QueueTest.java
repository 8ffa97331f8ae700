package org.plenum.plugin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.shown;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.waiting;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.agenda.Chairing.ClearQueue;
import org.plenum.plugin.agenda.Chairing.EndTurn;
import org.plenum.plugin.agenda.Chairing.GiveWord;
import org.plenum.plugin.agenda.Chairing.RemovePerson;
import org.plenum.plugin.agenda.Chairing.SetQueueOpen;
import org.plenum.plugin.agenda.Chairing.SetTurnLength;
import org.plenum.plugin.agenda.QueueEvent.QueueForgotten;
import org.plenum.plugin.agenda.QueueEvent.TurnEnded;
import org.plenum.plugin.agenda.QueueEvent.WordGiven;
import org.plenum.plugin.agenda.Queueing.JoinQueue;
import org.plenum.plugin.agenda.Queueing.LeaveQueue;
import org.plenum.plugin.agenda.SpeakingQueue.Turn;
import org.plenum.spi.CommonError;
import org.plenum.testkit.MeetingDriver;

class QueueTest {
    private final MeetingDriver<TimerAgendaState> meeting = TimerAgendaMeeting.begun();

    private void join(String... people) {
        for (String person : people) {
            meeting.pass(Duration.ofSeconds(1));
            meeting.when(person, new JoinQueue());
        }
    }

    @Test
    @DisplayName("first come, first served; who asks twice keeps the place, and who has spoken waits behind the others")
    void fair() {
        join("bo", "anna", "bo");
        assertThat(waiting(meeting, "cyd")).containsExactly(id("bo"), id("anna"));

        meeting.when("petra", new GiveWord(id("bo")));
        meeting.then(new WordGiven(List.of(id("bo")), meeting.now()));
        meeting.when("bo", new JoinQueue());
        meeting.thenRefused(TimerAgendaError.SPEAKS_ALREADY);
        assertThat(shown(meeting, "cyd").queue().speaking()).containsExactly(new Turn(id("bo"), meeting.now()));
        meeting.when("bo", new LeaveQueue());
        meeting.then(new TurnEnded(List.of(id("bo"))));
        join("cyd", "bo");

        assertThat(waiting(meeting, "anna")).containsExactly(id("anna"), id("cyd"), id("bo"));
        meeting.when("cyd", new LeaveQueue());
        assertThat(waiting(meeting, "anna")).containsExactly(id("anna"), id("bo"));
    }

    @Test
    @DisplayName("presenters give the word to anybody who is here, end a turn, take people out, and close, open and clear the queue")
    void chaired() {
        join("bo", "anna");
        meeting.when("petra", new GiveWord(id("cyd")));
        meeting.when("olga", new GiveWord(id("cyd")));
        meeting.then();
        meeting.when("petra", new GiveWord(id("anna")));
        meeting.then(new TurnEnded(List.of(id("cyd"))), new WordGiven(List.of(id("anna")), meeting.now()));
        meeting.when("petra", new EndTurn(id("cyd")));
        meeting.thenRefused(TimerAgendaError.NOT_SPEAKING);
        meeting.when("petra", new EndTurn(id("anna")));
        meeting.when("petra", new RemovePerson(id("anna")));
        meeting.thenRefused(TimerAgendaError.NOT_WAITING);
        meeting.when("petra", new SetQueueOpen(false));
        join("cyd");
        meeting.thenRefused(TimerAgendaError.QUEUE_CLOSED);
        assertThat(waiting(meeting, "anna")).containsExactly(id("bo"));
        meeting.when("petra", new RemovePerson(id("bo")));
        meeting.when("petra", new SetQueueOpen(true));
        join("cyd");
        meeting.when("petra", new ClearQueue());
        assertThat(waiting(meeting, "anna")).isEmpty();
        meeting.leave("cyd");
        meeting.when("petra", new GiveWord(id("cyd")));
        meeting.thenRefused(TimerAgendaError.PERSON_NOT_FOUND);
    }

    @Test
    @DisplayName("attendees are not in charge")
    void attendees() {
        join("bo");

        for (Record asked : List.of(
                new GiveWord(id("anna")), new EndTurn(id("bo")), new RemovePerson(id("bo")), new ClearQueue(), new SetQueueOpen(false), new SetTurnLength(1))) {
            meeting.when("anna", asked);
            meeting.thenRefused(CommonError.NOT_PERMITTED);
        }
    }

    @Test
    @DisplayName("each turn may have a length that all are told, up to 24 hours")
    void turnLength() {
        meeting.when("petra", new SetTurnLength(120));

        assertThat(shown(meeting, "anna").queue().turnLength()).isEqualTo(Duration.ofMinutes(2));
        meeting.when("petra", new SetTurnLength(0));
        assertThat(shown(meeting, "anna").queue().turnLength()).isZero();
        for (int seconds : new int[] {-1, 86_401}) {
            meeting.when("petra", new SetTurnLength(seconds));
            meeting.thenRefused(TimerAgendaError.WRONG_LENGTH);
        }
    }

    @Test
    @DisplayName("S72, S73: a hidden person in the queue is seen by those only who may know, and places fit for everybody")
    void hidden() {
        meeting.hide("cyd");
        join("cyd", "anna");

        assertThat(waiting(meeting, "bo")).containsExactly(id("anna"));
        assertThat(waiting(meeting, "cyd")).containsExactly(id("cyd"), id("anna"));
        assertThat(waiting(meeting, "petra")).containsExactly(id("cyd"), id("anna"));
        meeting.when("petra", new GiveWord(id("anna")));
        meeting.when("petra", new GiveWord(id("cyd")));
        assertThat(meeting.eventsSent("bo")).hasSize(3).last().asString().contains(id("anna").value());
        assertThat(meeting.viewSent("bo")).contains("\"speaking\":[]");
        assertThat(meeting.viewSent("cyd")).contains("\"speaking\":[{");
        assertThat(String.join("", meeting.eventsSent("bo"))).doesNotContain(id("cyd").value()).doesNotContain("someone");
    }

    @Test
    @DisplayName("at the end of the meeting it is known no more who queued and spoke, from the log neither")
    void forgotten() {
        join("bo", "anna");
        meeting.when("petra", new GiveWord(id("bo")));

        meeting.end();

        var last = (QueueForgotten) meeting.log().getLast().event();
        assertThat(meeting.log().stream().map(one -> last.rest(one.event()).toString()))
                .noneMatch(text -> text.contains(id("bo").value()) || text.contains(id("anna").value()));
        assertThat(meeting.state()).isEqualTo(TimerAgendaState.EMPTY);
    }
}
