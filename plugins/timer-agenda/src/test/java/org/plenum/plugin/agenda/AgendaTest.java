package org.plenum.plugin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.added;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.line;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.shown;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.spoken;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.titles;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.agenda.Agenda.Current;
import org.plenum.plugin.agenda.AgendaEvent.ItemRemoved;
import org.plenum.plugin.agenda.Leading.GoBack;
import org.plenum.plugin.agenda.Leading.MarkItem;
import org.plenum.plugin.agenda.Leading.StartItem;
import org.plenum.plugin.agenda.Planning.AddItems;
import org.plenum.plugin.agenda.Planning.ChangeItem;
import org.plenum.plugin.agenda.Planning.ClearAgenda;
import org.plenum.plugin.agenda.Planning.Line;
import org.plenum.plugin.agenda.Planning.MoveItem;
import org.plenum.plugin.agenda.Planning.RemoveItem;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.testkit.MeetingDriver;

class AgendaTest {
    private final MeetingDriver<TimerAgendaState> meeting = TimerAgendaMeeting.begun();

    private AgendaItem item(String id) {
        return meeting.state().agenda().find(id).orElseThrow();
    }

    @Test
    @DisplayName("items are added many at once, at the end, in one line each, and moved, changed and removed")
    void planned() {
        List<String> ids = added(meeting, " Budget\n of next  year ", "Election");
        added(meeting, "Any other business");

        meeting.when("petra", new MoveItem(ids.getLast(), 0));
        meeting.when("petra", new ChangeItem(ids.getFirst(), new Line("Money", 25, List.of(), "The auditor")));

        assertThat(titles(meeting)).containsExactly("Election", "Money", "Any other business");
        assertThat(item(ids.getFirst())).extracting(AgendaItem::minutes, AgendaItem::speakerName).containsExactly(25, "The auditor");
        meeting.when("petra", new RemoveItem(ids.getLast()));
        assertThat(titles(meeting)).containsExactly("Money", "Any other business");
        meeting.when("petra", new RemoveItem(ids.getLast()));
        meeting.thenRefused(TimerAgendaError.ITEM_NOT_FOUND);
        meeting.when("petra", new MoveItem(ids.getFirst(), 2));
        meeting.thenRefused(TimerAgendaError.NO_SUCH_PLACE);
        meeting.when("petra", new ClearAgenda());
        assertThat(titles(meeting)).isEmpty();
    }

    @Test
    @DisplayName("attendees see the agenda and cannot change it")
    void attendeesLook() {
        String budget = added(meeting, "Budget").getFirst();

        assertThat(shown(meeting, "anna").agenda().items()).hasSize(1);
        for (Record asked : List.of(new AddItems(List.of(line("Mine", 5))), new StartItem(budget), new RemoveItem(budget))) {
            meeting.when("anna", asked);
            meeting.thenRefused(CommonError.NOT_PERMITTED);
        }
    }

    @Test
    @DisplayName("100 items, titles of 200 characters, names of 100, and 1 minute to 24 hours are the limits")
    void limits() {
        meeting.when("petra", new AddItems(Collections.nCopies(99, line("x".repeat(200), 1440))));
        meeting.when("petra", new AddItems(List.of(line("one", 1), line("two", 1))));
        meeting.thenRefused(TimerAgendaError.TOO_MANY_ITEMS);
        meeting.when("petra", new AddItems(List.of(line("one", 1))));

        assertThat(meeting.state().agenda().items()).hasSize(100);
        String first = meeting.state().agenda().items().getFirst().id();
        meeting.when("petra", new ChangeItem(first, line("x".repeat(201), 1)));
        meeting.thenRefused(TimerAgendaError.TEXT_TOO_LONG);
        meeting.when("petra", new ChangeItem(first, line(" \u200b ", 1)));
        meeting.thenRefused(TimerAgendaError.EMPTY_TEXT);
        for (int minutes : new int[] {0, 1441, -5}) {
            meeting.when("petra", new ChangeItem(first, line("fine", minutes)));
            meeting.thenRefused(TimerAgendaError.WRONG_MINUTES);
        }
        meeting.when("petra", new ChangeItem(first, new Line("fine", 1, List.of(), "x".repeat(101))));
        meeting.thenRefused(TimerAgendaError.TEXT_TOO_LONG);
        meeting.when("petra", new ChangeItem(first, new Line("fine", 1, List.of(id("anna")), "The auditor")));
        meeting.thenRefused(TimerAgendaError.SEVERAL_SPEAKERS);
        meeting.when("petra", new ChangeItem(first, new Line("fine", 1, List.of(ParticipantId.SOMEONE), "")));
        meeting.thenRefused(TimerAgendaError.PERSON_NOT_FOUND);
    }

