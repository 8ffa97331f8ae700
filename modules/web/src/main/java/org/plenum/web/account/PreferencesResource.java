package org.plenum.web.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.plenum.spi.AccountId;
import org.plenum.tenant.Account;
import org.plenum.tenant.OwnAccount;
import org.plenum.tenant.Profile;
import org.plenum.tenant.RecordingAccess;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.SignedIn;
import org.plenum.web.session.WebSessions;

/** What a person sees and changes of their own account. */
@Path("preferences")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PreferencesResource {
    private final OwnAccount own;
    private final Tenants tenants;
    private final SignedIn signedIn;
    private final WebSessions sessions;

    @Inject
    public PreferencesResource(OwnAccount own, Tenants tenants, SignedIn signedIn, WebSessions sessions) {
        this.own = own;
        this.tenants = tenants;
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    @GET
    public Preferences preferences(@Context HttpServletRequest request) {
        return shown(signedIn.account(request), request);
    }

    /** Changes what is given, and leaves the rest as it is. */
    @PUT
    public Preferences change(Preferences wanted, @Context HttpServletRequest request) {
        Account account = signedIn.account(request);
        own.changeProfile(account.id(), wanted.profile(account.profile()));
        if (wanted.mail() != null) {
            own.changeMail(account.id(), wanted.mail());
        }
        sessions.changed(account.id());
        return shown(own.account(account.id()), request);
    }

    /** Confirms a changed mail address; needs no session, because the link may be opened in another browser. */
    @POST
    @Path("mail")
    public void confirmMail(MailToken body) {
        own.confirmMail(Given.required("token", body.token()));
    }

    /** Sets the password, and ends all other sessions. */
    @PUT
    @Path("password")
    public void changePassword(Passwords body, @Context HttpServletRequest request) {
        BrowserSession session = signedIn.session(request);
        AccountId id = session.account().getFirst();
        own.changePassword(
                id, Given.or(body.current(), ""), Given.required("password", body.password()), sessions.beganByLink(session));
        sessions.endAll(id, session.key());
    }

    /** A secret for an authenticator program. */
    @POST
    @Path("totp")
    @Consumes(MediaType.WILDCARD)
    public Secret beginSecondFactor(@Context HttpServletRequest request) {
        BrowserSession session = signedIn.session(request);
        String issuer = tenants.find(session.tenant()).map(Tenant::name).orElse("Plenum");
        var made = own.beginSecondFactor(session.account().getFirst(), issuer);
        return new Secret(made.secret(), made.address());
    }

    /** From now on codes are asked for at sign-in. */
    @PUT
    @Path("totp")
    public void confirmSecondFactor(Code body, @Context HttpServletRequest request) {
        AccountId id = signedIn.session(request).account().getFirst();
        own.confirmSecondFactor(id, Given.required("code", body.code()));
    }

    /** From now on none are. */
    @DELETE
    @Path("totp")
    public void removeSecondFactor(Password body, @Context HttpServletRequest request) {
        AccountId id = signedIn.session(request).account().getFirst();
        own.removeSecondFactor(id, Given.or(body.password(), ""));
    }

    private Preferences shown(Account account, HttpServletRequest request) {
        boolean known = account.passwordHash().isPresent();
        return Preferences.of(account, known && !sessions.beganByLink(signedIn.session(request)));
    }

    /**
     * @param pendingMail the address that waits for confirmation; only answered, never taken, as the last two
     * @param passwordSet whether the account has a password
     * @param currentNeeded whether the present password is needed to set another
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preferences(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String mail,
            @Nullable String pendingMail,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Integer itemsPerPage,
            @Nullable Boolean remember,
            @Nullable String recordingAccess,
            @Nullable Boolean passwordSet,
            @Nullable Boolean currentNeeded) {
        static Preferences of(Account account, boolean currentNeeded) {
            var profile = account.profile();
            return new Preferences(
                    profile.firstName(),
                    profile.lastName(),
                    account.mail(),
                    account.pendingMail().orElse(null),
                    profile.language(),
                    profile.timeZone(),
                    profile.itemsPerPage(),
                    profile.remember(),
                    profile.recordingAccess().word(),
                    account.passwordHash().isPresent(),
                    currentNeeded);
        }

        Profile profile(Profile known) {
            return new Profile(
                    Given.or(firstName, known.firstName()),
                    Given.or(lastName, known.lastName()),
                    Given.or(language, known.language()),
                    Given.or(timeZone, known.timeZone()),
                    Given.or(itemsPerPage, known.itemsPerPage()),
                    Given.or(remember, known.remember()),
                    RecordingAccess.of(Given.or(recordingAccess, known.recordingAccess().word())));
        }
    }

    record MailToken(@Nullable String token) {}

    record Passwords(@Nullable String current, @Nullable String password) {}

    record Secret(String secret, String uri) {}

    record Code(@Nullable String code) {}

    record Password(@Nullable String password) {}
}
