package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenum.plugin.chat.ChatEvent.MuteSet;
import org.plenum.spi.FileId;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** @param muted who may not write, unless they are staff by now @param pending uploaded and not sent, in the order in which they came */
record ChatState(History history, Map<ParticipantId, Mute> muted, List<Pending> pending) {
    static final ChatState EMPTY = new ChatState(History.EMPTY, Map.of(), List.of());

    ChatState {
        muted = Map.copyOf(muted);
        pending = List.copyOf(pending);
    }

    /** Who decided it, and when. */
    record Mute(ParticipantId by, Instant since) {}

    ChatState with(History newHistory) {
        return new ChatState(newHistory, muted, pending);
    }

    ChatState with(MuteSet set) {
        var some = new HashMap<>(muted);
        if (set.muted()) {
            some.put(set.participant(), new Mute(set.by(), set.since()));
        } else {
            some.remove(set.participant());
        }
        return new ChatState(history, some, pending);
    }

    Optional<Pending> pending(FileId file) {
        return pending.stream().filter(one -> one.file().equals(file)).findFirst();
    }

    /** In its place, or at the end. */
    ChatState with(Pending file) {
        var some = new ArrayList<>(pending);
        int place = pending(file.file()).map(pending::indexOf).orElse(pending.size());
        if (place < some.size()) {
            some.set(place, file);
        } else {
            some.add(file);
        }
        return new ChatState(history, muted, some);
    }

    ChatState with(FileId file, UnaryOperator<Pending> change) {
        return pending(file).map(one -> with(change.apply(one))).orElse(this);
    }

    ChatState without(List<FileId> files) {
        return new ChatState(
                history, muted, pending.stream().filter(one -> !files.contains(one.file())).toList());
    }

    /** The message that a file came with; none if it was deleted, or is no longer kept. */
    Optional<Message> messageOf(FileId file) {
        return history.newestFirst().filter(message -> message.has(file)).findFirst();
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
