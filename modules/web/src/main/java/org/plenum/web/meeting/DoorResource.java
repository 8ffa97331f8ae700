package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.plenum.meeting.Access;
import org.plenum.meeting.Door;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Meetings;
import org.plenum.tenant.Operator;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.session.BrowserSessions;

/** What the join page has to ask for, and who is responsible for what is given there. */
@Path("meetings/{id}/door")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class DoorResource {
    private final Door door;
    private final Meetings meetings;
    private final Tenants tenants;
    private final Operator operator;
    private final BrowserSessions sessions;
    private final HeldBack heldBack;

    @Inject
    DoorResource(
            Door door, Meetings meetings, Tenants tenants, Operator operator, BrowserSessions sessions, HeldBack heldBack) {
        this.door = door;
        this.meetings = meetings;
        this.tenants = tenants;
        this.operator = operator;
        this.sessions = sessions;
        this.heldBack = heldBack;
    }

    /** The same, and as soon, for a meeting that does not exist as for one that needs a key. */
    @GET
    public CompletionStage<Front> front(@PathParam("id") String id, @Context HttpServletRequest request) {
        Instant asked = heldBack.asked();
        return heldBack.answer(asked, look(id, request));
    }

    private Front look(String id, HttpServletRequest request) {
        boolean free = door.isOpenTo(Visitors.of(id, "", "", sessions.current(request)));
        Optional<Meeting> meeting = Visitors.id(id).flatMap(meetings::find);
        boolean open = free && meeting.filter(found -> found.plan().access() instanceof Access.Open).isPresent();
        Tenant tenant = meeting.flatMap(found -> tenants.find(found.tenant()))
                .orElseGet(() -> tenants.all().getFirst());
        return new Front(
                new Party(tenant.name(), tenant.contact()), new Party(operator.name(), operator.contact()), !free, open);
    }

    record Party(String name, String contact) {}

    /** @param needsKey also for a meeting that does not exist */
    record Front(Party tenant, Party operator, boolean needsKey, boolean open) {}
}
