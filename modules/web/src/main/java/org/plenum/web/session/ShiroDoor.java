package org.plenum.web.session;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.realm.AuthenticatingRealm;
import org.apache.shiro.session.Session;
import org.apache.shiro.session.UnknownSessionException;
import org.apache.shiro.session.mgt.DefaultSessionContext;
import org.apache.shiro.session.mgt.DefaultSessionManager;
import org.apache.shiro.session.mgt.SessionContext;
import org.apache.shiro.session.mgt.SessionFactory;
import org.apache.shiro.session.mgt.SimpleSession;
import org.apache.shiro.session.mgt.eis.SessionDAO;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Account;
import org.plenum.tenant.SignIn;
import org.plenum.tenant.Tokens;

/** All that knows Shiro's realms and sessions: finds out who somebody is, and starts sessions, which {@link SessionStore} keeps. */
final class ShiroDoor {
    private static final String FACTS = "facts";

    private final DefaultSecurityManager security;

    ShiroDoor(SignIn signIn, SessionStore store) {
        var sessions = new DefaultSessionManager();
        // Sessions end by their own rules: see StoredSession.
        sessions.setSessionValidationSchedulerEnabled(false);
        sessions.setGlobalSessionTimeout(-1);
        sessions.setSessionFactory(new Factory());
        sessions.setSessionDAO(new StoredSessions(store));
        security = new DefaultSecurityManager(new AccountRealm(signIn));
        security.setSessionManager(sessions);
    }

    /**
     * Whose credentials these are.
     *
     * @param address from where they are offered
     * @throws PlenumException as {@link SignIn} says
     */
    Account identify(Credentials credentials, String address) {
        try {
            return security.authenticate(new Offer(credentials, address)).getPrincipals().oneByType(Account.class);
        } catch (AuthenticationException refused) {
            if (refused.getCause() instanceof PlenumException reason) {
                throw reason;
            }
            throw refused;
        }
    }

    /** @return the value of the new session's cookie */
    String start(StoredSession facts) {
        var context = new DefaultSessionContext();
        context.put(FACTS, facts);
        return String.valueOf(security.start(context).getId());
    }

    private record Offer(Credentials credentials, String address) implements AuthenticationToken {
        @Override
        public Object getPrincipal() {
            return address;
        }

        @Override
        public Object getCredentials() {
            return credentials;
        }
    }

    /** The accounts. Passwords are checked by {@link SignIn}, which takes the same time for who does not exist. */
    private static final class AccountRealm extends AuthenticatingRealm {
        private final SignIn signIn;

        AccountRealm(SignIn signIn) {
            super(new AllowAllCredentialsMatcher());
            this.signIn = signIn;
            setName("accounts");
            setAuthenticationTokenClass(Offer.class);
        }

        @Override
        protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
            var offer = (Offer) token;
            try {
                Account account =
                        switch (offer.credentials()) {
                            case Credentials.Password(String mail, String password, String code) ->
                                signIn.byPassword(mail, password, code, offer.address());
                            case Credentials.Link(String secret) -> signIn.byLink(secret, offer.address());
                        };
                return new SimpleAuthenticationInfo(account, "", getName());
            } catch (PlenumException refused) {
                throw new AuthenticationException(refused);
            }
        }
    }

    private static final class Factory implements SessionFactory {
        @Override
        public Session createSession(SessionContext context) {
            return session((StoredSession) Objects.requireNonNull(context.get(FACTS)));
        }
    }

    private static SimpleSession session(StoredSession facts) {
        var session = new SimpleSession(facts.from());
        session.setAttribute(FACTS, facts);
        return session;
    }

    private static final class StoredSessions implements SessionDAO {
        private final SessionStore store;

        StoredSessions(SessionStore store) {
            this.store = store;
        }

        @Override
        public Serializable create(Session session) {
            String id = Tokens.secret();
            ((SimpleSession) session).setId(id);
            store.add(SessionStore.key(id), (StoredSession) session.getAttribute(FACTS));
            return id;
        }

        @Override
        public Session readSession(Serializable id) {
            SimpleSession session = store.find(SessionStore.key(String.valueOf(id)))
                    .map(ShiroDoor::session)
                    .orElseThrow(() -> new UnknownSessionException("it is over"));
            session.setId(id);
            return session;
        }

        /** Nothing: what changes in a session is written by {@link SessionStore}. */
        @Override
        public void update(Session session) {}

        @Override
        public void delete(Session session) {
            store.remove(SessionStore.key(String.valueOf(session.getId())));
        }

        /** None: nothing here looks for sessions that have ended, the cache forgets them. */
        @Override
        public Collection<Session> getActiveSessions() {
            return List.of();
        }
    }
}
