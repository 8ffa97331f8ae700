package org.plenum.web.meeting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.meeting.Draft;
import org.plenum.meeting.Lobby;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Invalid;

/** A meeting as it is asked for. What is missing gets a careful value; id, links and state are not taken. */
@JsonIgnoreProperties({"id", "state", "attendeeLink", "presenterLink"})
record MeetingBody(
        @Nullable String title,
        @Nullable Instant starts,
        @Nullable Integer minutes,
        @Nullable String access,
        @Nullable List<String> people,
        @Nullable String lobby,
        @Nullable Boolean titleInLobby,
        @Nullable Integer endsAfterMinutes,
        @Nullable Boolean confirmedOpen,
        @Nullable String attendeeKey,
        @Nullable String presenterKey,
        @Nullable String follows) {
    private static final int MINUTES = 60;
    private static final int ENDS_AFTER_MINUTES = 10;

    /** @throws PlenumException INVALID, naming the field */
    Draft draft(Clock clock) {
        return new Draft(
                or(title, ""),
                or(starts, clock.instant()),
                or(minutes, MINUTES),
                or(access, "named"),
                mails(),
                waiting(),
                or(titleInLobby, true),
                or(endsAfterMinutes, ENDS_AFTER_MINUTES),
                or(confirmedOpen, false),
                or(attendeeKey, ""),
                or(presenterKey, ""),
                or(follows, ""));
    }

    private Lobby waiting() {
        String word = or(lobby, "guests");
        return Stream.of(Lobby.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field("lobby", word, "is not nobody, guests or everybody"));
    }

    private List<String> mails() {
        List<String> given = or(people, List.of());
        if (given.stream().anyMatch(mail -> Optional.ofNullable(mail).isEmpty())) {
            throw Invalid.field("people", "", "has a null in it");
        }
        return given;
    }

    static String word(Lobby lobby) {
        return lobby.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
