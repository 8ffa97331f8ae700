package org.plenum.meeting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** A tenant with a few people, and meetings in memory. */
final class MeetingScene {
    static final TenantId TENANT = new TenantId("TAAAAAAAAAAAAAAAAAAAAA");
    static final TenantId OTHER_TENANT = new TenantId("UAAAAAAAAAAAAAAAAAAAAA");
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    static final KeyComplexity RULES = new KeyComplexity(10, true, false, true, false, true);

    final MemoryMeetings store = new MemoryMeetings();
    final Map<AccountId, Person> people = new HashMap<>();
    /** Tokens by mail. */
    final Map<String, String> mailed = new HashMap<>();
    /** Whom the mail server was given a mail for, in order. */
    final List<String> handed = new ArrayList<>();

    TenantTerms terms = new TenantTerms(false, RULES);
    final Person owner = person("olga", TENANT, false);
    final Meetings meetings;
    final InvitationMails mails;
    /** What the mail server says. */
    Delivery.State outcome = Delivery.State.SENT;
    /** What happens while a mail is handed over. */
    Runnable meanwhile = () -> {};

    Instant now = TEN;
    final Door door;

    MeetingScene() {
        TenantTerms.Directory directory = tenant -> terms;
        var known = new Known();
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        var random = new SecureRandom();
        meetings = new Meetings(store, directory, known, random, clock);
        mails = new InvitationMails(store, store, known, this::invite, random, clock, PAUSE);
        door = new Door(store, directory, known, random);
    }

    private Delivery.State invite(Meeting meeting, String inviter, String mail, String token) {
        mailed.put(mail, token);
        handed.add(mail);
        meanwhile.run();
        return outcome;
    }

    Person person(String name, TenantId tenant, boolean administrator) {
        var account = new AccountId((name + "----------------------").substring(0, 22));
        var person = new Person(account, tenant, name + "@example.org", name, administrator, false);
        people.put(account, person);
        return person;
    }

    void accountEnds(Person person) {
        people.put(
                person.account(),
                new Person(person.account(), person.tenant(), person.mail(), person.name(), person.administrator(), true));
    }

    static Draft draft(String access, Lobby lobby, String... people) {
        return new Draft("Weekly", TEN, 60, access, List.of(people), lobby, true, 10, false, "", "");
    }

    static Draft withKeys(String attendee, String presenter) {
        return new Draft("Weekly", TEN, 60, "key", List.of(), Lobby.GUESTS, true, 10, false, attendee, presenter);
    }

    static Draft open(boolean confirmed) {
        return new Draft("Weekly", TEN, 60, "open", List.of(), Lobby.GUESTS, true, 10, confirmed, "", "");
    }

    Meeting meeting(Draft draft) {
        Meeting meeting = meetings.create(owner, draft);
        mails.send();
        return meeting;
    }

    String mailedTo(String mail) {
        return Optional.ofNullable(mailed.get(mail)).orElseThrow();
    }

    Arrival guest(Meeting meeting, String key) {
        return guest(meeting.id().value(), key, Optional.empty());
    }

    Arrival guest(String meeting, String key, Optional<ParticipantId> known) {
        return door.look(new Arrival.Visitor(meeting, Optional.empty(), known, "Bo", key));
    }

    Arrival signedIn(Meeting meeting, Person person, String key) {
        return door.look(new Arrival.Visitor(
                meeting.id().value(), Optional.of(person.account()), Optional.empty(), "", key));
    }

    private final class Known implements Person.Directory {
        @Override
        public Optional<Person> find(AccountId account) {
            store.questions++;
            return Optional.ofNullable(people.get(account));
        }

        @Override
        public Optional<Person> byMail(String mail) {
            return new ArrayList<>(people.values())
                    .stream().filter(person -> person.mail().equals(mail)).findFirst();
        }
    }
}
