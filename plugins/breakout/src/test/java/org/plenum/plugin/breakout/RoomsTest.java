package org.plenum.plugin.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.breakout.Arranging.AddRooms;
import org.plenum.plugin.breakout.Arranging.Assign;
import org.plenum.plugin.breakout.Arranging.AssignList;
import org.plenum.plugin.breakout.Arranging.DeleteRoom;
import org.plenum.plugin.breakout.Arranging.Listed;
import org.plenum.plugin.breakout.Arranging.Shuffle;
import org.plenum.plugin.breakout.BreakoutEvent.RoomEntered;
import org.plenum.plugin.breakout.Going.CallHelp;
import org.plenum.plugin.breakout.Going.ChooseRoom;
import org.plenum.plugin.breakout.Going.EnterRoom;
import org.plenum.plugin.breakout.Going.TakePlace;
import org.plenum.plugin.breakout.Holding.OpenRooms;
import org.plenum.plugin.breakout.Holding.ReturnAll;
import org.plenum.plugin.breakout.Holding.SetRules;
import org.plenum.plugin.breakout.Holding.SetTime;
import org.plenum.plugin.breakout.Holding.TellRooms;
import org.plenum.plugin.breakout.PastedList.Kind;
import org.plenum.plugin.breakout.PastedList.Problem;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** S126: rooms, who belongs to which, and what is refused. */
class RoomsTest {
    private final MeetingDriver<BreakoutState> meeting = MeetingDriver.of(new Breakout(), manifest());

    private static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @BeforeEach
    void people() {
        BreakoutContractTest.people(meeting);
    }

    private void rooms(int count) {
        meeting.when("olga", new AddRooms(titles(count)));
    }

