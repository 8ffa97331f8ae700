package org.plenum.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.Expected;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** Planning meetings. Blocking; safe for all threads. */
public final class Meetings {
    private final MeetingStore store;
    private final TenantTerms.Directory terms;
    private final Person.Directory people;
    private final RandomGenerator random;
    private final Clock clock;
    private final Series series;

    /** @param random nobody guesses what it gives */
    public Meetings(
            MeetingStore store,
            TenantTerms.Directory terms,
            Person.Directory people,
            RandomGenerator random,
            Clock clock) {
        this.store = store;
        this.terms = terms;
        this.people = people;
        this.random = random;
        this.clock = clock;
        this.series = new Series(store);
    }

    /** Those the person owns, newest start first. */
    public List<Meeting> of(AccountId owner) {
        return store.ownedBy(owner);
    }

    /** @throws PlenumException NOT_FOUND if there is none, or the person neither owns it nor administers its tenant */
    public Meeting of(MeetingId id, Person caller) {
        return store.find(id)
                .filter(meeting -> meeting.parent().isEmpty())
                .filter(meeting -> meeting.owner().equals(caller.account())
                        || (caller.administrator() && meeting.tenant().equals(caller.tenant())))
                .orElseThrow(() -> new PlenumException(
                        CommonError.NOT_FOUND, "no meeting " + id + " for account " + caller.account()));
    }

    public Optional<Meeting> find(MeetingId id) {
        return store.find(id);
    }

    /**
     * Keeps it, and the invitations of those on its list, which {@link InvitationMails} mails.
     *
     * @throws PlenumException OPEN_NOT_ALLOWED, OPEN_NOT_CONFIRMED, WEAK_KEY or INVALID
     */
    public Meeting create(Person owner, Draft draft) {
        var id = new MeetingId(new RandomTexts(random).id());
        List<MeetingId> follows = series.before(id, owner.account(), draft.follows(), List.of());
        Plan plan = plan(id, draft, terms.of(owner.tenant()), new Keys("", ""), follows);
        var meeting = new Meeting(id, owner.tenant(), owner.account(), plan, now(), Optional.empty());
        save(meeting);
        return meeting;
    }

    /** @throws PlenumException as {@link #create}, and NOT_FOUND */
    public Meeting change(MeetingId id, Person caller, Draft draft) {
        Meeting before = of(id, caller);
        List<MeetingId> follows = series.before(id, before.owner(), draft.follows(), before.plan().follows());
        Meeting meeting = before.with(plan(id, draft, terms.of(before.tenant()), before.plan().keys(), follows));
        save(meeting);
        return meeting;
    }

    /** Those of a meeting's list who have no account. @throws PlenumException NOT_FOUND */
    public List<Invitation> invitations(MeetingId id, Person caller) {
        return store.invitations(of(id, caller).id());
    }

    /** @throws PlenumException NOT_FOUND */
    public void delete(MeetingId id, Person caller) {
        store.delete(of(id, caller).id());
    }

    /** Its breakout rooms that somebody ever entered. */
    public List<MeetingId> rooms(MeetingId parent) {
        return store.rooms(parent);
    }

    /** Somebody of a meeting comes to a breakout room of it, perhaps as the first. @return false if the room's id is taken */
    public boolean join(MeetingId parent, MeetingId room, String title, ParticipantId participant) {
        return store.find(parent)
                .filter(meeting -> store.join(meeting.room(room, title, now()), participant))
                .isPresent();
    }

    /** A breakout room was deleted; without effect on what is none. */
    public void deleteRoom(MeetingId room) {
        store.find(room).filter(found -> found.parent().isPresent()).ifPresent(found -> store.delete(room));
    }

    /** Everybody on its list, with the id they have in it, or will have. */
    public List<Expected> expected(Meeting meeting) {
        Map<String, ParticipantId> places = places(meeting);
        return meeting.plan().access().listed().stream()
                .flatMap(mail -> Stream.ofNullable(places.get(mail)).map(id -> new Expected(id, mail)))
                .toList();
    }

    /** Made with the plan, so that who comes first does not wait for them. */
    private Map<String, ParticipantId> places(Meeting meeting) {
        List<String> listed = meeting.plan().access().listed();
        return listed.isEmpty()
                ? Map.of()
                : store.places(meeting.id(), listed, () -> new ParticipantId(new RandomTexts(random).id()));
    }

    /** Keeps when it ended; the first time counts. */
    public void ended(MeetingId id, Instant at) {
        store.ended(id, at.truncatedTo(ChronoUnit.MICROS));
    }

    private Plan plan(MeetingId id, Draft draft, TenantTerms demanded, Keys before, List<MeetingId> follows) {
        return new Plan(
                draft.title(),
                draft.starts().truncatedTo(ChronoUnit.SECONDS),
                draft.minutes(),
                access(draft, demanded),
                keys(id, draft, demanded.keys(), before),
                draft.lobby(),
                draft.titleInLobby(),
                draft.endsAfterMinutes(),
                follows);
    }

    private static Access access(Draft draft, TenantTerms demanded) {
        return switch (draft.access()) {
            case "named" -> new Access.Named(draft.people());
            case "key" -> new Access.ByKey();
            case "open" -> {
                if (!demanded.openAllowed()) {
                    throw new PlenumException(MeetingError.OPEN_NOT_ALLOWED, "the tenant allows no open meetings");
                }
                if (!draft.confirmedOpen()) {
                    throw new PlenumException(MeetingError.OPEN_NOT_CONFIRMED, "open, but confirmedOpen is false");
                }
                yield new Access.Open();
            }
            default -> throw Plan.invalid("access", "'" + draft.access() + "' is not named, key or open");
        };
    }

    private Keys keys(MeetingId id, Draft draft, KeyComplexity rules, Keys before) {
        var keys = new Keys(
                key("attendeeKey", id, draft.attendeeKey(), before.attendee(), rules),
                key("presenterKey", id, draft.presenterKey(), before.presenter(), rules));
        if (keys.attendee().equals(keys.presenter())) {
            throw new PlenumException(MeetingError.WEAK_KEY, "field presenterKey: the key is that of attendees too");
        }
        return keys;
    }

    /** A key that stays as it was is not held against rules that came later. */
    private String key(String field, MeetingId id, String asked, String before, KeyComplexity rules) {
        if (asked.isEmpty() || asked.equals(before)) {
            return before.isEmpty() ? rules.generate(random) : before;
        }
        rules.check(field, asked, id);
        return asked;
    }

    /** With an invitation for everybody new on the list who has no account; links of who is no longer on it are void. */
    private void save(Meeting meeting) {
        List<String> listed = meeting.plan().access().listed();
        List<Invitation> before = store.invitations(meeting.id());
        List<Invitation> withdrawn = before.stream()
                .filter(invitation -> !listed.contains(invitation.mail()))
                .toList();
        List<String> known = before.stream().map(Invitation::mail).toList();
        List<Invitation> added = listed.stream()
                .filter(mail -> !known.contains(mail) && people.byMail(mail).isEmpty())
                .map(mail -> invitation(meeting, mail))
                .toList();
        store.save(meeting, added, withdrawn);
        places(meeting);
    }

    /** Its link is made when it is mailed; nobody knows this one. */
    private Invitation invitation(Meeting meeting, String mail) {
        String hash = RandomTexts.hash(new RandomTexts(random).token());
        return new Invitation(meeting.id(), mail, hash, Optional.empty(), Delivery.waiting(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
