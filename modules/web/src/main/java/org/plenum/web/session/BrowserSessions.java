package org.plenum.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** The browser sessions, kept in the cache {@code plenum/sessions} so that EAR and plugins share them. Safe for all threads. */
public interface BrowserSessions {
    /** The session of a request's cookie, if it is valid; counts as use. */
    Optional<BrowserSession> current(HttpServletRequest request);

    /** As {@link #current}, or a new guest session of that tenant, whose cookie is set on the response. */
    BrowserSession currentOrGuest(HttpServletRequest request, HttpServletResponse response, TenantId tenant);

    /** Keeps a person's id in a meeting for the rest of the session. */
    void entered(HttpServletRequest request, MeetingId meeting, ParticipantId participant);

    /** Whether the request carries the session's CSRF token and comes from this origin. */
    boolean isGenuine(HttpServletRequest request, BrowserSession session);
}
