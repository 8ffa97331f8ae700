package org.plenum.plugin.agenda;

import static org.plenum.testkit.MeetingDriver.id;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.plenum.plugin.agenda.Chairing.ClearQueue;
import org.plenum.plugin.agenda.Chairing.EndTurn;
import org.plenum.plugin.agenda.Chairing.GiveWord;
import org.plenum.plugin.agenda.Chairing.RemovePerson;
import org.plenum.plugin.agenda.Chairing.SetQueueOpen;
import org.plenum.plugin.agenda.Chairing.SetTurnLength;
import org.plenum.plugin.agenda.Counting.AdjustCountdown;
import org.plenum.plugin.agenda.Counting.PauseCountdown;
import org.plenum.plugin.agenda.Counting.ResumeCountdown;
import org.plenum.plugin.agenda.Counting.StartCountdown;
import org.plenum.plugin.agenda.Counting.StopCountdown;
import org.plenum.plugin.agenda.Leading.GoBack;
import org.plenum.plugin.agenda.Leading.MarkItem;
import org.plenum.plugin.agenda.Leading.StartItem;
import org.plenum.plugin.agenda.Planning.AddItems;
import org.plenum.plugin.agenda.Planning.ChangeItem;
import org.plenum.plugin.agenda.Planning.ClearAgenda;
import org.plenum.plugin.agenda.Planning.Line;
import org.plenum.plugin.agenda.Planning.MoveItem;
import org.plenum.plugin.agenda.Planning.RemoveItem;
import org.plenum.plugin.agenda.Queueing.JoinQueue;
import org.plenum.plugin.agenda.Queueing.LeaveQueue;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The plugin keeps the contract of plugins. */
class TimerAgendaContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new TimerAgendaPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(
                TimerAgendaContractTest::plan,
                TimerAgendaContractTest::clear,
                TimerAgendaContractTest::count,
                TimerAgendaContractTest::queue);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"items-added","payload":{"by":"AAAAAAAAAAAAAAAAAAAAAA","items":[{"id":"a-0","title":"Budget","minutes":15,"speakerName":""}]}}
                """,
                """
                {"name":"item-changed","payload":{"by":"AAAAAAAAAAAAAAAAAAAAAA","item":{"id":"a-0","title":"Money","minutes":20,"speakerName":"The auditor"}}}
                """,
                """
                {"name":"speaker-named","payload":{"by":"AAAAAAAAAAAAAAAAAAAAAA","item":"a-0","speaker":["BAAAAAAAAAAAAAAAAAAAAA"]}}
                """,
                """
                {"name":"item-started","payload":{"item":"a-0","back":false,"at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"countdown-started","payload":{"countdown":{"length":"PT5M","ends":["2026-11-24T10:05:00Z"],"left":"PT0S"}}}
                """,
                """
                {"name":"queue-joined","payload":{"person":["BAAAAAAAAAAAAAAAAAAAAA"],"at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"word-given","payload":{"person":["BAAAAAAAAAAAAAAAAAAAAA"],"at":"2026-11-24T10:01:00Z"}}
                """);
    }

    private static void plan(MeetingDriver<?> meeting) {
        TimerAgendaMeeting.people(meeting);
        meeting.when("olga", new AddItems(List.of(
                TimerAgendaMeeting.line(meeting.words("olga"), 10),
                TimerAgendaMeeting.spoken(meeting.words("olga"), "anna"),
                new Line(meeting.words("olga"), 5, List.of(), meeting.words("olga")))));
        String added = meeting.lastId();
        meeting.when("petra", new ChangeItem(added + "-1", TimerAgendaMeeting.spoken(meeting.words("petra"), "bo")));
        meeting.when("petra", new MoveItem(added + "-2", 0));
        meeting.when("petra", new StartItem(added + "-2"));
        meeting.pass(Duration.ofMinutes(7));
        meeting.when("petra", new StartItem(added + "-0"));
        meeting.when("petra", new GoBack(added + "-2"));
        meeting.when("petra", new MarkItem(added + "-2", true));
        meeting.when("petra", new MarkItem(added + "-2", false));
        meeting.when("olga", new RemoveItem(added + "-1"));
    }

    private static void clear(MeetingDriver<?> meeting) {
        TimerAgendaMeeting.people(meeting);
        meeting.when("petra", new AddItems(List.of(TimerAgendaMeeting.spoken(meeting.words("petra"), "anna"))));
        meeting.when("petra", new ChangeItem(meeting.lastId() + "-0", TimerAgendaMeeting.spoken(meeting.words("petra"), "bo")));
        meeting.when("olga", new ClearAgenda());
    }

    private static void count(MeetingDriver<?> meeting) {
        TimerAgendaMeeting.people(meeting);
        meeting.when("petra", new StartCountdown(300));
        meeting.pass(Duration.ofSeconds(30));
        meeting.when("petra", new PauseCountdown());
        meeting.when("petra", new AdjustCountdown(60));
        meeting.when("petra", new ResumeCountdown());
        meeting.when("petra", new AdjustCountdown(-60));
        meeting.when("petra", new StopCountdown());
    }

    private static void queue(MeetingDriver<?> meeting) {
        TimerAgendaMeeting.people(meeting);
        meeting.when("anna", new JoinQueue());
        meeting.when("bo", new JoinQueue());
        meeting.when("cyd", new JoinQueue());
        meeting.when("petra", new SetTurnLength(120));
        meeting.when("petra", new GiveWord(id("anna")));
        meeting.when("petra", new GiveWord(id("bo")));
        meeting.when("petra", new EndTurn(id("bo")));
        meeting.when("anna", new JoinQueue());
        meeting.when("anna", new LeaveQueue());
        meeting.when("petra", new RemovePerson(id("cyd")));
        meeting.when("petra", new SetQueueOpen(false));
        meeting.when("petra", new SetQueueOpen(true));
        meeting.when("bo", new JoinQueue());
        meeting.when("petra", new ClearQueue());
        meeting.when("cyd", new JoinQueue());
        meeting.when("petra", new GiveWord(id("anna")));
        meeting.end();
    }
}
