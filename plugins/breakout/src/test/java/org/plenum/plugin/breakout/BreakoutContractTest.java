package org.plenum.plugin.breakout;

import static org.plenum.testkit.MeetingDriver.id;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.plenum.plugin.breakout.Arranging.AddRooms;
import org.plenum.plugin.breakout.Arranging.Assign;
import org.plenum.plugin.breakout.Arranging.AssignList;
import org.plenum.plugin.breakout.Arranging.DeleteRoom;
import org.plenum.plugin.breakout.Arranging.RenameRoom;
import org.plenum.plugin.breakout.Arranging.Shuffle;
import org.plenum.plugin.breakout.Going.CallHelp;
import org.plenum.plugin.breakout.Going.CancelHelp;
import org.plenum.plugin.breakout.Going.ChooseRoom;
import org.plenum.plugin.breakout.Going.EnterRoom;
import org.plenum.plugin.breakout.Going.LeaveRoom;
import org.plenum.plugin.breakout.Going.TakePlace;
import org.plenum.plugin.breakout.Holding.EndHelp;
import org.plenum.plugin.breakout.Holding.OpenRooms;
import org.plenum.plugin.breakout.Holding.ReturnAll;
import org.plenum.plugin.breakout.Holding.SetRules;
import org.plenum.plugin.breakout.Holding.SetTime;
import org.plenum.plugin.breakout.Holding.TellRooms;
import org.plenum.spi.MeetingId;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The plugin keeps the contract of plugins. */
class BreakoutContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new BreakoutPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(BreakoutContractTest::assigned, BreakoutContractTest::chosen);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"rooms-added","payload":{"rooms":[{"id":"CAAAAAAAAAAAAAAAAAAAAA","title":"Room 1"}],"by":"AAAAAAAAAAAAAAAAAAAAAA"}}
                """,
                """
                {"name":"person-assigned","payload":{"person":"BAAAAAAAAAAAAAAAAAAAAA","room":["CAAAAAAAAAAAAAAAAAAAAA"]}}
                """,
                """
                {"name":"rules-set","payload":{"rules":{"freeChoice":false,"moveAtOnce":true,"placeLate":true}}}
                """,
                """
                {"name":"rooms-opened","payload":{"at":"2026-11-24T10:00:00Z","until":["2026-11-24T10:10:00Z"]}}
                """,
                """
                {"name":"room-entered","payload":{"person":"BAAAAAAAAAAAAAAAAAAAAA","room":"CAAAAAAAAAAAAAAAAAAAAA"}}
                """,
                """
                {"name":"help-called","payload":{"person":"BAAAAAAAAAAAAAAAAAAAAA","room":"CAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:01:00Z"}}
                """,
                """
                {"name":"rooms-told","payload":{"text":"Two minutes","by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:08:00Z"}}
                """);
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
    }

    static MeetingId room(MeetingDriver<?> meeting, int place) {
        return ((BreakoutView) meeting.view("olga")).rooms().get(place).id();
    }

    private static void assigned(MeetingDriver<?> meeting) {
        people(meeting);
        meeting.when("olga", new AddRooms(List.of(meeting.words("olga"), meeting.words("olga"), "3")));
        MeetingId one = room(meeting, 0);
        meeting.when("petra", new RenameRoom(one, meeting.words("petra")));
        meeting.when("olga", new Shuffle(true));
        meeting.when("olga", new Assign(List.of(id("anna"), id("bo")), List.of(one)));
        meeting.when("olga", new AssignList("cyd, 1\nnobody, 2"));
        meeting.when("petra", new OpenRooms(10));
        meeting.when("anna", new EnterRoom(one));
        meeting.when("bo", new EnterRoom(one));
        meeting.when("bo", new CallHelp());
        meeting.when("petra", new EnterRoom(one));
        meeting.when("petra", new EndHelp(id("bo")));
        meeting.when("anna", new CallHelp());
        meeting.when("anna", new CancelHelp());
        meeting.when("petra", new TellRooms(meeting.words("petra")));
        meeting.when("petra", new SetTime(5));
        meeting.when("anna", new LeaveRoom());
        meeting.pass(Duration.ofMinutes(1));
        meeting.join("dan", Role.ATTENDEE);
        meeting.when("dan", new TakePlace());
        meeting.when("olga", new Assign(List.of(id("cyd")), List.of()));
        meeting.when("olga", new DeleteRoom(one));
        meeting.when("petra", new ReturnAll());
        meeting.end();
    }

    private static void chosen(MeetingDriver<?> meeting) {
        people(meeting);
        meeting.when("olga", new AddRooms(List.of("1", "2")));
        meeting.when("olga", new SetRules(true, true, false));
        meeting.when("olga", new OpenRooms(0));
        meeting.when("anna", new ChooseRoom(room(meeting, 1)));
        meeting.when("anna", new EnterRoom(room(meeting, 1)));
        meeting.when("anna", new ChooseRoom(room(meeting, 0)));
        meeting.when("anna", new EnterRoom(room(meeting, 0)));
    }
}
