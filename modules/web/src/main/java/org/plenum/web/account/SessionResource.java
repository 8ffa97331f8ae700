package org.plenum.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Account;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.Credentials;
import org.plenum.web.session.WebSessions;

/** Signing in and off. */
@Path("session")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final WebSessions sessions;
    private final Accounts accounts;
    private final Tenants tenants;

    @Inject
    public SessionResource(WebSessions sessions, Accounts accounts, Tenants tenants) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tenants = tenants;
    }

    /** Who is signed in, and the CSRF token of the session. */
    @GET
    public SessionAnswer session(@Context HttpServletRequest request) {
        return sessions.current(request).map(this::answer).orElseGet(() -> SessionAnswer.nobody(""));
    }

    /** Signs in by password. */
    @POST
    public SessionAnswer signIn(
            PasswordBody body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        var credentials = new Credentials.Password(
                Given.required("mail", body.mail()), Given.required("password", body.password()), Given.or(body.code(), ""));
        return answer(sessions.signIn(request, response, credentials, Given.or(body.sharedComputer(), false)));
    }

    /** Signs in by a one-time link. */
    @POST
    @Path("link")
    public SessionAnswer signInByLink(
            LinkBody body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        var credentials = new Credentials.Link(Given.required("token", body.token()));
        return answer(sessions.signIn(request, response, credentials, Given.or(body.sharedComputer(), false)));
    }

    /** Signs off: the session ends on all servers, and its sockets close. */
    @DELETE
    public void signOff(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        sessions.signOff(request, response);
    }

    private SessionAnswer answer(BrowserSession session) {
        if (session.account().isEmpty()) {
            return SessionAnswer.nobody(session.csrfToken());
        }
        Account account = accounts.find(session.account().getFirst()).orElseThrow(SessionResource::gone);
        Tenant tenant = tenants.find(session.tenant()).orElseThrow(SessionResource::gone);
        return SessionAnswer.of(session.csrfToken(), sessions.isOnSharedComputer(session), tenant, account);
    }

    private static PlenumException gone() {
        return new PlenumException(CommonError.NOT_SIGNED_IN, "the session's account or tenant is gone");
    }

    /** What signs in by password. */
    record PasswordBody(
            @Nullable String mail, @Nullable String password, @Nullable String code, @Nullable Boolean sharedComputer) {}

    /** What signs in by link. */
    record LinkBody(@Nullable String token, @Nullable Boolean sharedComputer) {}
}
