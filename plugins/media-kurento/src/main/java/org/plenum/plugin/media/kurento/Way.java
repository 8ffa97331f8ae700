package org.plenum.plugin.media.kurento;

import java.util.Map;
import java.util.Optional;
import org.plenum.plugin.media.kurento.server.Endpoint;
import org.plenum.plugin.media.kurento.server.Endpoint.Stage;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.plugin.media.kurento.server.ServerFailure;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** What one person's browser needs a connection for: the line that carries it now, and another one when that breaks. Of the room's mailbox. */
final class Way implements Line.Owner {
    /** Lines in a row that the server gave no answer for. */
    private static final int MOST_TRIES = 3;

    private final Room room;
    private final Member member;
    private final String label;
    private final Map<String, TrackRef> places;
    private final User user;
    private Optional<Line> line = Optional.empty();
    private int tries;
    private boolean isDue;
    private boolean isFailed;

    /**
     * @param label how the names of its lines begin
     * @param places what each section of the browser's offer shall carry
     */
    Way(Room room, Member member, String label, Map<String, TrackRef> places, User user) {
        this.room = room;
        this.member = member;
        this.label = label;
        this.places = Map.copyOf(places);
        this.user = user;
    }

    /** Who uses it. */
    interface User {
        /** The server's end is there. */
        void ready();

        /** It is not any more; nothing comes or goes until the next one is ready. */
        void gone();

        /** Something comes from the browser, or does not any more. */
        void flowing(Medium medium, boolean on);

        /** The stage is another. */
        void changed();
    }

    /** Whether there is a connection, or should be. */
    boolean isUsed() {
        return isFailed || isDue || line.isPresent();
    }

    Stage stage() {
        return isFailed ? Stage.FAILED : line.map(Line::stage).orElse(Stage.CONNECTING);
    }

    Optional<Endpoint> endpoint() {
        return line.flatMap(Line::endpoint);
    }

    Optional<Line> line() {
        return line;
    }

    void open() {
        isDue = false;
        isFailed = false;
        if (!room.server().takeLine()) {
            fail("the media server has as many connections as it may have");
            return;
        }
        var opened = new Line(room, label + "-" + room.tag(), places, this);
        line = Optional.of(opened);
        opened.open();
        member.changed();
    }

    /** Once a second: a line that broke is followed by another. */
    void look() {
        if (isDue) {
            open();
        }
    }

    /** Ends the line; another one follows. */
    void renew() {
        if (line.isPresent()) {
            close();
            isDue = true;
        }
    }

    /** Ends the line, and none follows. */
    void fail(String reason) {
        close();
        isFailed = true;
        room.note(reason);
        member.changed();
    }

    @Override
    public void tell(Signal signal) {
        room.tell(member, signal);
    }

    @Override
    public void ready(Line ready) {
        user.ready();
    }

    @Override
    public void flowing(Line from, Medium medium, boolean on) {
        user.flowing(medium, on);
    }

    @Override
    public void changed(Line changed) {
        if (changed.stage() == Stage.CONNECTED) {
            tries = 0;
        }
        user.changed();
        member.changed();
    }

    @Override
    public void lost(Line lost) {
        renew();
        member.changed();
    }

    @Override
    public void broken(Line broken, ServerFailure failure) {
        if (failure.reason() == Reason.UNANSWERED && ++tries < MOST_TRIES) {
            renew();
        } else {
            fail(String.valueOf(failure.getMessage()));
        }
    }

    void close() {
        isDue = false;
        line.ifPresent(open -> {
            line = Optional.empty();
            open.close();
            room.server().giveLine();
            user.gone();
        });
    }

    /** The room ends, and all that is in the server with it. */
    void drop() {
        line.ifPresent(open -> {
            open.drop();
            room.server().giveLine();
        });
        line = Optional.empty();
    }
}
