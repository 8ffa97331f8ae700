package org.plenum.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;
import org.plenum.tenant.Account;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.Tokens;

/** Sessions of browsers: found by their cookie, begun at sign-in or a guest's entry, ended by their person or an administrator. */
public final class WebSessions implements BrowserSessions {
    /** Name of the cookie. */
    public static final String COOKIE = "plenum-session";
    /** Name of the header that carries the CSRF token. */
    public static final String CSRF_HEADER = "X-Plenum-CSRF";

    private static final int LONGEST_AGENT = 500;

    private final SessionStore store;
    private final ShiroDoor door;
    private final RecentAccounts accounts;
    private final Consumer<SessionEnded> ended;
    private final Clock clock;

    WebSessions(SessionStore store, ShiroDoor door, Accounts accounts, Consumer<SessionEnded> ended, Clock clock) {
        this.store = store;
        this.door = door;
        this.accounts = new RecentAccounts(accounts, clock);
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public Optional<BrowserSession> current(HttpServletRequest request) {
        return key(request).flatMap(key -> store.use(key).flatMap(session -> shown(key, session)));
    }

    @Override
    public BrowserSession currentOrGuest(HttpServletRequest request, HttpServletResponse response, TenantId tenant) {
        return current(request).orElseGet(() -> start(request, response, facts(request, tenant, "", false, false, Map.of())));
    }

    @Override
    public void entered(HttpServletRequest request, MeetingId meeting, ParticipantId participant) {
        key(request).ifPresent(key ->
                store.change(key, session -> session.entered(meeting.value(), participant.value())));
    }

    @Override
    public boolean isGenuine(HttpServletRequest request, BrowserSession session) {
        String token = Optional.ofNullable(request.getHeader(CSRF_HEADER)).orElse("");
        return Tokens.same(session.csrfToken(), token) && Origins.isOurs(request);
    }

    /**
     * Begins a new session for who offers the right credentials, in place of the one that the browser had. The meetings entered
     * stay entered.
     *
     * @throws org.plenum.spi.PlenumException as {@link org.plenum.tenant.SignIn} says
     */
    public BrowserSession signIn(
            HttpServletRequest request, HttpServletResponse response, Credentials credentials, boolean sharedComputer) {
        Account account = door.identify(credentials, request.getRemoteAddr());
        accounts.forget(account.id());
        Map<String, String> participants = key(request)
                .flatMap(store::find)
                .filter(session -> session.account().isEmpty())
                .map(StoredSession::participants)
                .orElse(Map.of());
        signOff(request, response);
        boolean byLink = credentials instanceof Credentials.Link;
        return start(
                request,
                response,
                facts(request, account.tenant(), account.id().value(), sharedComputer, byLink, participants));
    }

    /** Ends the browser's session, if it has one, everywhere; takes its cookie away. */
    public void signOff(HttpServletRequest request, HttpServletResponse response) {
        key(request).ifPresent(key -> {
            end(key);
            response.addCookie(cookie(request, "", 0));
        });
    }

    /** Whether the session began with a one-time link, which proves as much as a password. */
    public boolean beganByLink(BrowserSession session) {
        return store.find(session.key()).map(StoredSession::byLink).orElse(false);
    }

    /** Whether its person said at sign-in that others use the computer. */
    public boolean isOnSharedComputer(BrowserSession session) {
        return store.find(session.key()).map(StoredSession::sharedComputer).orElse(false);
    }

    /** An account's open sessions, the latest used first. */
    public List<Open> open(AccountId account) {
        return store.of(account.value()).entrySet().stream()
                .map(entry -> Open.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Open::seen).reversed())
                .toList();
    }

    /** Ends one session of an account; without effect if it has none of that key. */
    public void end(AccountId account, String key) {
        store.find(key).filter(session -> session.account().equals(account.value())).ifPresent(session -> end(key));
    }

    /**
     * Ends all sessions of an account but one.
     *
     * @param but its key; empty to end all
     */
    public void endAll(AccountId account, String but) {
        store.of(account.value()).keySet().stream().filter(key -> !key.equals(but)).forEach(this::end);
        accounts.forget(account);
    }

    /**
     * Of a session that has sockets open: counts what was done there as use, and ends the session if it is over, so that whoever holds
     * something open for it hears of it.
     *
     * @param used when something was last done there
     */
    public void review(String key, Instant used) {
        store.usedAt(key, used);
        if (store.find(key).flatMap(session -> shown(key, session)).isEmpty()) {
            store.remove(key);
            ended.accept(new SessionEnded(key));
        }
    }

    /** The account was changed: the next request sees it as it is. */
    public void changed(AccountId account) {
        accounts.forget(account);
    }

    private void end(String key) {
        if (store.remove(key)) {
            ended.accept(new SessionEnded(key));
        }
    }

    private BrowserSession start(HttpServletRequest request, HttpServletResponse response, StoredSession facts) {
        String value = door.start(facts);
        // Later calls in the same request see the new session.
        request.setAttribute(COOKIE, value);
        response.addCookie(cookie(request, value, -1));
        return shown(SessionStore.key(value), facts)
                .orElseThrow(() -> new IllegalStateException("the account of a new session is gone"));
    }

    private StoredSession facts(
            HttpServletRequest request,
            TenantId tenant,
            String account,
            boolean sharedComputer,
            boolean byLink,
            Map<String, String> participants) {
        long now = clock.instant().toEpochMilli();
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String program = Program.name(agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent);
        return new StoredSession(
                StoredSession.VERSION,
                tenant.value(),
                account,
                now,
                now,
                sharedComputer,
                byLink,
                Tokens.secret(),
                request.getRemoteAddr(),
                program,
                participants);
    }

    private Optional<BrowserSession> shown(String key, StoredSession session) {
        var participants = session.participants().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new MeetingId(entry.getKey()), entry -> new ParticipantId(entry.getValue())));
        var tenant = new TenantId(session.tenant());
        if (session.account().isEmpty()) {
            return Optional.of(
                    new BrowserSession(key, tenant, List.of(), false, false, session.csrfToken(), participants));
        }
        return accounts.find(new AccountId(session.account()))
                .filter(account -> !account.isEnded(clock.instant()))
                .map(account -> new BrowserSession(
                        key,
                        tenant,
                        List.of(account.id()),
                        account.administrator(),
                        account.organizer(),
                        session.csrfToken(),
                        participants));
    }

    private static Optional<String> key(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof String begun) {
            return Optional.of(SessionStore.key(begun));
        }
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty())
                        .map(cookie -> SessionStore.key(cookie.getValue()))
                        .findFirst();
    }

    private static Cookie cookie(HttpServletRequest request, String value, int maxAge) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    /**
     * A session as its person sees it.
     *
     * @param from network address
     * @param program such as {@code Firefox on Linux}
     * @param seen last use, give or take half a minute
     */
    public record Open(String key, String from, String program, Instant since, Instant seen) {
        static Open of(String key, StoredSession session) {
            return new Open(
                    key,
                    session.from(),
                    session.program(),
                    Instant.ofEpochMilli(session.since()),
                    Instant.ofEpochMilli(session.seen()));
        }
    }
}
