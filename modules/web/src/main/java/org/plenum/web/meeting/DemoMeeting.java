package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.plenum.meeting.Draft;
import org.plenum.meeting.Lobby;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Meetings;
import org.plenum.meeting.Person;
import org.plenum.tenant.Account;
import org.plenum.tenant.FirstStart;
import org.plenum.tenant.Switches;
import org.plenum.web.start.FirstSteps;
import org.plenum.web.start.ServerAddress;

/** A meeting to try the server with: it has keys, nobody waits, and it never ends by itself. */
@Dependent
class DemoMeeting implements FirstSteps {
    private static final String TITLE = "Demo meeting";
    private static final int MINUTES = 60;

    private final FirstStart firstStart;
    private final Meetings meetings;
    private final Person.Directory people;
    private final Switches switches;
    private final Links links;
    private final Clock clock;

    @Inject
    DemoMeeting(
            FirstStart firstStart,
            Meetings meetings,
            Person.Directory people,
            Switches switches,
            ServerAddress address,
            Clock clock) {
        this.firstStart = firstStart;
        this.meetings = meetings;
        this.people = people;
        this.switches = switches;
        this.links = new Links(address);
        this.clock = clock;
    }

    /** Makes it if the administrator has no meeting yet; no lines if it was ended or deleted since. */
    @Override
    public List<String> lines() {
        Account owner = firstStart.administrator();
        if (meetings.of(owner.id()).isEmpty()) {
            make(owner);
        }
        return meetings.of(owner.id()).stream()
                .filter(meeting -> meeting.plan().title().equals(TITLE) && !meeting.isEnded())
                .findFirst()
                .map(meeting -> List.of(
                        "Demo meeting, for attendees: " + links.attendees(meeting),
                        "Demo meeting, for presenters: " + links.presenters(meeting)))
                .orElse(List.of());
    }

    private void make(Account owner) {
        var draft = new Draft(
                TITLE, clock.instant(), MINUTES, "key", List.of(), Lobby.NOBODY, true, 0, false, "", "");
        people.find(owner.id()).ifPresent(person -> {
            Meeting meeting = meetings.create(person, draft);
            switches.meetingCreated(meeting.tenant(), meeting.id(), meeting.created());
        });
    }
}
