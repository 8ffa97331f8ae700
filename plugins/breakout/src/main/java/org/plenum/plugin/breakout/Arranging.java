package org.plenum.plugin.breakout;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.plenum.plugin.breakout.BreakoutEvent.PersonAssigned;
import org.plenum.plugin.breakout.BreakoutEvent.Room;
import org.plenum.plugin.breakout.BreakoutEvent.RoomDeleted;
import org.plenum.plugin.breakout.BreakoutEvent.RoomRenamed;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsAdded;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** Making rooms, and saying who belongs where. */
final class Arranging {
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_PEOPLE = 2000;
    private static final int ID_BYTES = 16;

    private Arranging() {}

    /** @param titles 1-50, each of 1-100 characters */
    record AddRooms(List<String> titles) {
        AddRooms {
            titles = List.copyOf(titles);
        }
    }

    record RenameRoom(MeetingId room, String title) {}

    record DeleteRoom(MeetingId room) {}

    /** @param room one, or none to take an assignment away */
    record Assign(List<ParticipantId> people, List<MeetingId> room) {
        Assign {
            people = List.copyOf(people);
            room = List.copyOf(room);
        }
    }

    /** @param all whether who is assigned already is assigned anew */
    record Shuffle(boolean all) {}

    /** @param text a line for each person: name or mail address, then a comma, semicolon, tab or arrow, then the room */
    record AssignList(String text) {}

    /** @param assigned how many people */
    record Listed(int assigned, List<PastedList.Problem> problems) {
        Listed {
            problems = List.copyOf(problems);
        }
    }

    static List<Command<BreakoutState, ?>> commands() {
        return List.of(
                Breakout.managing("add-rooms", AddRooms.class, Arranging::add),
                Breakout.managing("rename-room", RenameRoom.class, Arranging::rename),
                Breakout.managing("delete-room", DeleteRoom.class, Arranging::delete),
                Breakout.managing("assign-people", Assign.class, Arranging::assign),
                Breakout.managing("shuffle-people", Shuffle.class, Arranging::shuffle),
                Breakout.managing("assign-list", AssignList.class, Arranging::list));
    }

    private static Decision add(BreakoutState state, Ask<AddRooms> ask) {
        List<String> titles = ask.payload().titles().stream().map(String::strip).toList();
        if (titles.isEmpty()) {
            return Decision.refuse(CommonError.INVALID, "field titles: has no title");
        }
        if (state.rooms().size() + titles.size() > BreakoutRoom.MOST) {
            return Decision.refuse(
                    BreakoutError.TOO_MANY_ROOMS, state.rooms().size() + " rooms and " + titles.size() + " more; " + BreakoutRoom.MOST + " are allowed");
        }
        Optional<String> bad = titles.stream().filter(title -> !Text.isUsable(title, LONGEST_TITLE)).findFirst();
        if (bad.isPresent()) {
            return unusable(bad.get());
        }
        List<Room> rooms = IntStream.range(0, titles.size())
                .mapToObj(place -> new Room(id(ask.id(), place), titles.get(place)))
                .toList();
        return Decision.happened(new RoomsAdded(rooms, ask.caller().participant()));
    }

    private static Decision unusable(String title) {
        return Decision.refuse(
                CommonError.INVALID, "field title: has " + title.length() + " characters; 1 to " + LONGEST_TITLE + " are allowed, control characters are not");
    }

