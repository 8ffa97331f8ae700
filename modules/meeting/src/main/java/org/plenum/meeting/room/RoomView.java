package org.plenum.meeting.room;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/**
 * The room as one person sees it.
 *
 * @param participants those present whom the viewer may know, in order of joining
 * @param lobby for staff, else empty
 * @param lobbyMessage what people who wait are told; for staff, else empty
 * @param layout what staff has set for all
 * @param shown the content item that staff shows to all, one at most
 */
public record RoomView(
        boolean locked, List<Person> participants, List<Waiting> lobby, String lobbyMessage, Layout layout, List<Shown> shown) {
    public RoomView {
        participants = List.copyOf(participants);
        lobby = List.copyOf(lobby);
        shown = List.copyOf(shown);
    }

    /**
     * @param hidden whether attendees do not know of them
     * @param tenant name of the account's tenant, for staff; else empty
     */
    public record Person(
            ParticipantId participant, String name, Role role, boolean signedIn, boolean hidden, List<String> tenant) {
        public Person {
            tenant = List.copyOf(tenant);
        }
    }

    /**
     * @param tenant name of the account's tenant; empty for a guest
     * @param since when they came to the lobby
     */
    public record Waiting(
            ParticipantId participant, String name, Role role, boolean signedIn, List<String> tenant, Instant since) {
        public Waiting {
            tenant = List.copyOf(tenant);
        }
    }

    static RoomView of(Room room, Viewer viewer) {
        boolean staff = viewer.isStaff();
        return new RoomView(
                room.locked(),
                room.present().stream()
                        .filter(person -> room.mayKnow(viewer, person.participant()))
                        .map(person -> person(room, person, staff))
                        .toList(),
                staff ? waiting(room) : List.of(),
                staff ? room.lobbyMessage() : "",
                room.layout(),
                room.shown());
    }

    private static Person person(Room room, Viewer person, boolean staff) {
        return new Person(
                person.participant(),
                person.name(),
                person.role(),
                person.signedIn(),
                room.hidden(person.participant()),
                staff ? room.seat(person.participant()).map(Seat::tenant).orElse(List.of()) : List.of());
    }

    private static List<Waiting> waiting(Room room) {
        return room.waiting().stream()
                .map(entry -> new Waiting(
                        entry.getKey(),
                        entry.getValue().name(),
                        entry.getValue().role(),
                        entry.getValue().signedIn(),
                        entry.getValue().tenant(),
                        entry.getValue().since()))
                .toList();
    }
}
