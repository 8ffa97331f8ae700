package org.plenum.kernel;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Viewer;

/** What plugins tell single people at once, apart from the log. Safe for all threads; does not block. */
final class Messages {
    /** Characters of JSON: two descriptions of a media connection, which are the longest there are. */
    private static final int LONGEST = 512 << 10;

    private Messages() {}

    /** @return whether the person is there, and the feature is on for them. @throws PlenumException TOO_LARGE */
    static boolean send(LiveMeeting meeting, RunningPlugin plugin, ParticipantId to, String name, Record payload) {
        String text = plugin.codec().write(payload);
        if (text.length() > LONGEST) {
            throw new PlenumException(
                    CommonError.TOO_LARGE, "message '" + name + "' of " + text.length() + " characters; " + LONGEST + " are allowed");
        }
        MeetingState state = meeting.state();
        Optional<Viewer> viewer = state.room()
                .viewer(to)
                .filter(one -> state.room().isInside(to) && meeting.rights().isOn(plugin, one.role()));
        List<Connection> theirs = meeting.desk().connections().stream()
                .filter(one -> one.participant().equals(to))
                .toList();
        if (viewer.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        Frames frames = Frames.of(Frames.signal(plugin.id(), name, "", state.masked(text, viewer.get())));
        theirs.forEach(connection -> connection.send(frames));
        return true;
    }
}
