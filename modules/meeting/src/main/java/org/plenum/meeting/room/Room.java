package org.plenum.meeting.room;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plenum.spi.Concealment;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/**
 * Who is in a meeting and how it stands.
 *
 * @param seats everybody who ever came, in order of coming
 * @param joins how often somebody joined
 * @param endReason why it ended, empty while it goes on
 * @param concealments whom plugins hide, by plugin
 * @param lobbyMessage what people who wait are told, empty for nothing
 */
public record Room(
        Map<ParticipantId, Seat> seats,
        long joins,
        boolean locked,
        String endReason,
        Map<String, Concealment> concealments,
        String lobbyMessage) {
    /** A meeting nobody has come to. */
    static final Room EMPTY = new Room(Map.of(), 0, false, "", Map.of(), "");

    public Room {
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        concealments = Map.copyOf(concealments);
    }

    /** Whether it is over. */
    public boolean ended() {
        return !endReason.isEmpty();
    }

    /** Whether nobody has ever come. */
    public boolean isUntouched() {
        return seats.isEmpty();
    }

    /** The seat, if this person ever came. */
    public Optional<Seat> seat(ParticipantId participant) {
        return Optional.ofNullable(seats.get(participant));
    }

    /** Anybody who was ever admitted, also when they have left. */
    public Optional<Viewer> viewer(ParticipantId participant) {
        return everAdmitted(participant).map(Seat::viewer);
    }

    /** When this person was first admitted. */
    public Optional<Instant> admitted(ParticipantId participant) {
        return everAdmitted(participant).map(Seat::admitted);
    }

    private Optional<Seat> everAdmitted(ParticipantId participant) {
        return seat(participant).filter(seat -> !seat.admitted().equals(Instant.EPOCH));
    }

    /** Those now in the meeting, hidden ones included, in order of joining. */
    public List<Viewer> present() {
        return presentSeats().stream().map(Seat::viewer).toList();
    }

    List<Seat> presentSeats() {
        return seats.values().stream()
                .filter(Seat::isPresent)
                .sorted(Comparator.comparingLong(Seat::joined))
                .toList();
    }

    /** Those who wait for admission, in order of coming. */
    public List<Seat> waiting() {
        return seats.values().stream()
                .filter(seat -> seat.admission() == Seat.Admission.WAITING)
                .toList();
    }

    public boolean isAdmitted(ParticipantId participant) {
        return seat(participant).filter(Seat::isAdmitted).isPresent();
    }

    public boolean isPresent(ParticipantId participant) {
        return seat(participant).filter(Seat::isPresent).isPresent();
    }

    public boolean isWaiting(ParticipantId participant) {
        return seat(participant)
                .filter(seat -> seat.admission() == Seat.Admission.WAITING)
                .isPresent();
    }

    /** Whether this person was refused or ejected. */
    public boolean isBarred(ParticipantId participant) {
        return seat(participant)
                .filter(seat -> seat.admission() == Seat.Admission.REFUSED || seat.admission() == Seat.Admission.EJECTED)
                .isPresent();
    }

    /** Whether this person is hidden from attendees. */
    public boolean isHidden(ParticipantId participant) {
        if (concealments.isEmpty()) {
            return false;
        }
        Optional<Role> role = seat(participant).map(Seat::role);
        return concealments.values().stream()
                .anyMatch(one -> one.persons().contains(participant)
                        || role.filter(one.roles()::contains).isPresent());
    }

    /** All hidden people who ever came. */
    public Set<ParticipantId> hiddenParticipants() {
        var hidden = new HashSet<ParticipantId>();
        seats.keySet().stream().filter(this::isHidden).forEach(hidden::add);
        return hidden;
    }

    /** Always of oneself, always for staff, else only of who is not hidden. */
    public boolean mayKnow(Viewer viewer, ParticipantId subject) {
        return viewer.is(subject) || viewer.isStaff() || !isHidden(subject);
    }

    long organizers() {
        return seats.values().stream()
                .filter(seat -> seat.isAdmitted() && seat.role() == Role.ORGANIZER)
                .count();
    }

    Room with(Seat seat) {
        var more = new LinkedHashMap<>(seats);
        more.put(seat.participant(), seat);
        return new Room(more, Math.max(joins, seat.joined()), locked, endReason, concealments, lobbyMessage);
    }

    Room changing(ParticipantId participant, UnaryOperator<Seat> change) {
        return seat(participant).map(seat -> with(change.apply(seat))).orElse(this);
    }

    Room locked(boolean nowLocked) {
        return new Room(seats, joins, nowLocked, endReason, concealments, lobbyMessage);
    }

    Room ended(String reason) {
        var left = new LinkedHashMap<ParticipantId, Seat>();
        seats.forEach((id, seat) -> left.put(id, seat.joined(0)));
        return new Room(left, joins, locked, reason, concealments, lobbyMessage);
    }

    Room concealing(String plugin, Concealment now) {
        var more = new HashMap<>(concealments);
        if (now.equals(Concealment.NONE)) {
            more.remove(plugin);
        } else {
            more.put(plugin, now);
        }
        return new Room(seats, joins, locked, endReason, more, lobbyMessage);
    }

    Room telling(String text) {
        return new Room(seats, joins, locked, endReason, concealments, text);
    }
}
