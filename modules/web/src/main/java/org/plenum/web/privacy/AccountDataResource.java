package org.plenum.web.privacy;

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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.privacy.DataRights;
import org.plenum.privacy.Erasure;
import org.plenum.spi.AccountId;
import org.plenum.tenant.Account;
import org.plenum.tenant.AccountAdministration;
import org.plenum.web.account.Given;
import org.plenum.web.session.SignedIn;
import org.plenum.web.session.WebSessions;

/** What administrators do when a person of their tenant wants to see what is held of them, or to have it erased. */
@Path("admin")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountDataResource {
    private final DataRights rights;
    private final AccountAdministration administration;
    private final SignedIn signedIn;
    private final WebSessions sessions;

    @Inject
    public AccountDataResource(
            DataRights rights, AccountAdministration administration, SignedIn signedIn, WebSessions sessions) {
        this.rights = rights;
        this.administration = administration;
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    @GET
    @Path("data/{account}")
    public ExportAnswer export(@PathParam("account") String id, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        Account account = administration.account(by.tenant(), new AccountId(id));
        administration.exported(by, account.id());
        return ExportAnswer.of(rights.export(account.id()));
    }

    /** Ends the account and erases what is held of its person; what cannot be done now is done later. */
    @POST
    @Path("erasures")
    public Shown erase(Meant body, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        var account = new AccountId(Given.required("account", body.account()));
        String mail = Given.required("mail", body.mail());
        administration.endForErasure(by, account, mail);
        sessions.endAll(account, "");
        return Shown.of(rights.erase(account, by.tenant(), by.shownName()));
    }

    /** The tenant's erasures, the newest first. */
    @GET
    @Path("erasures")
    public List<Shown> erasures(@Context HttpServletRequest request) {
        return rights.erasures(signedIn.administrator(request).tenant()).stream().map(Shown::of).toList();
    }

    /** @param mail of the account, so that nobody erases another person by a slip */
    record Meant(@Nullable String account, @Nullable String mail) {}

    /** @param finished null while a holder has not erased
     *  @param problem why it is not finished; empty if it is */
    record Shown(String account, String askedBy, Instant asked, @Nullable Instant finished, String problem) {
        static Shown of(Erasure erasure) {
            return new Shown(
                    erasure.account().value(),
                    erasure.askedBy(),
                    erasure.asked(),
                    erasure.finished().orElse(null),
                    erasure.problem());
        }
    }
}
