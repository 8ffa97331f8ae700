package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenum.meeting.Invitation;
import org.plenum.meeting.InvitationMails;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Meetings;
import org.plenum.meeting.Person;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.MailAddress;
import org.plenum.tenant.Throttle;
import org.plenum.web.account.Given;
import org.plenum.web.session.SignedIn;
import org.plenum.web.start.Background;

/** How it stands with the mails to a meeting's list. */
@Path("meetings/{id}/invitations")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    private final Meetings meetings;
    private final InvitationMails mails;
    private final Person.Directory people;
    private final SignedIn signedIn;
    private final Again again;
    private final Background background;

    @Inject
    public InvitationsResource(
            Meetings meetings, InvitationMails mails, Person.Directory people, SignedIn signedIn, Again again, Background background) {
        this.meetings = meetings;
        this.mails = mails;
        this.people = people;
        this.signedIn = signedIn;
        this.again = again;
        this.background = background;
    }

    @GET
    public All all(@PathParam("id") String id, @Context HttpServletRequest request) {
        return new All(meetings.invitations(MeetingsResource.id(id), person(request)).stream()
                .map(Shown::of)
                .toList());
    }

    /** Mails one again, with another link. */
    @POST
    public Response again(@PathParam("id") String id, Wanted body, @Context HttpServletRequest request) {
        Meeting meeting = meetings.of(MeetingsResource.id(id), person(request));
        String mail = MailAddress.of(Given.required("mail", body.mail()));
        again.attempt(meeting, mail);
        Shown waiting = Shown.of(mails.again(meeting, mail));
        background.run("an invitation", mails::send);
        return Response.accepted(waiting).build();
    }

    private Person person(HttpServletRequest request) {
        return people.of(signedIn.account(request).id());
    }

    /** So that nobody's mail box is filled. */
    static final class Again {
        private static final int FREE = 3;
        private static final int FREE_OF_MEETING = 30;

        private final Throttle addresses;
        private final Throttle of;

        Again(Clock clock) {
            addresses = new Throttle(FREE, clock);
            of = new Throttle(FREE_OF_MEETING, clock);
        }

        /** @throws PlenumException TOO_MANY if it was mailed again too often */
        void attempt(Meeting meeting, String mail) {
            of.attempt(meeting.id().value());
            addresses.attempt(mail);
        }
    }

    record Wanted(@Nullable String mail) {}

    record All(List<Shown> invitations) {}

    /**
     * An invitation as the meeting's owner sees it.
     *
     * @param next when it is tried again; null if it is not
     * @param used whether somebody entered with it
     */
    record Shown(String mail, String state, Instant since, @Nullable Instant next, boolean used) {
        static Shown of(Invitation invitation) {
            return new Shown(
                    invitation.mail(),
                    invitation.delivery().state().name().toLowerCase(Locale.ROOT),
                    invitation.delivery().since(),
                    invitation.delivery().due().orElse(null),
                    invitation.usedBy().isPresent());
        }
    }
}
