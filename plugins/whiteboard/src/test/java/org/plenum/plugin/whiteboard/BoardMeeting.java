package org.plenum.plugin.whiteboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.whiteboard.Boards.AddBoard;
import org.plenum.plugin.whiteboard.Drawing.DrawObject;
import org.plenum.plugin.whiteboard.Drawing.Drawn;
import org.plenum.plugin.whiteboard.Figure.Colour;
import org.plenum.plugin.whiteboard.Figure.Kind;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.Answer;
import org.plenum.testkit.MeetingDriver;

/** A meeting of the organizer olga, the presenter petra and the attendees anna and bo. */
final class BoardMeeting {
    static final Surface PAGE = new Surface("text-page", "PPPPPPPPPPPPPPPPPPPPPP", "1");

    private BoardMeeting() {}

    static MeetingDriver<BoardsState> begun() {
        MeetingDriver<BoardsState> meeting = MeetingDriver.of(new Whiteboard(), manifest());
        people(meeting);
        return meeting;
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    /** Petra adds a board. @return its surface */
    static Surface added(MeetingDriver<?> meeting, String title) {
        meeting.when("petra", new AddBoard(title));
        return Surface.ofBoard(meeting.lastId());
    }

    static Figure stroke() {
        return new Figure(Kind.PEN, Colour.RED, 4, List.of(100, 200, 50, 10, -5, 60, 0, 3, 0), "");
    }

    static Figure text(String words) {
        return new Figure(Kind.TEXT, Colour.BLUE, 32, List.of(300, 400), words);
    }

    /** @return the object's id */
    static String drawn(MeetingDriver<?> meeting, String person, Surface surface, Figure figure) {
        return meeting.when(person, new DrawObject(surface, figure)) instanceof Answer.Accepted accepted
                        && accepted.reply() instanceof Drawn drawn
                ? drawn.object()
                : "";
    }

    static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
