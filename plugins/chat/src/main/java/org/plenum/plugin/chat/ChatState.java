package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenum.plugin.chat.ChatEvent.MuteSet;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** @param muted who may not write, unless they are staff by now */
record ChatState(History history, Map<ParticipantId, Mute> muted) {
    static final ChatState EMPTY = new ChatState(History.EMPTY, Map.of());

    ChatState {
        muted = Map.copyOf(muted);
    }

    /** Who decided it, and when. */
    record Mute(ParticipantId by, Instant since) {}

    ChatState with(History newHistory) {
        return new ChatState(newHistory, muted);
    }

    ChatState with(MuteSet set) {
        var some = new HashMap<>(muted);
        if (set.muted()) {
            some.put(set.participant(), new Mute(set.by(), set.since()));
        } else {
            some.remove(set.participant());
        }
        return new ChatState(history, some);
    }

    Optional<Mute> muteOf(Viewer viewer) {
        return viewer.isStaff() ? Optional.empty() : Optional.ofNullable(muted.get(viewer.participant()));
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
