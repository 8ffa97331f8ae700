package org.plenum.web.kernel;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.web.error.StoreGone;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.BrowserSessions;

/** Looks at who wants to open a meeting's socket, before it is opened: session, entry, origin. */
@WebFilter(urlPatterns = "/api/meetings/*", asyncSupported = true)
public class SocketDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile(".*/api/meetings/([A-Za-z0-9_-]{22})/socket");

    private final transient BrowserSessions sessions;

    @Inject
    public SocketDoor(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        if (!isUpgrade(request) || !isSameOrigin(request)) {
            refuse(response);
            return;
        }
        var meeting = new MeetingId(path.group(1));
        Optional<SocketPrincipal> person;
        try {
            person = sessions.current(request).flatMap(session -> person(session, meeting));
        } catch (RuntimeException fault) {
            if (!StoreGone.causes(fault)) {
                throw fault;
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (person.isEmpty()) {
            refuse(response);
            return;
        }
        chain.doFilter(new Known(request, person.get()), response);
    }

    /** In full, because no other filter may have seen the request yet. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.getWriter().write("{\"type\":\"about:blank\",\"status\":403,\"code\":\"not-permitted\",\"kind\":\"right\",\"retry\":\"no\"}");
    }

    private static Optional<SocketPrincipal> person(BrowserSession session, MeetingId meeting) {
        return Optional.ofNullable(session.participants().get(meeting))
                .map(participant -> new SocketPrincipal(meeting, participant, session.key()));
    }

    private static boolean isUpgrade(HttpServletRequest request) {
        String upgrade = request.getHeader("Upgrade");
        return upgrade != null && upgrade.toLowerCase(Locale.ROOT).equals("websocket");
    }

    /** Browsers always send Origin with a socket; a page of another host must not use our cookie. */
    private static boolean isSameOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** @param session key of the browser session */
    record SocketPrincipal(MeetingId meeting, ParticipantId participant, String session) implements Principal {
        @Override
        public String getName() {
            return participant.value();
        }
    }

    private static final class Known extends HttpServletRequestWrapper {
        private final Principal person;

        Known(HttpServletRequest request, Principal person) {
            super(request);
            this.person = person;
        }

        @Override
        public Principal getUserPrincipal() {
            return person;
        }
    }
}
