package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** @param muted who may not write, unless they are staff by now */
record ChatState(History history, Set<ParticipantId> muted) {
    static final ChatState EMPTY = new ChatState(History.EMPTY, Set.of());

    ChatState {
        muted = Set.copyOf(muted);
    }

    ChatState with(History newHistory) {
        return new ChatState(newHistory, muted);
    }

    ChatState with(ParticipantId person, boolean nowMuted) {
        var some = new HashSet<>(muted);
        if (nowMuted) {
            some.add(person);
        } else {
            some.remove(person);
        }
        return new ChatState(history, some);
    }

    boolean mutes(Viewer viewer) {
        return !viewer.isStaff() && muted.contains(viewer.participant());
    }

    /** A message that this person may see. */
    Optional<Message> find(String id, Viewer viewer, Meeting meeting) {
        return history.find(id).filter(message -> mayRead(message, viewer, meeting));
    }

    /**
     * Whether a person may see a message now. With the setting {@code historyForLateJoiners} off, nobody sees what was written
     * before they were first admitted.
     */
    static boolean mayRead(Message message, Viewer viewer, Meeting meeting) {
        return message.isFor(viewer)
                && (meeting.settings().flag("historyForLateJoiners") || !message.at().isBefore(arrival(viewer, meeting)));
    }

    private static Instant arrival(Viewer viewer, Meeting meeting) {
        return meeting.admitted(viewer.participant()).orElse(Instant.MAX);
    }
}
