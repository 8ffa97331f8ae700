package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.bench.client.MeetingClient;
import org.plenum.test.server.TextWriter.Text;

/** A server that is killed once while all of this is under way in it, and started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
    private static final int MESSAGES_PER_SECOND = 200;
    private static final int MESSAGES_BEFORE = 600;
    private static final int WORDS_PER_SECOND = 50;
    private static final int WORDS_BEFORE = 200;
    private static final int MORE = 100;
    private static final int STROKES_PER_SECOND = 20;
    private static final int STROKES_BEFORE = 60;

    private Server server;
    private House house;

    private JsonNode talk;
    private List<MeetingClient> talkers;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private Beat talking;

    private List<TextWriter> editors;
    private Beat writing;

    private List<MeetingClient> drawers;
    private String board;
    private final Set<String> drawn = ConcurrentHashMap.newKeySet();
    private Beat drawing;

    private JsonNode agenda;
    private MeetingClient queuing;
    private JsonNode agendaBefore;

    private Series series;

    private BreakoutTest.Person leading;
    private List<String> rooms;
    private MeetingClient inRoom;

    @BeforeAll
    void kill() {
        server = Server.start("killed");
        house = House.at(server);
        prepareAgenda();
        openRooms();
        series = new Series(server, house);
        series.begin();
        beginToTalk();
        beginToWrite();
        beginToDraw();
        Server.await("some talk", Duration.ofSeconds(60), () -> answered.size() > MESSAGES_BEFORE);
        Server.await("some words", Duration.ofSeconds(60), () -> writing.done() > WORDS_BEFORE);
        int messages = talking.done();
        Server.await("some strokes", Duration.ofSeconds(60), () -> drawn.size() > STROKES_BEFORE);
        int words = writing.done();

        server.kill();

        Server.await("some more talk", Duration.ofSeconds(10), () -> talking.done() > messages + MORE);
        Server.await("some more words", Duration.ofSeconds(10), () -> writing.done() > words + MORE);
        talking.end();
        writing.end();
        drawing.end();
        System.out.printf("kill: %d of %d messages were answered before the kill%n", answered.size(), talking.done());
        server.startAgain();
    }

    @AfterAll
    void close() {
        house.close();
        server.close();
    }

    private void beginToTalk() {
        talk = house.meeting("Kill");
        talkers = List.of(house.organizer(talk), house.presenter(talk, "Bo"), house.attendee(talk, "Cleo"));
        House.ask(talkers.getFirst(), "meeting", "set-layout", LayoutTest.own("chat", "plenum-chat", "left"));
        talking = new Beat(MESSAGES_PER_SECOND, number -> {
            String text = "message " + number;
            var unused = talkers.get(number % talkers.size())
                    .request("chat", "send-message", House.text(text))
                    .thenAccept(reply -> answered.add(text));
        });
    }

    private void beginToWrite() {
        JsonNode meeting = house.meeting("Kill notes");
        editors = List.of(
                new TextWriter(house.organizer(meeting), Text.NOTES, 0),
                new TextWriter(house.presenter(meeting, "Bo"), Text.NOTES, 1),
                new TextWriter(house.attendee(meeting, "Cleo"), Text.NOTES, 2));
        writing = new Beat(WORDS_PER_SECOND, word -> editors.get(word % editors.size()).write("<" + word + ">"));
    }

    private void beginToDraw() {
        JsonNode meeting = house.meeting("Kill board");
        drawers = List.of(house.organizer(meeting), house.attendee(meeting, "Bo"));
        board = WhiteboardTest.added(drawers.getFirst(), "Ideas");
        drawing = new Beat(STROKES_PER_SECOND, number -> {
            var unused = drawers.get(number % drawers.size())
                    .request("whiteboard", "draw-object", WhiteboardTest.drawing("whiteboard", board, ""))
                    .thenAccept(reply -> drawn.add(reply.path("object").asText()));
        });
    }

    private void prepareAgenda() {
        agenda = house.meeting("Kill agenda");
        MeetingClient ada = house.organizer(agenda);
        queuing = house.attendee(agenda, "Bo");
        String first = TimerAgendaTest.added(ada, "Opening", "Budget").getFirst();
        House.ask(ada, TimerAgendaTest.PLUGIN, "start-item", House.object().put("item", first));
        House.ask(ada, TimerAgendaTest.PLUGIN, "start-countdown", House.object().put("seconds", 3600));
        TimerAgendaTest.ask(queuing, "join-queue");
        agendaBefore = TimerAgendaTest.view(house.attendee(agenda, "Before"));
    }

    private void openRooms() {
        JsonNode meeting = house.meeting("Kill rooms");
        leading = BreakoutTest.organizer(house, meeting);
        BreakoutTest.Person bo = BreakoutTest.attendee(house, meeting, "Bo");
        rooms = BreakoutTest.rooms(leading, "Room 1", "Room 2");
        BreakoutTest.assign(leading, rooms.getFirst(), bo);
        BreakoutTest.open(leading);
        inRoom = BreakoutTest.go(house, bo, rooms.getFirst());
        BreakoutTest.write(inRoom, "before the end");
    }

    @Test
    @DisplayName("killed at 200 messages a second: every answered message is there once, clients come back and miss nothing; "
            + "the layout for all is still there")
    void talk() {
        Server.await("all answers", Duration.ofSeconds(60), () -> answered.size() == talking.done());
        for (MeetingClient person : talkers) {
            House.await(person, seen -> seen.events("chat", "message-sent").size() >= talking.done());
            List<String> texts = person.record().events("chat", "message-sent").stream()
                    .map(event -> event.payload().path("text").asText())
                    .toList();
            assertThat(texts).doesNotHaveDuplicates().hasSize(talking.done()).containsAll(answered);
            assertThat(person.record().journey().fresh()).isEqualTo(1);
        }
        try (MeetingClient late = house.attendee(talk, "Late")) {
            assertThat(late.record().hello().at("/views/meeting/layout")).isEqualTo(LayoutTest.own("chat", "plenum-chat", "left"));
        }
    }

    @Test
    @DisplayName("S92: killed while three people write: the server has all they were answered, and they go on where they were")
    void notes() {
        SharedNotesTest.converged(editors, Text.NOTES, writing.done());
        editors.forEach(editor -> assertThat(editor.client().record().journey().fresh()).isEqualTo(1));
    }

    @Test
    @DisplayName("killed while two people draw: every stroke that was answered is there once, and so are those that were drawn meanwhile")
    void strokes() {
        Server.await("all answers", Duration.ofSeconds(60), () -> drawn.size() == drawing.done());

        List<String> objects = WhiteboardTest.read(drawers.getLast(), board).findValuesAsText("id");

        assertThat(objects).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(drawers).allSatisfy(person -> assertThat(person.record().journey().fresh()).isEqualTo(1));
    }

    @Test
    @DisplayName("agenda, countdown and queue are as they were before the kill")
    void agenda() {
        JsonNode after = TimerAgendaTest.view(house.attendee(agenda, "After"));

        assertThat(after).isEqualTo(agendaBefore);
        assertThat(after.at("/queue/waiting/0/person").asText()).isEqualTo(House.id(queuing));
        assertThat(after.at("/countdown/0/ends")).hasSize(1);
    }

    @Test
    @DisplayName("people are in their breakout rooms as before, and return from them")
    void rooms() {
        House.await(inRoom, Duration.ofMinutes(2), seen -> seen.journey().opened() > 1);
        BreakoutTest.write(inRoom, "after the end");
        assertThat(inRoom.record().closeCodes()).doesNotContain(BreakoutTest.RETURNED);
        MeetingClient visiting = BreakoutTest.go(house, leading, rooms.getLast());
        assertThat(visiting.record().hello().at("/meeting/title").asText()).isEqualTo("Room 2");

        BreakoutTest.returnAll(leading);

        BreakoutTest.awaitReturn(inRoom);
    }

    @Test
    @DisplayName("S92: notes, and what was not done of the agenda, are carried to the next of a series, once, also when the server is killed; "
            + "what somebody wrote stays theirs, also after the meeting in which they wrote it was deleted")
    void series() {
        series.goOn();
    }
}
