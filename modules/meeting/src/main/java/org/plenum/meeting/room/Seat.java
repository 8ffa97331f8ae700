package org.plenum.meeting.room;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/**
 * One person in the room, from their first entry on.
 *
 * @param tenant name of the account's tenant, for staff; empty for a guest
 * @param state whether they may be in the meeting
 * @param present whether a socket of theirs is open, or was a moment ago; only of who is admitted
 * @param left whether they went by themselves and have not come back; a connection that was lost is no leaving
 * @param since start of the state
 * @param admitted when first admitted, {@link Instant#EPOCH} for never
 * @param roleByStaff whether staff gave the role; then the link used at the next entry does not change it
 */
public record Seat(
        String name,
        Role role,
        boolean signedIn,
        List<String> tenant,
        State state,
        boolean present,
        boolean left,
        Instant since,
        Instant admitted,
        boolean roleByStaff) {

    public Seat {
        tenant = List.copyOf(tenant);
    }

    /** Whether a person may be in the meeting. */
    public enum State {
        /** In the lobby since entry. */
        WAITING,
        /** In the lobby by decision of staff; only staff lets them in again. */
        SENT_BACK,
        ADMITTED,
        /** Not let in from the lobby. */
        REFUSED,
        EJECTED,
        /** Out of this breakout room, and in again when the meeting it belongs to says so. */
        RETURNED
    }

    static Seat waiting(RoomEvent.ParticipantWaiting event) {
        return new Seat(
                event.name(),
                event.role(),
                event.signedIn(),
                event.tenant(),
                State.WAITING,
                false,
                false,
                event.since(),
                Instant.EPOCH,
                false);
    }

    static Seat entered(RoomEvent.ParticipantEntered event) {
        return new Seat(
                event.name(),
                event.role(),
                event.signedIn(),
                event.tenant(),
                State.ADMITTED,
                false,
                false,
                event.since(),
                event.since(),
                false);
    }

    public boolean isAdmitted() {
        return state == State.ADMITTED;
    }

    /** Whether staff finds them in the lobby. */
    public boolean isWaiting() {
        return state == State.WAITING || state == State.SENT_BACK;
    }

    /** Whether staff has said no to them. */
    public boolean isBarred() {
        return state == State.REFUSED || state == State.EJECTED;
    }

    public boolean wasEverAdmitted() {
        return !admitted.equals(Instant.EPOCH);
    }

    Viewer viewer(ParticipantId id) {
        return new Viewer(id, role, name, signedIn);
    }

    Seat admittedAt(Instant at) {
        return new Seat(
                name, role, signedIn, tenant, State.ADMITTED, false, false, at, wasEverAdmitted() ? admitted : at, roleByStaff);
    }

    /** Out of the meeting; presence ends with it. */
    Seat turned(State out, Instant at) {
        return new Seat(name, role, signedIn, tenant, out, false, false, at, admitted, roleByStaff);
    }

    /** They are there. */
    Seat arrived() {
        return new Seat(name, role, signedIn, tenant, state, true, false, since, admitted, roleByStaff);
    }

    /** They are not there any more. @param byThemselves not because the connection was lost */
    Seat gone(boolean byThemselves) {
        return new Seat(name, role, signedIn, tenant, state, false, byThemselves, since, admitted, roleByStaff);
    }

    Seat named(String newName) {
        return new Seat(newName, role, signedIn, tenant, state, present, left, since, admitted, roleByStaff);
    }

    Seat withRole(Role newRole, boolean byStaff) {
        return new Seat(name, newRole, signedIn, tenant, state, present, left, since, admitted, byStaff);
    }
}
