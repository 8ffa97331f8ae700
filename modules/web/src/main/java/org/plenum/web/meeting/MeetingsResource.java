package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.kernel.RunningMeetings;
import org.plenum.meeting.InvitationMails;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Meetings;
import org.plenum.meeting.Person;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;
import org.plenum.tenant.Account;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Switches;
import org.plenum.web.session.SignedIn;
import org.plenum.web.start.Background;
import org.plenum.web.start.ServerAddress;

/** Planning meetings. */
@Path("meetings")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeetingsResource {
    private final Meetings meetings;
    private final RunningMeetings running;
    private final Person.Directory people;
    private final Switches switches;
    private final AuditLog audit;
    private final SignedIn signedIn;
    private final InvitationMails mails;
    private final Background background;
    private final Links links;
    private final Clock clock;

    @Inject
    public MeetingsResource(
            Meetings meetings,
            RunningMeetings running,
            Person.Directory people,
            Switches switches,
            AuditLog audit,
            SignedIn signedIn,
            InvitationMails mails,
            Background background,
            ServerAddress address,
            Clock clock) {
        this.meetings = meetings;
        this.running = running;
        this.people = people;
        this.switches = switches;
        this.audit = audit;
        this.signedIn = signedIn;
        this.mails = mails;
        this.background = background;
        this.links = new Links(address);
        this.clock = clock;
    }

    /** The account's own, newest start first. */
    @GET
    public Own own(@Context HttpServletRequest request) {
        Account account = signedIn.account(request);
        Set<MeetingId> now = runningIn(account.tenant());
        return new Own(meetings.of(account.id()).stream()
                .map(meeting -> MeetingAnswer.of(meeting, now.contains(meeting.id()), links))
                .toList());
    }

    @POST
    public Response create(MeetingBody body, @Context HttpServletRequest request) {
        Account account = signedIn.account(request);
        if (!account.organizer()) {
            throw new PlenumException(CommonError.NOT_PERMITTED, "account " + account.id() + " may not hold meetings");
        }
        Meeting meeting = meetings.create(people.of(account.id()), body.draft(clock));
        switches.meetingCreated(meeting.tenant(), meeting.id(), meeting.created());
        background.run("invitations", mails::send);
        audited(account, "meeting-created", meeting);
        return Response.created(URI.create("/api/meetings/" + meeting.id()))
                .entity(MeetingAnswer.of(meeting, false, links))
                .build();
    }

    @GET
    @Path("{id}")
    public MeetingAnswer one(@PathParam("id") String id, @Context HttpServletRequest request) {
        return answer(meetings.of(id(id), people.of(signedIn.account(request).id())));
    }

    @PUT
    @Path("{id}")
    public MeetingAnswer change(@PathParam("id") String id, MeetingBody body, @Context HttpServletRequest request) {
        Account account = signedIn.account(request);
        Meeting meeting = meetings.change(id(id), people.of(account.id()), body.draft(clock));
        running.planned(meeting.id());
        background.run("invitations", mails::send);
        audited(account, "meeting-changed", meeting);
        return answer(meeting);
    }

    /** With all that happened in it. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @Context HttpServletRequest request) {
        Account account = signedIn.account(request);
        Meeting meeting = meetings.of(id(id), people.of(account.id()));
        List<MeetingId> rooms = meetings.rooms(meeting.id());
        meetings.delete(meeting.id(), people.of(account.id()));
        running.delete(meeting.id());
        rooms.forEach(running::delete);
        switches.meetingDeleted(meeting.id());
        audited(account, "meeting-deleted", meeting);
    }

    /** For all; without effect if it has ended. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.WILDCARD)
    public void end(@PathParam("id") String id, @Context HttpServletRequest request) {
        Account account = signedIn.account(request);
        Meeting meeting = meetings.of(id(id), people.of(account.id()));
        running.end(meeting.id(), meeting.owner().equals(account.id()) ? "organizer" : "administrator");
        meetings.ended(meeting.id(), clock.instant());
        audited(account, "meeting-ended", meeting);
    }

    private MeetingAnswer answer(Meeting meeting) {
        return MeetingAnswer.of(meeting, runningIn(meeting.tenant()).contains(meeting.id()), links);
    }

    private Set<MeetingId> runningIn(TenantId tenant) {
        return running.running(tenant).stream()
                .filter(one -> one.people() > 0)
                .map(RunningMeetings.Running::meeting)
                .collect(Collectors.toSet());
    }

    /** What administrators do is written down, also to their own meetings. */
    private void audited(Account account, String act, Meeting meeting) {
        if (account.administrator()) {
            audit.add(new AuditEntry(
                    meeting.tenant(), clock.instant(), account.shownName(), act, meeting.id().value(), meeting.plan().title()));
        }
    }

    /** @throws PlenumException NOT_FOUND, as for an id that does not exist */
    static MeetingId id(String text) {
        try {
            return new MeetingId(text);
        } catch (PlenumException malformed) {
            throw new PlenumException(CommonError.NOT_FOUND, "no meeting, " + malformed.getMessage(), malformed);
        }
    }

    /** @param meetings newest start first */
    record Own(List<MeetingAnswer> meetings) {}
}