    private static List<String> titles(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "Room " + number).toList();
    }

    private MeetingId room(int place) {
        return meeting.state().rooms().get(place).id();
    }

    private List<BreakoutRoom> declared() {
        return new Breakout().rooms(meeting.state());
    }

    @Test
    @DisplayName("50 rooms are made, each with an id of its own; the 51st is refused")
    void fifty() {
        rooms(50);

        assertThat(meeting.state().rooms()).extracting(BreakoutEvent.Room::id).doesNotHaveDuplicates().hasSize(50);
        meeting.when("petra", new AddRooms(List.of("one more")));
        meeting.thenRefused(BreakoutError.TOO_MANY_ROOMS);
        assertThat(meeting.state().rooms()).hasSize(50);
    }

    @Test
    @DisplayName("assigned by hand, the room admits these people once it is open, and nobody else")
    void byHand() {
        rooms(2);
        meeting.when("petra", new Assign(List.of(id("anna")), List.of(room(1))));
        assertThat(declared()).noneMatch(BreakoutRoom::open);

        meeting.when("petra", new OpenRooms(10));

        assertThat(declared()).allMatch(BreakoutRoom::open);
        assertThat(declared().get(0).admitted()).isEmpty();
        assertThat(declared().get(1).admitted()).containsExactly(id("anna"));
        assertThat(declared().get(1).until()).containsExactly(meeting.now().plus(Duration.ofMinutes(10)));
        meeting.when("bo", new EnterRoom(room(1)));
        meeting.thenRefused(BreakoutError.NOT_YOURS);
        meeting.when("anna", new EnterRoom(room(1)));
        meeting.then(new RoomEntered(id("anna"), room(1)));
        meeting.when("olga", new EnterRoom(room(0)));
        meeting.then(new RoomEntered(id("olga"), room(0)));
    }

    @Test
    @DisplayName("shuffling spreads the attendees evenly, and leaves staff out")
    void evenly() {
        for (int number = 0; number < 20; number++) {
            meeting.join("guest" + (char) ('a' + number), Role.ATTENDEE);
        }
        rooms(4);

        meeting.when("olga", new Shuffle(true));

        var sizes = meeting.state().assigned().values().stream()
                .collect(Collectors.groupingBy(MeetingId::value, Collectors.counting()))
                .values();
        assertThat(meeting.state().assigned()).hasSize(23).doesNotContainKeys(id("olga"), id("petra"));
        assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
        assertThat(sizes).hasSize(4);
    }

    @Test
    @DisplayName("a pasted list assigns whom it names by name or mail address, and says which lines fit nobody")
    void list() {
        rooms(2);
        meeting.expect("eva");
        String text = MeetingDriver.rosterName("anna") + ", Room 2\n\n" + MeetingDriver.mail("eva") + "\t1\nNobody; Room 1\n"
                + MeetingDriver.rosterName("bo") + " -> Room 9\nno separator";

        meeting.when("olga", new AssignList(text));

        assertThat(meeting.state().assigned()).containsEntry(id("anna"), room(1)).containsEntry(id("eva"), room(0)).hasSize(2);
        assertThat(meeting.reply())
                .isEqualTo(new Listed(
                        2,
                        List.of(
                                new Problem(4, Kind.UNKNOWN_PERSON),
                                new Problem(5, Kind.UNKNOWN_ROOM),
                                new Problem(6, Kind.UNREADABLE))));
    }

    @Test
    @DisplayName("with free choice everybody may enter every room, pick one and change it")
    void freeChoice() {
        rooms(2);
        meeting.when("bo", new ChooseRoom(room(0)));
        meeting.thenRefused(BreakoutError.NOT_YOURS);

        meeting.when("olga", new SetRules(true, false, true));
        meeting.when("olga", new OpenRooms(0));
        meeting.when("bo", new ChooseRoom(room(0)));
        meeting.when("bo", new ChooseRoom(room(1)));

        assertThat(declared()).allMatch(BreakoutRoom::everyone).allMatch(room -> room.until().isEmpty());
        assertThat(meeting.state().assigned()).containsEntry(id("bo"), room(1));
        meeting.when("anna", new EnterRoom(room(0)));
        meeting.then(new RoomEntered(id("anna"), room(0)));
    }

    @Test
    @DisplayName("who comes late is given the emptiest room; who was there and is assigned to none stays")
    void late() {
        rooms(2);
        meeting.when("olga", new Assign(List.of(id("anna"), id("bo")), List.of(room(0))));
        meeting.when("olga", new OpenRooms(0));
        meeting.pass(Duration.ofMinutes(1));
        meeting.join("dan", Role.ATTENDEE);

        meeting.when("dan", new TakePlace());
        meeting.when("cyd", new TakePlace());

        assertThat(meeting.state().assigned()).containsEntry(id("dan"), room(1)).doesNotContainKey(id("cyd"));
    }

    @Test
    @DisplayName("nothing opens without rooms, with nobody assigned, or twice; closing twice changes nothing")
    void order() {
        meeting.when("olga", new OpenRooms(5));
        meeting.thenRefused(BreakoutError.NO_ROOMS);
        rooms(1);
        meeting.when("olga", new OpenRooms(5));
        meeting.thenRefused(BreakoutError.NOBODY_ASSIGNED);
        meeting.when("olga", new Assign(List.of(id("bo")), List.of(room(0))));
        meeting.when("olga", new OpenRooms(5));
        meeting.when("petra", new OpenRooms(5));
        meeting.thenRefused(BreakoutError.ALREADY_OPEN);
        meeting.when("petra", new ReturnAll());
        meeting.when("olga", new ReturnAll());
        meeting.then();
        assertThat(declared()).noneMatch(BreakoutRoom::open);
        assertThat(meeting.state().assigned()).containsKey(id("bo"));
    }

    @Test
    @DisplayName("when the time is over nobody enters, and the rooms may be opened again")
    void over() {
        rooms(1);
        meeting.when("olga", new Assign(List.of(id("bo")), List.of(room(0))));
        meeting.when("olga", new OpenRooms(5));
        meeting.pass(Duration.ofMinutes(4));
        meeting.when("olga", new SetTime(2));
        meeting.pass(Duration.ofMinutes(2));

        meeting.when("bo", new EnterRoom(room(0)));

        meeting.thenRefused(BreakoutError.CLOSED);
        meeting.when("olga", new OpenRooms(5));
        assertThat(meeting.state().isOpen(meeting.now())).isTrue();
    }

    @Test
    @DisplayName("wrong input is refused by name: people nobody knows, rooms that are gone, titles, times and messages of no use")
    void wrong() {
        rooms(1);
        meeting.when("olga", new Assign(List.of(new ParticipantId("ZZZZZZZZZZZZZZZZZZZZZZ")), List.of(room(0))));
        meeting.thenRefused(BreakoutError.UNKNOWN_PERSON);
        meeting.when("olga", new Assign(List.of(id("bo")), List.of(new MeetingId("ZZZZZZZZZZZZZZZZZZZZZZ"))));
        meeting.thenRefused(BreakoutError.UNKNOWN_ROOM);
        meeting.when("olga", new AddRooms(List.of(" ")));
        meeting.thenRefused(CommonError.INVALID);
        meeting.when("olga", new OpenRooms(481));
        meeting.thenRefused(CommonError.INVALID);
        meeting.when("olga", new TellRooms("x".repeat(501)));
        meeting.thenRefused(CommonError.TOO_LARGE);
        meeting.when("olga", new TellRooms("too early"));
        meeting.thenRefused(BreakoutError.CLOSED);
        meeting.when("bo", new CallHelp());
        meeting.thenRefused(BreakoutError.IN_NO_ROOM);
        meeting.when("bo", new OpenRooms(5));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("a deleted room takes its assignments, places and calls with it; the last one closes all")
    void deleted() {
        rooms(2);
        meeting.when("olga", new Assign(List.of(id("bo")), List.of(room(0))));
        meeting.when("olga", new OpenRooms(0));
        meeting.when("bo", new EnterRoom(room(0)));
        meeting.when("bo", new CallHelp());

        meeting.when("olga", new DeleteRoom(room(0)));

        assertThat(meeting.state().assigned()).isEmpty();
        assertThat(meeting.state().places()).isEmpty();
        assertThat(meeting.state().calls()).isEmpty();
        meeting.when("olga", new DeleteRoom(room(0)));
        assertThat(meeting.state().opened()).isEmpty();
    }

    @Test
    @DisplayName("attendees are told their own assignment, and in which room others are if they may know of them")
    void views() {
        rooms(1);
        meeting.when("olga", new Assign(List.of(id("anna"), id("bo")), List.of(room(0))));
        meeting.when("olga", new OpenRooms(0));
        meeting.when("anna", new EnterRoom(room(0)));
        meeting.hide("anna");

        var shown = (BreakoutView) meeting.view("bo");

        assertThat(shown.assigned()).extracting(BreakoutEvent.PersonAssigned::person).containsExactly(id("bo"));
        assertThat(shown.places()).isEmpty();
        assertThat(((BreakoutView) meeting.view("olga")).places()).hasSize(1);
    }
}
