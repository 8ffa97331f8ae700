package org.plenum.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.TenantId;

/**
 * Decides who may enter. Whoever may not gets the same answer after the same work, whether the id, the key or the list is to blame: a
 * meeting that does not exist is looked at like one that does. Blocking; safe for all threads.
 */
public final class Door {
    private static final int LONGEST_NAME = 100;
    private static final String NO_ID = "AAAAAAAAAAAAAAAAAAAAAA";
    /** Stands in for meetings that do not exist; nobody owns it and no key fits. */
    private static final Meeting NOWHERE = new Meeting(
            new MeetingId(NO_ID),
            new TenantId(NO_ID),
            new AccountId(NO_ID),
            new Plan("-", Instant.EPOCH, 1, new Access.Named(List.of()), new Keys("", ""), Lobby.EVERYBODY, false, 0),
            Instant.EPOCH,
            Optional.empty());

    private final MeetingStore store;
    private final TenantTerms.Directory terms;
    private final Person.Directory people;
    private final RandomTexts texts;

    public Door(MeetingStore store, TenantTerms.Directory terms, Person.Directory people, RandomGenerator random) {
        this.store = store;
        this.terms = terms;
        this.people = people;
        this.texts = new RandomTexts(random);
    }

    /**
     * Looks at somebody who wants to enter.
     *
     * @throws PlenumException INVALID if a guest gave no usable name, MEETING_ENDED for who would be entitled
     */
    public Arrival look(Arrival.Visitor visitor) {
        String guest = visitor.account().isEmpty() ? guestName(visitor.name()) : "";
        Meeting meeting = find(visitor.meeting());
        Optional<Person> person = person(visitor);
        // Nowhere has no owner.
        boolean open = people.find(meeting.owner()).filter(owner -> !owner.ended()).isPresent();
        Optional<Role> role = role(meeting, visitor, person);
        if (!open || role.isEmpty()) {
            return new Arrival.Stranger();
        }
        if (meeting.isEnded()) {
            throw new PlenumException(CommonError.MEETING_ENDED, "meeting " + meeting.id() + " has ended");
        }
        return entitled(meeting, visitor, person, role.get(), person.map(Person::name).orElse(guest));
    }

    /** Whether somebody could enter as things are; asks the store the same whether the meeting exists or not, and changes nothing. */
    public boolean isOpenTo(Arrival.Visitor visitor) {
        Meeting meeting = find(visitor.meeting());
        boolean held = people.find(meeting.owner()).filter(owner -> !owner.ended()).isPresent();
        return role(meeting, visitor, person(visitor)).isPresent() && held;
    }

    private Arrival entitled(Meeting meeting, Arrival.Visitor visitor, Optional<Person> person, Role role, String name) {
        boolean listed = isListed(meeting, person);
        // Who needs no link leaves it, and the place it leads to, to whom it was mailed.
        Optional<Invitation> invitation =
                role == Role.ORGANIZER || listed ? Optional.empty() : invitation(meeting, visitor);
        ParticipantId participant = participant(meeting, visitor, person, invitation);
        if (invitation.isPresent() && !store.use(meeting.id(), invitation.get().mail(), participant)) {
            return new Arrival.Stranger();
        }
        if (listed) {
            // Who signs in needs no link any more, and nobody else shall come in their place.
            person.ifPresent(found -> store.use(meeting.id(), found.mail(), participant));
        }
        return new Arrival.Entitled(
                meeting, participant, name, role, person, waits(meeting, person, role));
    }

    /** Who is on the list has the id that was kept for their address, however they come: so it was known before. */
    private ParticipantId participant(
            Meeting meeting, Arrival.Visitor visitor, Optional<Person> person, Optional<Invitation> invitation) {
        Optional<ParticipantId> place = person.flatMap(found -> place(meeting, found.mail()))
                .or(() -> invitation.flatMap(found ->
                        place(meeting, found.mail()).filter(id -> isFree(meeting, id, found.mail()))));
        ParticipantId fresh = place.or(() -> person.isEmpty() ? visitor.known() : Optional.empty())
                .orElseGet(() -> new ParticipantId(texts.id()));
        return person.map(found -> store.participant(meeting.id(), found.account(), fresh)).orElse(fresh);
    }

    /** Another account may have come by the link, before it was mailed anew to its owner. */
    private boolean isFree(Meeting meeting, ParticipantId place, String mail) {
        return store.holder(meeting.id(), place)
                .flatMap(people::find)
                .filter(holder -> !holder.mail().equals(mail))
                .isEmpty();
    }

    private Optional<ParticipantId> place(Meeting meeting, String mail) {
        return meeting.plan().access().listed().contains(mail)
                ? Optional.ofNullable(store.places(meeting.id(), List.of(mail), () -> new ParticipantId(texts.id())).get(mail))
                : store.place(meeting.id(), mail);
    }

    /** The role that id, key and list give; every question is asked, whatever the answer to the one before. */
    private Optional<Role> role(Meeting meeting, Arrival.Visitor visitor, Optional<Person> person) {
        Plan plan = meeting.plan();
        boolean owner = person.filter(found -> found.account().equals(meeting.owner())).isPresent();
        boolean presenterKey = plan.keys().isPresenters(visitor.key());
        boolean attendeeKey = plan.keys().isAttendees(visitor.key());
        boolean openAllowed = terms.of(meeting.tenant()).openAllowed();
        boolean invited = invitation(meeting, visitor).isPresent();
        boolean entitled = switch (plan.access()) {
            case Access.Named named -> invited || isListed(meeting, person);
            case Access.ByKey() -> attendeeKey || presenterKey;
            case Access.Open() -> openAllowed || attendeeKey || presenterKey;
        };
        if (owner) {
            return Optional.of(Role.ORGANIZER);
        }
        if (!entitled) {
            return Optional.empty();
        }
        return Optional.of(presenterKey ? Role.PRESENTER : Role.ATTENDEE);
    }

    private static boolean isListed(Meeting meeting, Optional<Person> person) {
        return person.filter(found -> meeting.plan().access().listed().contains(found.mail()))
                .isPresent();
    }

    private static boolean waits(Meeting meeting, Optional<Person> person, Role role) {
        boolean ours = person.filter(found -> found.tenant().equals(meeting.tenant())).isPresent();
        return switch (meeting.plan().lobby()) {
            case NOBODY -> false;
            case GUESTS -> !ours && role == Role.ATTENDEE;
            case EVERYBODY -> role != Role.ORGANIZER && !(role == Role.PRESENTER && ours);
        };
    }

    /** The invitation whose token was given as key, unless it belongs to another browser. */
    private Optional<Invitation> invitation(Meeting meeting, Arrival.Visitor visitor) {
        return store.invitation(meeting.id(), RandomTexts.hash(visitor.key()))
                .filter(found -> found.usedBy().isEmpty() || found.usedBy().equals(visitor.known()));
    }

    private Meeting find(String text) {
        MeetingId id;
        try {
            id = new MeetingId(text);
        } catch (PlenumException noId) {
            id = NOWHERE.id();
        }
        // The meeting that a breakout room belongs to decides who may enter it.
        return store.find(id).filter(found -> found.parent().isEmpty()).orElse(NOWHERE);
    }

    /** Whoever's account has ended is a stranger to it. */
    private Optional<Person> person(Arrival.Visitor visitor) {
        return visitor.account().flatMap(people::find).filter(found -> !found.ended());
    }

    private static String guestName(String given) {
        String name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Plan.invalid("name", "has " + name.length() + " characters; 1 to " + LONGEST_NAME
                    + " are allowed, control characters are not");
        }
        return name;
    }
}
