package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Attendance;
import org.plenum.spi.AttendanceListener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Standing;

/** Plugins are told who is in a meeting and what they may do. */
class AttendancesTest {
    private static final Permission SEAT = Permission.everyone("usher:seat");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private static Predicate<Attendance> people(House.Person... persons) {
        List<ParticipantId> ids = List.of(persons).stream().map(House.Person::id).toList();
        return now -> now.people().stream().map(one -> one.viewer().participant()).toList().equals(ids);
    }

    private static Predicate<Attendance> may(House.Person person, boolean so) {
        return now -> now.of(person.id()).filter(one -> one.may(SEAT) == so).isPresent();
    }

    @Test
    @DisplayName("who comes and who goes is told, in order of joining, with role and meeting; also to a plugin that comes later")
    void comeAndGo() {
        Usher usher = deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);
        usher.await(people(anna));
        House.Person olga = house.join("olga", Role.ORGANIZER);
        Attendance both = usher.await(people(anna, olga));
        assertThat(both.meeting()).isEqualTo(house.meeting);
        assertThat(both.tenant()).isEqualTo(house.tenant);
        assertThat(both.of(olga.id()).orElseThrow().viewer().role()).isEqualTo(Role.ORGANIZER);

        house.undeploy(usher.arrival);
        Usher second = deployed();
        second.await(people(anna, olga));
        anna.conversation().closed();
        second.await(people(olga));
        olga.ask("leave", "meeting", "leave", "{}");
        second.await(people());
    }

    @Test
    @DisplayName("a right that is taken, or belongs to another role now, is not told of any more; nor is who has no such feature")
    void rights() {
        house.deploy(Locks.arrival());
        Usher usher = deployed();
        House.Person olga = house.join("olga", Role.ORGANIZER);
        House.Person anna = house.join("anna", Role.ATTENDEE);
        usher.await(may(anna, true));

        olga.ask("1", "locks", "take", "{\"permission\":\"usher:seat\",\"from\":[],\"except\":[]}");
        assertThat(usher.await(may(anna, false))).matches(may(olga, true));
        olga.ask("2", "locks", "take", "{\"permission\":\"\",\"from\":[],\"except\":[]}");
        usher.await(may(anna, true));

        house.roles.put("usher:seat", List.of(Role.ORGANIZER));
        house.kernel().meetings().policyChanged(house.tenant);
        usher.await(may(anna, false));
        house.standings.put(Role.ATTENDEE, new Standing.Off(Standing.Level.TENANT, "Ada", Instant.EPOCH));
        house.kernel().meetings().policyChanged(house.tenant);
        usher.await(people(olga));
    }

    @Test
    @DisplayName("who is hidden is there, and it is told who may not know of them")
    void hidden() {
        house.deploy(Notes.arrival("1"));
        Usher usher = deployed();
        House.Person olga = house.join("olga", Role.ORGANIZER);
        House.Person anna = house.join("anna", Role.ATTENDEE);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        assertThat(usher.await(people(olga, anna, bo)).of(bo.id()).orElseThrow().mayKnow(anna.id())).isTrue();

        olga.ask("1", "notes", "hide", "{\"who\":\"" + anna.id() + "\",\"hidden\":true}");

        Attendance now = usher.await(told -> !told.of(bo.id()).orElseThrow().mayKnow(anna.id()));
        assertThat(now.of(anna.id()).orElseThrow().mayKnow(anna.id())).isTrue();
        assertThat(now.of(olga.id()).orElseThrow().unknown()).isEmpty();
    }

    @Test
    @DisplayName("nobody is in a meeting that is over")
    void over() {
        Usher usher = deployed();
        House.Person olga = house.join("olga", Role.ORGANIZER);
        usher.await(people(olga));

        olga.ask("1", "meeting", "end", "{}");

        usher.await(people());
    }

    @Test
    @DisplayName("a plugin that fails when it is told is told again; one that left is told nothing more")
    void faults() {
        Usher usher = deployed();
        usher.fails = true;
        House.Person olga = house.join("olga", Role.ORGANIZER);
        usher.await(people(olga));
        House.Person anna = house.join("anna", Role.ATTENDEE);
        usher.await(people(olga, anna));

        house.undeploy(usher.arrival);
        int before = usher.told.size();
        House.Person bo = house.join("bo", Role.ATTENDEE);
        Usher second = deployed();
        second.await(people(olga, anna, bo));

        assertThat(usher.told).hasSize(before);
    }

    private Usher deployed() {
        var usher = new Usher();
        house.deploy(usher.arrival);
        return usher;
    }

    /** Writes down what it is told. */
    private static final class Usher implements Plugin, AttendanceListener {
        private static final long DEADLINE_SECONDS = 40;
        private static final String MANIFEST =
                """
                {"id":"usher","version":"1","spi":"1","title":{"en":"Usher","sv":"Vaktmästare"},
                 "description":{"en":"Usher","sv":"Vaktmästare"},"normally":"on","panels":[],"settings":[],
                 "permissions":[{"name":"usher:seat","roles":["organizer","presenter","attendee"],"title":{"en":"Sit","sv":"Sitta"}}],
                 "personalData":[],"hosts":[]}""";

        private final BlockingQueue<Attendance> told = new LinkedBlockingQueue<>();
        private final Arrival arrival = new Arrival(Manifest.parse(MANIFEST), this, AttendancesTest.class.getClassLoader());
        private volatile boolean fails;

        Attendance await(Predicate<Attendance> expected) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
            try {
                for (Optional<Attendance> next = next(until); next.isPresent(); next = next(until)) {
                    if (expected.test(next.get())) {
                        return next.get();
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new AssertionError("not told in " + DEADLINE_SECONDS + " s");
        }

        private Optional<Attendance> next(long until) throws InterruptedException {
            return Optional.ofNullable(told.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS));
        }

        @Override
        public void changed(Attendance attendance) {
            told.add(attendance);
            if (fails) {
                throw new IllegalStateException("as asked");
            }
        }

        @Override
        public Optional<MeetingFeature<?>> feature() {
            return Optional.empty();
        }

        @Override
        public PersonalData personalData() {
            return PersonalData.none();
        }

        @Override
        public List<AttendanceListener> attendanceListeners() {
            return List.of(this);
        }
    }
}