    @Test
    @DisplayName("an item that is started ends the one before, which is done; its time is kept, also over going back")
    void ledThrough() {
        List<String> ids = added(meeting, "One", "Two");
        meeting.when("petra", new StartItem(ids.getFirst()));
        meeting.pass(Duration.ofMinutes(12));
        meeting.when("petra", new StartItem(ids.getLast()));
        meeting.when("olga", new StartItem(ids.getLast()));
        meeting.then();
        assertThat(item(ids.getFirst())).extracting(AgendaItem::done, AgendaItem::spent).containsExactly(true, Duration.ofMinutes(12));

        meeting.pass(Duration.ofMinutes(1));
        meeting.when("petra", new GoBack(ids.getFirst()));
        assertThat(item(ids.getLast())).extracting(AgendaItem::done, AgendaItem::spent).containsExactly(false, Duration.ofMinutes(1));
        assertThat(shown(meeting, "anna").agenda().current()).containsExactly(new Current(ids.getFirst(), meeting.now()));
        meeting.pass(Duration.ofMinutes(2));
        meeting.when("petra", new MarkItem(ids.getFirst(), true));

        assertThat(item(ids.getFirst())).extracting(AgendaItem::done, AgendaItem::spent).containsExactly(true, Duration.ofMinutes(14));
        assertThat(meeting.state().agenda().current()).isEmpty();
        meeting.when("petra", new MarkItem(ids.getFirst(), true));
        meeting.then();
    }

    @Test
    @DisplayName("an item that is current and removed leaves nothing current, and its words leave the log")
    void removedWhileCurrent() {
        String secret = added(meeting, "Dismissal of the director").getFirst();
        meeting.when("petra", new StartItem(secret));

        meeting.when("petra", new RemoveItem(secret));

        assertThat(meeting.state().agenda()).isEqualTo(Agenda.EMPTY);
        var removed = (ItemRemoved) meeting.log().getLast().event();
        assertThat(meeting.log().stream().map(one -> removed.rest(one.event()).toString())).noneMatch(text -> text.contains("director"));
    }

    @Test
    @DisplayName("S72: a hidden speaker is told to those who may know of them; others see the item without a speaker")
    void hiddenSpeaker() {
        meeting.hide("cyd");

        meeting.when("petra", new AddItems(List.of(spoken("Report", "cyd"))));

        assertThat(meeting.eventsSent("anna")).hasSize(1).noneMatch(event -> event.contains(id("cyd").value()));
        assertThat(shown(meeting, "anna").agenda().items()).singleElement().extracting(AgendaItem::speaker).isEqualTo(List.of());
        assertThat(meeting.viewSent("anna")).doesNotContain("someone");
        assertThat(shown(meeting, "olga").agenda().items().getFirst().speaker()).containsExactly(id("cyd"));
        meeting.when("petra", new ChangeItem(meeting.lastId() + "-0", line("Report", 5)));
        assertThat(shown(meeting, "olga").agenda().items()).allMatch(item -> item.speaker().isEmpty());
    }

    @Test
    @DisplayName("S92: the agenda is saved with what was planned, done and taken; nothing in it is markup, and a hidden speaker is not named")
    void saved() {
        List<String> ids = added(meeting, "*Budget*", "Election");
        meeting.when("petra", new AddItems(List.of(TimerAgendaMeeting.spoken("Report", "anna"))));
        meeting.when("petra", new StartItem(ids.getFirst()));
        meeting.pass(Duration.ofMinutes(7));
        meeting.when("petra", new StartItem(ids.getLast()));
        meeting.hide("anna");

        assertThat(meeting.documents("petra", "en").getFirst().text()).isEqualTo(
                """
                # Agenda

                - [x] \\*Budget\\* (planned: 10 min, took: 7 min)
                - [ ] Election (planned: 10 min, begun)
                - [ ] Report (planned: 5 min, Anna Rosterly\\-anna)
                """);
        assertThat(meeting.documents("bo", "sv").getFirst().text()).contains("# Dagordning", "- [ ] Report (planerat: 5 min)");
    }

    @Test
    @DisplayName("S92: the next meeting of a series begins with the items that were not done, by those who wrote them, without time spent and speakers")
    void carriedOver() {
        List<String> ids = added(meeting, "Done", "Begun");
        meeting.when("olga", new AddItems(List.of(TimerAgendaMeeting.spoken("Open", "anna"))));
        meeting.when("petra", new StartItem(ids.getFirst()));
        meeting.when("petra", new StartItem(ids.getLast()));
        meeting.pass(Duration.ofMinutes(7));
        meeting.end();

        MeetingDriver<TimerAgendaState> next = meeting.next(TimerAgendaMeeting.manifest());

        assertThat(next.state().agenda().current()).isEmpty();
        assertThat(next.state().agenda().items()).extracting(AgendaItem::title, AgendaItem::by, AgendaItem::spent, AgendaItem::speaker)
                .containsExactly(
                        tuple("Begun", List.of(id("petra")), Duration.ZERO, List.of()), tuple("Open", List.of(id("olga")), Duration.ZERO, List.of()));
        TimerAgendaMeeting.people(next);
        assertThat(next.viewSent("bo")).doesNotContain(id("olga").value());
    }
}
