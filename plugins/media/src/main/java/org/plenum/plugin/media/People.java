package org.plenum.plugin.media;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenum.spi.Attendance;
import org.plenum.spi.Attendance.Attendee;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.TrackRef;

/** Who is in the meeting and may do what, found by id. Immutable. */
record People(Map<ParticipantId, Attendee> all) {
    static final People NOBODY = new People(Map.of());

    People {
        all = Map.copyOf(all);
    }

    static People of(Attendance attendance) {
        return new People(attendance.people().stream()
                .collect(Collectors.toMap(attendee -> attendee.viewer().participant(), Function.identity())));
    }

    private Optional<Attendee> of(ParticipantId who) {
        return Optional.ofNullable(all.get(who));
    }

    boolean may(ParticipantId who, Permission permission) {
        return of(who).filter(attendee -> attendee.may(permission)).isPresent();
    }

    /** What somebody may send now; nothing if they are not here. */
    Set<Kind> sendable(ParticipantId who) {
        return of(who).map(MediaRights::sendable).orElse(Set.of());
    }

    /** Whether somebody may know of somebody else: nobody of anybody but themselves, if they are not here. */
    boolean knows(ParticipantId viewer, ParticipantId other) {
        return viewer.equals(other) || of(viewer).filter(attendee -> attendee.mayKnow(other)).isPresent();
    }

    /** Whether everybody who is here may know of somebody. */
    boolean isKnownToAll(ParticipantId who) {
        return all.keySet().stream().allMatch(viewer -> knows(viewer, who));
    }

    /** As this person may be told of it. */
    TrackRef named(ParticipantId viewer, TrackRef track) {
        return new TrackRef(named(viewer, track.participant()), track.kind());
    }

    ParticipantId named(ParticipantId viewer, ParticipantId other) {
        return knows(viewer, other) ? other : ParticipantId.SOMEONE;
    }
}
