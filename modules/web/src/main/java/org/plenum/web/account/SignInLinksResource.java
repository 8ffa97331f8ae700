package org.plenum.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.plenum.tenant.Letters;
import org.plenum.tenant.OneTimeLink.Purpose;
import org.plenum.tenant.OneTimeLinks;
import org.plenum.tenant.SignIn;
import org.plenum.web.start.Background;

/** Mails a link to sign in without a password. The answer is the same, and comes as soon, whether there is such an account or not. */
@Path("sign-in-links")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
public class SignInLinksResource {
    private final SignIn signIn;
    private final OneTimeLinks links;
    private final Letters letters;
    private final Background background;

    @Inject
    public SignInLinksResource(SignIn signIn, OneTimeLinks links, Letters letters, Background background) {
        this.signIn = signIn;
        this.links = links;
        this.letters = letters;
        this.background = background;
    }

    @POST
    public Response ask(Body body, @Context HttpServletRequest request) {
        signIn.forLink(Given.required("mail", body.mail()), request.getRemoteAddr())
                .ifPresent(account -> background.run(
                        "a sign-in link", () -> letters.signInLink(account, links.issue(account.id(), Purpose.SIGN_IN))));
        return Response.accepted().build();
    }

    record Body(@Nullable String mail) {}
}
