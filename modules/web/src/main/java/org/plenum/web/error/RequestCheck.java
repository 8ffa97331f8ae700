package org.plenum.web.error;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.web.session.BrowserSessions;
import org.plenum.web.session.Origins;

/**
 * Lets a request that changes something through only if it comes from our own page and from the person whose session it uses.
 * Who has no session gets no further than to sign-in and to a meeting's entry.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class RequestCheck implements ContainerRequestFilter {
    /** Media type of a piece of an upload, as tus 1.0 has it. */
    public static final String PIECE = "application/offset+octet-stream";
    /** Bytes of one: small enough that a cut costs little, large enough that requests do not count. */
    public static final int LARGEST_PIECE = 16 << 20;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<Pattern> FREE = List.of(
            Pattern.compile("session(/link)?"),
            Pattern.compile("sign-in-links"),
            Pattern.compile("preferences/mail"),
            Pattern.compile("meetings/[^/]+/entry"));

    private final BrowserSessions sessions;
    private final HttpServletRequest request;

    @Inject
    public RequestCheck(BrowserSessions sessions, @Context HttpServletRequest request) {
        this.sessions = sessions;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        boolean isPiece = context.getMethod().equals("PATCH") && PIECE.equals(context.getHeaderString("Content-Type"));
        int allowed = isPiece ? LARGEST_PIECE : JsonText.LARGEST;
        if (context.getLength() > allowed) {
            throw new PlenumException(CommonError.TOO_LARGE, "the body has " + context.getLength() + " bytes");
        }
        if (context.hasEntity()) {
            context.setEntityStream(new LimitedStream(context.getEntityStream(), allowed));
        }
        if (!READING.contains(context.getMethod())) {
            check(context.getUriInfo().getPath());
        }
    }

    private void check(String path) {
        if (!Origins.isOurs(request)) {
            throw new PlenumException(CommonError.NOT_PERMITTED, "the request comes from a page of " + request.getHeader("Origin"));
        }
        var session = sessions.current(request);
        if (session.isPresent() && !sessions.isGenuine(request, session.get())) {
            throw new PlenumException(CommonError.NOT_PERMITTED, "the CSRF token is missing or wrong");
        }
        if (session.isEmpty() && !isFree(path)) {
            throw new PlenumException(CommonError.NOT_SIGNED_IN, "no session, or none any more");
        }
    }

    static boolean isFree(String path) {
        String plain = path.replaceAll("^/+|/+$", "");
        return FREE.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
    }
}
