package org.plenum.web.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.spi.AccountId;
import org.plenum.tenant.Account;
import org.plenum.tenant.AccountAdministration;
import org.plenum.tenant.AccountAdministration.Rights;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.Invalid;
import org.plenum.tenant.Profile;
import org.plenum.web.account.Given;
import org.plenum.web.session.SignedIn;
import org.plenum.web.session.WebSessions;

/** The tenant's accounts. */
@Path("admin/accounts")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    private static final int LONGEST_SEARCH = 200;

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final SignedIn signedIn;
    private final WebSessions sessions;
    private final Clock clock;

    @Inject
    public AccountsResource(
            Accounts accounts, AccountAdministration administration, SignedIn signedIn, WebSessions sessions, Clock clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GET
    public Found search(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        var found = accounts.search(by.tenant(), Invalid.text("text", text, 0, LONGEST_SEARCH), Values.number(page), by.profile().itemsPerPage());
        return new Found(found.items().stream().map(Shown::of).toList(), found.total());
    }

    /** Makes an account, and mails its person a link. */
    @POST
    public Response create(Wanted body, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        String mail = Given.required("mail", body.mail());
        var standard = Profile.of("", "", by.profile().language(), by.profile().timeZone());
        var none = new Rights(false, false, Optional.empty());
        AccountAdministration.Made made = administration.create(by, mail, body.profile(standard), body.rights(none));
        return Response.status(Response.Status.CREATED)
                .entity(new Created(Shown.of(made.account()), made.mailed()))
                .build();
    }

    /** Changes what is given, and leaves the rest as it is; an {@code ends} of "" takes the end date away. */
    @PUT
    @Path("{id}")
    public Shown change(@PathParam("id") String id, Wanted body, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        Account before = administration.account(by.tenant(), new AccountId(id));
        var rights = new Rights(before.administrator(), before.organizer(), before.ends());
        Account changed =
                administration.change(by, before.id(), body.profile(before.profile()), body.rights(rights));
        sessions.changed(changed.id());
        if (changed.isEnded(clock.instant())) {
            sessions.endAll(changed.id(), "");
        }
        return Shown.of(changed);
    }

    /** Ends all sessions of an account. */
    @POST
    @Path("{id}/sign-out")
    @Consumes(MediaType.WILDCARD)
    public void signOut(@PathParam("id") String id, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        administration.signedOut(by, new AccountId(id));
        sessions.endAll(new AccountId(id), "");
    }

    /** A new account, and whether its mail is on its way. */
    record Created(@JsonUnwrapped Shown account, boolean mailed) {}

    record Found(List<Shown> accounts, long total) {}

    record Shown(
            String id,
            String mail,
            String firstName,
            String lastName,
            boolean administrator,
            boolean organizer,
            @Nullable Instant ends,
            @Nullable Instant lastSignIn) {
        static Shown of(Account account) {
            return new Shown(
                    account.id().value(),
                    account.mail(),
                    account.profile().firstName(),
                    account.profile().lastName(),
                    account.administrator(),
                    account.organizer(),
                    account.ends().orElse(null),
                    account.lastSignIn().orElse(null));
        }
    }

    /** What may be given; the mail address only when the account is made. */
    record Wanted(
            @Nullable String mail,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Boolean administrator,
            @Nullable Boolean organizer,
            @Nullable String ends) {
        Profile profile(Profile known) {
            return new Profile(
                    Optional.ofNullable(firstName).orElse(known.firstName()),
                    Optional.ofNullable(lastName).orElse(known.lastName()),
                    Optional.ofNullable(language).orElse(known.language()),
                    Optional.ofNullable(timeZone).orElse(known.timeZone()),
                    known.itemsPerPage(),
                    known.remember(),
                    known.recordingAccess());
        }

        Rights rights(Rights known) {
            return new Rights(
                    Optional.ofNullable(administrator).orElse(known.administrator()),
                    Optional.ofNullable(organizer).orElse(known.organizer()),
                    ends == null ? known.ends() : Values.instant("ends", ends));
        }
    }
}
