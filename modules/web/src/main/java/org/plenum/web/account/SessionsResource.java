package org.plenum.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.SignedIn;
import org.plenum.web.session.WebSessions;

/** The open sessions of one's own account. */
@Path("sessions")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    private final WebSessions sessions;
    private final SignedIn signedIn;

    @Inject
    public SessionsResource(WebSessions sessions, SignedIn signedIn) {
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @GET
    public List<Open> list(@Context HttpServletRequest request) {
        BrowserSession session = signedIn.session(request);
        return sessions.open(session.account().getFirst()).stream()
                .map(open -> new Open(
                        open.key(), open.key().equals(session.key()), open.from(), open.program(), open.since(), open.seen()))
                .toList();
    }

    /** Ends one. */
    @DELETE
    @Path("{key}")
    public void end(@PathParam("key") String key, @Context HttpServletRequest request) {
        sessions.end(signedIn.session(request).account().getFirst(), key);
    }

    /** Ends all but this one. */
    @DELETE
    public void endOthers(@Context HttpServletRequest request) {
        BrowserSession session = signedIn.session(request);
        sessions.endAll(session.account().getFirst(), session.key());
    }

    /** @param current whether it is the one that asks */
    record Open(String key, boolean current, String from, String program, Instant since, Instant seen) {}
}
