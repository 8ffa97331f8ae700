package org.plenum.meeting.room;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Concealment;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;

/**
 * Who is in a meeting, who waits, and who may know of whom.
 *
 * @param seats everybody who ever came, those present in order of joining
 * @param locked nobody new enters
 * @param ended the meeting is over
 * @param endReason empty while it is not
 * @param lobbyMessage shown to people who wait, often empty
 * @param hosted whether a signed-in person was ever present
 * @param concealments whom plugins hide, by plugin
 * @param withdrawals what plugins take from attendees, by plugin
 * @param rooms the breakout rooms that plugins hold, by plugin
 * @param layouts what staff has set for all, one at most; none if everybody arranges the room for themselves
 * @param shown the content item that staff shows to all, one at most
 */
public record Room(
        Map<ParticipantId, Seat> seats,
        boolean locked,
        boolean ended,
        String endReason,
        String lobbyMessage,
        boolean hosted,
        Map<String, Concealment> concealments,
        Map<String, List<Withdrawal>> withdrawals,
        List<Layout> layouts,
        Map<String, List<BreakoutRoom>> rooms,
        List<Shown> shown) {

    /** Nobody was here yet. */
    public static final Room EMPTY = new Room(Map.of(), false, false, "", "", false, Map.of(), Map.of(), List.of(), Map.of(), List.of());

    public Room {
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        concealments = Map.copyOf(concealments);
        withdrawals = withdrawals.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        layouts = List.copyOf(layouts);
        shown = List.copyOf(shown);
        rooms = rooms.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** What staff has set for all; {@link Layout#FREE} if nothing. */
    public Layout layout() {
        return layouts.stream().findFirst().orElse(Layout.FREE);
    }

    /** A person who was ever admitted, also if they have left or were ejected. */
    public Optional<Viewer> viewer(ParticipantId id) {
        return seat(id).filter(Seat::wasEverAdmitted).map(seat -> seat.viewer(id));
    }

    public Optional<Seat> seat(ParticipantId id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** Those who are there now, in order of joining. */
    public List<Viewer> present() {
        return seats.entrySet().stream()
                .filter(entry -> entry.getValue().present())
                .map(entry -> entry.getValue().viewer(entry.getKey()))
                .toList();
    }

    /** Those in the lobby, who waits longest first. */
    public List<Map.Entry<ParticipantId, Seat>> waiting() {
        return seats.entrySet().stream()
                .filter(entry -> entry.getValue().isWaiting())
                .sorted(Comparator.comparing(entry -> entry.getValue().since()))
                .toList();
    }

    /** Name of a person who waits. */
    public Optional<String> waitingName(ParticipantId id) {
        return seat(id).filter(Seat::isWaiting).map(Seat::name);
    }

    public boolean isAdmitted(ParticipantId id) {
        return seat(id).filter(Seat::isAdmitted).isPresent();
    }

    /** Admitted, and has not left by themselves: content is for nobody else. A lost connection puts nobody out. */
    public boolean isInside(ParticipantId id) {
        return seat(id).filter(Seat::isAdmitted).filter(seat -> !seat.left()).isPresent();
    }

    /** Refused or ejected by staff. */
    public boolean isBarred(ParticipantId id) {
        return seat(id).filter(Seat::isBarred).isPresent();
    }

    public boolean isPresent(ParticipantId id) {
        return seat(id).filter(Seat::present).isPresent();
    }

    /** When this person was first admitted. */
    public Optional<Instant> admitted(ParticipantId id) {
        return seat(id).filter(Seat::wasEverAdmitted).map(Seat::admitted);
    }

    /** Whether this person would be let in, or to the lobby: not barred, and known if the meeting is locked. */
    public boolean mayEnter(ParticipantId id) {
        return !ended && !isBarred(id) && (!locked || seats.containsKey(id));
    }

    /** Whether no signed-in person was ever present: then the end rule has not begun to count. */
    public boolean isUntouched() {
        return !hosted;
    }

    /** Whether a plugin hides this person from attendees, also one who has not come yet. */
    public boolean hidden(ParticipantId id) {
        return !concealments.isEmpty()
                && (concealments.values().stream().anyMatch(concealment -> concealment.persons().contains(id))
                        || seat(id).filter(seat -> hides(id, seat.role())).isPresent());
    }

    /** All hidden people who were ever admitted. */
    public Set<ParticipantId> hiddenParticipants() {
        if (concealments.isEmpty()) {
            return Set.of();
        }
        return seats.entrySet().stream()
                .filter(entry -> entry.getValue().wasEverAdmitted())
                .filter(entry -> hides(entry.getKey(), entry.getValue().role()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the viewer may know that the subject exists: oneself always, staff always. */
    public boolean mayKnow(Viewer viewer, ParticipantId subject) {
        return viewer.isStaff() || viewer.is(subject) || concealments.isEmpty() || !hiddenFrom(viewer.participant(), subject);
    }

    private boolean hiddenFrom(ParticipantId viewer, ParticipantId subject) {
        return concealments.values().stream()
                .anyMatch(concealment -> concealment.persons().contains(subject)
                        || seat(subject).filter(seat -> concealment.hides(subject, seat.role(), viewer)).isPresent());
    }

    /** All people who were ever admitted and of whom some attendee may not know. */
    public Set<ParticipantId> unknowable() {
        boolean allAttendees = concealments.values().stream().anyMatch(concealment -> !concealment.unaware().isEmpty());
        return concealments.isEmpty()
                ? Set.of()
                : seats.entrySet().stream()
                        .filter(entry -> entry.getValue().wasEverAdmitted())
                        .filter(entry -> hides(entry.getKey(), entry.getValue().role())
                                || (allAttendees && entry.getValue().role() == Role.ATTENDEE))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** What one plugin takes from this person, in the order in which it says so. */
    public List<Withdrawal> withdrawn(String plugin, Viewer viewer) {
        return withdrawals.getOrDefault(plugin, List.of()).stream().filter(one -> one.concerns(viewer)).toList();
    }

    private boolean hides(ParticipantId id, Role role) {
        return concealments.values().stream().anyMatch(concealment -> concealment.hides(id, role));
    }

    Stream<Seat> organizers() {
        return seats.values().stream().filter(Seat::isAdmitted).filter(seat -> seat.role() == Role.ORGANIZER);
    }

    Room with(ParticipantId id, Seat seat) {
        var more = new LinkedHashMap<>(seats);
        more.put(id, seat);
        return withSeats(more);
    }

    Room changed(ParticipantId id, UnaryOperator<Seat> change) {
        return seat(id).map(seat -> with(id, change.apply(seat))).orElse(this);
    }

    Room joined(ParticipantId id) {
        Seat seat = seats.get(id);
        if (seat == null) {
            return this;
        }
        var more = new LinkedHashMap<>(seats);
        more.remove(id);
        more.put(id, seat.arrived());
        return new Room(more, locked, ended, endReason, lobbyMessage, hosted || seat.signedIn(), concealments, withdrawals, layouts, rooms, shown);
    }

    Room locked(boolean now) {
        return new Room(seats, now, ended, endReason, lobbyMessage, hosted, concealments, withdrawals, layouts, rooms, shown);
    }

    Room told(String text) {
        return new Room(seats, locked, ended, endReason, text, hosted, concealments, withdrawals, layouts, rooms, shown);
    }

    Room arranged(Layout layout) {
        List<Layout> set = layout.equals(Layout.FREE) ? List.of() : List.of(layout);
        return new Room(seats, locked, ended, endReason, lobbyMessage, hosted, concealments, withdrawals, set, rooms, shown);
    }

    /** @param now one at most */
    Room showing(List<Shown> now) {
        return new Room(seats, locked, ended, endReason, lobbyMessage, hosted, concealments, withdrawals, layouts, rooms, now);
    }

    Room endedFor(String reason) {
        return new Room(seats, locked, true, reason, lobbyMessage, hosted, concealments, withdrawals, layouts, rooms, shown);
    }

    Room concealing(String plugin, Concealment concealment) {
        var more = new HashMap<>(concealments);
        if (concealment.equals(Concealment.NONE)) {
            more.remove(plugin);
        } else {
            more.put(plugin, concealment);
        }
        return new Room(seats, locked, ended, endReason, lobbyMessage, hosted, more, withdrawals, layouts, rooms, shown);
    }

    Room withdrawing(String plugin, List<Withdrawal> taken) {
        var more = new HashMap<>(withdrawals);
        if (taken.isEmpty()) {
            more.remove(plugin);
        } else {
            more.put(plugin, taken);
        }
        return new Room(seats, locked, ended, endReason, lobbyMessage, hosted, concealments, more, layouts, rooms, shown);
    }

    /** The breakout room with this id, if a plugin holds it. */
    public Optional<Breakout> breakout(MeetingId id) {
        return rooms.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(room -> new Breakout(entry.getKey(), room)))
                .filter(held -> held.room().id().equals(id))
                .findFirst();
    }

    /** A breakout room and the plugin that holds it. */
    public record Breakout(String plugin, BreakoutRoom room) {}

    Room holding(String plugin, List<BreakoutRoom> changed, Set<MeetingId> removed) {
        var held = new LinkedHashMap<MeetingId, BreakoutRoom>();
        rooms.getOrDefault(plugin, List.of()).forEach(room -> held.put(room.id(), room));
        changed.forEach(room -> held.put(room.id(), room));
        removed.forEach(held::remove);
        var more = new HashMap<>(rooms);
        if (held.isEmpty()) {
            more.remove(plugin);
        } else {
            more.put(plugin, List.copyOf(held.values()));
        }
        return new Room(
                seats, locked, ended, endReason, lobbyMessage, hosted, concealments, withdrawals, layouts, more, shown);
    }

    private Room withSeats(Map<ParticipantId, Seat> more) {
        return new Room(more, locked, ended, endReason, lobbyMessage, hosted, concealments, withdrawals, layouts, rooms, shown);
    }
}
