package org.plenum.meeting.room;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/**
 * One person's place in a meeting, kept when they leave.
 *
 * @param account ids of the account, empty for a guest
 * @param since when they came to this admission
 * @param admitted when they were first admitted, {@link Instant#EPOCH} if never
 * @param joined counts those who joined, in order; 0 if not present
 */
public record Seat(
        ParticipantId participant,
        String name,
        Role role,
        boolean signedIn,
        List<String> account,
        Admission admission,
        Instant since,
        Instant admitted,
        long joined) {
    /** Whether somebody may be in the meeting. */
    public enum Admission {
        WAITING,
        ADMITTED,
        REFUSED,
        EJECTED
    }

    public Seat {
        account = List.copyOf(account);
    }

    boolean isAdmitted() {
        return admission == Admission.ADMITTED;
    }

    boolean isPresent() {
        return joined > 0;
    }

    Viewer viewer() {
        return new Viewer(participant, role, name, signedIn);
    }

    Seat now(Admission next, Instant at) {
        Instant first = next == Admission.ADMITTED && admitted.equals(Instant.EPOCH) ? at : admitted;
        long stays = next == Admission.ADMITTED ? joined : 0;
        return new Seat(participant, name, role, signedIn, account, next, at, first, stays);
    }

    Seat joined(long order) {
        return new Seat(participant, name, role, signedIn, account, admission, since, admitted, order);
    }

    Seat with(Role newRole) {
        return new Seat(participant, name, newRole, signedIn, account, admission, since, admitted, joined);
    }

    Seat named(String newName) {
        return new Seat(participant, newName, role, signedIn, account, admission, since, admitted, joined);
    }
}
