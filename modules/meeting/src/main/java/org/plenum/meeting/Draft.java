package org.plenum.meeting;

import java.time.Instant;
import java.util.List;

/**
 * A plan as somebody asked for it.
 *
 * @param access {@code named}, {@code key} or {@code open}
 * @param people read only where access is named
 * @param attendeeKey empty to keep the present one, or to have one made
 * @param presenterKey likewise
 * @param follows the id of the meeting of the series before this one; empty for none
 * @param confirmedOpen that anybody can see what is published, was read and agreed to
 */
public record Draft(
        String title,
        Instant starts,
        int minutes,
        String access,
        List<String> people,
        Lobby lobby,
        boolean titleInLobby,
        int endsAfterMinutes,
        boolean confirmedOpen,
        String attendeeKey,
        String presenterKey,
        String follows) {
    public Draft {
        people = List.copyOf(people);
    }

    /** Of a meeting that follows none. */
    public Draft(
            String title,
            Instant starts,
            int minutes,
            String access,
            List<String> people,
            Lobby lobby,
            boolean titleInLobby,
            int endsAfterMinutes,
            boolean confirmedOpen,
            String attendeeKey,
            String presenterKey) {
        this(title, starts, minutes, access, people, lobby, titleInLobby, endsAfterMinutes, confirmedOpen, attendeeKey, presenterKey, "");
    }
}
