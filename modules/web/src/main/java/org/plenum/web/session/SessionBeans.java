package org.plenum.web.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.OneTimeLink;
import org.plenum.tenant.OneTimeLinks;
import org.plenum.tenant.PasswordHashing;
import org.plenum.tenant.SignIn;

/** Puts sign-in and sessions together. */
@Dependent
class SessionBeans {
    @Produces
    @Singleton
    PasswordHashing hashing() {
        return new Argon2Passwords();
    }

    @Produces
    @Singleton
    OneTimeLinks links(OneTimeLink.Store store, Clock clock) {
        return new OneTimeLinks(store, clock);
    }

    @Produces
    @Singleton
    SignIn signIn(Accounts accounts, PasswordHashing hashing, OneTimeLinks links, Clock clock) {
        return new SignIn(accounts, hashing, links, clock);
    }

    @Produces
    @Singleton
    WebSessions sessions(SignIn signIn, SessionCache cache, Accounts accounts, Event<SessionEnded> ended, Clock clock) {
        var store = new SessionStore(cache, clock);
        return new WebSessions(store, new ShiroDoor(signIn, store), accounts, ended::fire, clock);
    }
}
