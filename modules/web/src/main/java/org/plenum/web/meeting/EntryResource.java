package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Entrant;
import org.plenum.kernel.Entry;
import org.plenum.kernel.RunningMeetings;
import org.plenum.meeting.Arrival;
import org.plenum.meeting.Door;
import org.plenum.meeting.MeetingError;
import org.plenum.meeting.Person;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Place;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.BrowserSessions;

/** Coming to a meeting, with or without an account. */
@Path("meetings/{id}/entry")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {
    private final Door door;
    private final RunningMeetings running;
    private final Tenants tenants;
    private final BrowserSessions sessions;
    private final EntryThrottle throttle;
    private final HeldBack heldBack;

    @Inject
    EntryResource(
            Door door,
            RunningMeetings running,
            Tenants tenants,
            BrowserSessions sessions,
            EntryThrottle throttle,
            HeldBack heldBack) {
        this.door = door;
        this.running = running;
        this.tenants = tenants;
        this.sessions = sessions;
        this.throttle = throttle;
        this.heldBack = heldBack;
    }

    /** Enters, or begins to wait. Whom the door does not know is told so at its own pace. */
    @POST
    public CompletionStage<Entered> enter(
            @PathParam("id") String id,
            Body body,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        Instant asked = heldBack.asked();
        Optional<BrowserSession> session = sessions.current(request);
        var guess = guess(request, session);
        throttle.attempt(guess);
        Optional<Entered> room = room(id, session, guess, request);
        if (room.isPresent()) {
            return CompletableFuture.completedStage(room.get());
        }
        return switch (look(Visitors.of(id, or(body.name()), or(body.key()), session), guess)) {
            case Arrival.Stranger() ->
                heldBack.refuse(asked, new PlenumException(MeetingError.NO_ENTRY, "no entry to '" + id + "'"));
            case Arrival.Entitled entitled -> CompletableFuture.completedStage(enter(entitled, request, response));
        };
    }

    /** Who is in a meeting needs no name and no key for its breakout rooms. */
    private Optional<Entered> room(
            String id, Optional<BrowserSession> session, EntryThrottle.Guess guess, HttpServletRequest request) {
        Optional<MeetingId> room = Visitors.id(id);
        if (room.isEmpty() || session.isEmpty()) {
            return Optional.empty();
        }
        Optional<ParticipantId> participant = running.enterRoom(room.get(), session.get().participants());
        participant.ifPresent(who -> {
            throttle.excuse(guess);
            sessions.entered(request, room.get(), who);
        });
        return participant.map(who -> new Entered("admitted", who.value(), session.get().csrfToken()));
    }

    private Entered enter(Arrival.Entitled entitled, HttpServletRequest request, HttpServletResponse response) {
        Entry entry = running.enter(
                entitled.id(),
                new Entrant(
                        entitled.participant(),
                        entitled.name(),
                        entitled.role(),
                        entitled.person().map(Person::account).stream().toList(),
                        entitled.person().flatMap(this::tenant).stream().toList(),
                        entitled.waits()));
        return entered(entitled, state(entry, entitled), request, response);
    }

    private Optional<String> tenant(Person person) {
        return tenants.find(person.tenant()).map(Tenant::name);
    }

    /** Only a wrong key counts against somebody, not a name that is too long or a meeting that has ended. */
    private Arrival look(Arrival.Visitor visitor, EntryThrottle.Guess guess) {
        try {
            Arrival arrival = door.look(visitor);
            switch (arrival) {
                case Arrival.Stranger() -> throttle.failed(guess);
                case Arrival.Entitled entitled -> throttle.excuse(guess);
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
        String place = Place.of(request.getRemoteAddr());
        return session.filter(one -> !one.account().isEmpty() || !one.participants().isEmpty())
                .map(one -> new EntryThrottle.Guess(place, one.key()))
                .orElseGet(() -> new EntryThrottle.Guess(place, ""));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    record Body(@Nullable String name, @Nullable String key) {}

    record Entered(String state, String participant, String csrf) {}
}
