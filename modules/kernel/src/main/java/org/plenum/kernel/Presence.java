package org.plenum.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenum.meeting.room.Room;
import org.plenum.meeting.room.RoomPayload;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Viewer;

/**
 * Who is there: a lost socket makes nobody leave at once, an empty meeting leaves memory, and a meeting without signed-in people ends by
 * its rule. Used by the meeting's mailbox only; its timers post to it.
 */
final class Presence {
    private final LiveMeeting meeting;
    private final Surroundings around;
    private final Predicate<ParticipantId> connected;
    private Optional<Timers.Timer> ending = Optional.empty();
    private Optional<Timers.Timer> idling = Optional.empty();

    Presence(LiveMeeting meeting, Surroundings around, Predicate<ParticipantId> connected) {
        this.meeting = meeting;
        this.around = around;
        this.connected = connected;
    }

    /** After a restart: who was present has some time to come back. */
    void loaded(Room room) {
        room.present().forEach(viewer -> lost(viewer.participant()));
        review(room);
    }

    void arrive(Turn turn, ParticipantId participant) {
        turn.internal("arrive", new RoomPayload.Arrive(participant));
    }

    /** The last socket of a person is gone. */
    void lost(ParticipantId participant) {
        later(around.limits().absence(), turn -> {
            if (!connected.test(participant) && turn.room().isPresent(participant)) {
                turn.internal("depart", new RoomPayload.Depart(participant, "connection-lost"));
            }
        });
    }

    /** Starts and stops the clocks for ending and for leaving memory. */
    void review(Room room) {
        boolean signedIn = room.present().stream().anyMatch(Viewer::signedIn);
        Duration endsAfter = meeting.facts().endsAfter();
        if (signedIn || room.ended() || endsAfter.isZero() || room.isUntouched()) {
            ending.ifPresent(Timers.Timer::cancel);
            ending = Optional.empty();
        } else if (ending.isEmpty()) {
            ending = Optional.of(later(endsAfter, this::end));
        }
        boolean empty = room.present().isEmpty() && ending.isEmpty();
        if (!empty) {
            idling.ifPresent(Timers.Timer::cancel);
            idling = Optional.empty();
        } else if (idling.isEmpty()) {
            idling = Optional.of(later(around.limits().idle(), this::unload));
        }
    }

    /** The end rule is another one: its clock starts anew. */
    void ruleChanged(Room room) {
        ending.ifPresent(Timers.Timer::cancel);
        ending = Optional.empty();
        review(room);
    }

    private void end(Turn turn) {
        if (turn.room().present().stream().noneMatch(Viewer::signedIn)) {
            turn.internal("end-by-rule", new RoomPayload.EndByRule());
        }
    }

    private void unload(Turn turn) {
        idling = Optional.empty();
        if (turn.room().present().isEmpty() && meeting.desk().connections().isEmpty()) {
            turn.atLast(() -> meeting.kill(MeetingDesk.RESTART, "restart"));
        }
    }

    private Timers.Timer later(Duration delay, LiveMeeting.Task task) {
        return around.timers().later(delay, () -> meeting.post(new Due(meeting, task)));
    }

    /** What is due stays so while the database does not answer. */
    private record Due(LiveMeeting meeting, LiveMeeting.Task task) implements LiveMeeting.Task {
        @Override
        public void run(Turn turn) {
            task.run(turn);
        }

        @Override
        public void lost(PlenumException fault) {
            if (!meeting.isDead()) {
                meeting.post(this);
            }
        }
    }
}
