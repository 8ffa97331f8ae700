package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Entrant;
import org.plenum.kernel.Entry;
import org.plenum.kernel.RunningMeetings;
import org.plenum.meeting.Access;
import org.plenum.meeting.Arrival;
import org.plenum.meeting.Door;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.MeetingError;
import org.plenum.meeting.Meetings;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Operator;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.BrowserSessions;

/** Coming to a meeting, with or without an account. */
@Path("meetings/{id}")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {
    private final Door door;
    private final Meetings meetings;
    private final RunningMeetings running;
    private final Tenants tenants;
    private final Operator operator;
    private final BrowserSessions sessions;
    private final EntryThrottle throttle;

    @Inject
    public EntryResource(
            Door door,
            Meetings meetings,
            RunningMeetings running,
            Tenants tenants,
            Operator operator,
            BrowserSessions sessions,
            EntryThrottle throttle) {
        this.door = door;
        this.meetings = meetings;
        this.running = running;
        this.tenants = tenants;
        this.operator = operator;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** What the join page has to ask for, and who is responsible for what is given there. */
    @GET
    @Path("door")
    public Front door(@PathParam("id") String id, @Context HttpServletRequest request) {
        boolean free = door.isOpenTo(visitor(id, new Body("", ""), sessions.current(request)));
        Optional<Meeting> meeting = known(id).flatMap(meetings::find);
        boolean open = free && meeting.filter(found -> found.plan().access() instanceof Access.Open).isPresent();
        Tenant tenant = meeting.flatMap(found -> tenants.find(found.tenant()))
                .orElseGet(() -> tenants.all().getFirst());
        return new Front(
                new Party(tenant.name(), tenant.contact()), new Party(operator.name(), operator.contact()), !free, open);
    }

    /** Enters, or begins to wait. */
    @POST
    @Path("entry")
    public Entered enter(
            @PathParam("id") String id,
            Body body,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        Optional<BrowserSession> session = sessions.current(request);
        var guess = guess(request, session);
        throttle.attempt(guess);
        Arrival.Entitled entitled = switch (look(visitor(id, body, session), guess)) {
            case Arrival.Stranger() -> throw new PlenumException(MeetingError.NO_ENTRY, "no entry to '" + id + "'");
            case Arrival.Entitled found -> found;
        };
        Entry entry = running.enter(
                entitled.id(),
                new Entrant(
                        entitled.participant(),
                        entitled.name(),
                        entitled.role(),
                        entitled.account().stream().toList(),
                        entitled.waits()));
        return entered(entitled, state(entry, entitled), request, response);
    }

    /** Only a wrong key counts against somebody, not a name that is too long or a meeting that has ended. */
    private Arrival look(Arrival.Visitor visitor, EntryThrottle.Guess guess) {
        try {
            Arrival arrival = door.look(visitor);
            if (arrival instanceof Arrival.Entitled) {
                throttle.excuse(guess);
            }
            return arrival;
        } catch (PlenumException other) {
            throttle.excuse(guess);
            throw other;
        }
    }

    private Entered entered(
            Arrival.Entitled entitled, String state, HttpServletRequest request, HttpServletResponse response) {
        BrowserSession session = sessions.currentOrGuest(request, response, entitled.meeting().tenant());
        sessions.entered(request, entitled.id(), entitled.participant());
        return new Entered(state, entitled.participant().value(), session.csrfToken());
    }

    private static String state(Entry entry, Arrival.Entitled entitled) {
        String who = "participant " + entitled.participant() + " of meeting " + entitled.id();
        return switch (entry) {
            case ADMITTED -> "admitted";
            case WAITING -> "waiting";
            case REFUSED -> throw new PlenumException(MeetingError.REFUSED, who);
            case LOCKED -> throw new PlenumException(MeetingError.LOCKED, who);
            case FULL -> throw new PlenumException(MeetingError.LOBBY_FULL, who);
        };
    }

    private static EntryThrottle.Guess guess(HttpServletRequest request, Optional<BrowserSession> session) {
        return session.filter(one -> !one.account().isEmpty() || !one.participants().isEmpty())
                .map(one -> new EntryThrottle.Guess(one.key(), true))
                .orElseGet(() -> new EntryThrottle.Guess(request.getRemoteAddr(), false));
    }

    private static Arrival.Visitor visitor(String id, Body body, Optional<BrowserSession> session) {
        return new Arrival.Visitor(
                id,
                session.flatMap(one -> one.account().stream().findFirst()),
                session.flatMap(one -> known(id).flatMap(meeting -> participant(one, meeting))),
                or(body.name()),
                or(body.key()));
    }

    private static Optional<ParticipantId> participant(BrowserSession session, MeetingId meeting) {
        return Optional.ofNullable(session.participants().get(meeting));
    }

    private static Optional<MeetingId> known(String id) {
        try {
            return Optional.of(new MeetingId(id));
        } catch (PlenumException malformed) {
            return Optional.empty();
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    record Body(@Nullable String name, @Nullable String key) {}

    record Party(String name, String contact) {}

    /** @param needsKey also for a meeting that does not exist */
    record Front(Party tenant, Party operator, boolean needsKey, boolean open) {}

    record Entered(String state, String participant, String csrf) {}
}