    /** As random as the request's id, and the same whenever it is decided. */
    private static MeetingId id(String request, int place) {
        byte[] digest = digest(request + "/" + place);
        return new MeetingId(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES)));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static Decision rename(BreakoutState state, Ask<RenameRoom> ask) {
        String title = ask.payload().title().strip();
        Optional<Room> room = state.room(ask.payload().room());
        if (room.isEmpty()) {
            return unknown(ask.payload().room());
        }
        if (!Text.isUsable(title, LONGEST_TITLE)) {
            return unusable(title);
        }
        return room.get().title().equals(title)
                ? Decision.nothing()
                : Decision.happened(new RoomRenamed(room.get().id(), title, ask.caller().participant()));
    }

    private static Decision delete(BreakoutState state, Ask<DeleteRoom> ask) {
        MeetingId room = ask.payload().room();
        return state.room(room).isPresent() ? Decision.happened(new RoomDeleted(room)) : Decision.nothing();
    }

    static Decision unknown(MeetingId room) {
        return Decision.refuse(BreakoutError.UNKNOWN_ROOM, "there is no room " + room);
    }

    private static Decision assign(BreakoutState state, Ask<Assign> ask) {
        var people = new LinkedHashSet<>(ask.payload().people());
        List<MeetingId> room = ask.payload().room();
        if (room.size() > 1 || people.size() > MOST_PEOPLE) {
            return Decision.refuse(CommonError.INVALID, people.size() + " people to " + room.size() + " rooms");
        }
        if (!room.isEmpty() && state.room(room.getFirst()).isEmpty()) {
            return unknown(room.getFirst());
        }
        for (ParticipantId person : people) {
            if (!isKnown(ask.meeting(), person)) {
                return Decision.refuse(BreakoutError.UNKNOWN_PERSON, "participant " + person);
            }
        }
        Decision.Accepted decision = Decision.nothing();
        for (ParticipantId person : people) {
            decision = assigned(decision, state, person, room);
        }
        return decision;
    }

    private static boolean isKnown(Meeting meeting, ParticipantId person) {
        return meeting.participant(person).isPresent()
                || meeting.expected().stream().anyMatch(one -> one.participant().equals(person));
    }

    /** Told to staff and to the person: others see in which room somebody is, not where they belong. */
    static Decision.Accepted assigned(
            Decision.Accepted before, BreakoutState state, ParticipantId person, List<MeetingId> room) {
        List<MeetingId> had = Optional.ofNullable(state.assigned().get(person)).stream().toList();
        return had.equals(room) ? before : before.and(new PersonAssigned(person, room), Audience.staffAnd(person));
    }

    /** Attendees who are there, so that the numbers of people in any two rooms differ by one at most if all are assigned anew. */
    private static Decision shuffle(BreakoutState state, Ask<Shuffle> ask) {
        if (state.rooms().isEmpty()) {
            return Decision.refuse(BreakoutError.NO_ROOMS, "there is no room to shuffle into");
        }
        boolean all = ask.payload().all();
        var people = new ArrayList<>(ask.meeting().present().stream()
                .filter(viewer -> !viewer.isStaff())
                .map(Viewer::participant)
                .filter(person -> all || !state.isAssigned(person))
                .toList());
        Collections.shuffle(people, random(ask.id()));
        Decision.Accepted decision = Decision.nothing();
        BreakoutState now = state;
        if (all) {
            for (ParticipantId person : people) {
                now = now.after(new PersonAssigned(person, List.of()));
            }
        }
        for (ParticipantId person : people) {
            MeetingId room = now.emptiest().id();
            now = now.after(new PersonAssigned(person, List.of(room)));
            decision = assigned(decision, state, person, List.of(room));
        }
        return decision;
    }

    /** Decided anew, it comes out the same. */
    private static Random random(String request) {
        return new Random(new BigInteger(digest(request)).longValue());
    }

    private static Decision list(BreakoutState state, Ask<AssignList> ask) {
        String text = ask.payload().text();
        if (text.length() > PastedList.LONGEST) {
            return Decision.refuse(CommonError.TOO_LARGE, "list of " + text.length() + " characters; " + PastedList.LONGEST + " are allowed");
        }
        PastedList list = PastedList.read(text, state.rooms(), ask.meeting());
        Decision.Accepted decision = Decision.nothing();
        for (Map.Entry<ParticipantId, MeetingId> one : list.assigned().entrySet()) {
            decision = assigned(decision, state, one.getKey(), List.of(one.getValue()));
        }
        return decision.replying(new Listed(list.assigned().size(), list.problems()));
    }
}
