package org.plenum.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.plenum.spi.Caller;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.host.Gate;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.FeaturePolicy;
import org.plenum.tenant.Standing;
import org.plenum.web.error.StoreGone;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.BrowserSessions;

/**
 * Lets people reach the plugins that their tenant has switched on: those who are signed in, and guests who are now admitted to a
 * meeting, not waiting for it or removed from it.
 */
final class SessionGate implements Gate {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final BrowserSessions sessions;
    private final FeaturePolicy policy;
    private final Function<String, Optional<Manifest>> manifests;
    private final BiPredicate<MeetingId, ParticipantId> admitted;

    /** @param admitted whether a person is now admitted to a meeting */
    SessionGate(
            BrowserSessions sessions,
            FeaturePolicy policy,
            Function<String, Optional<Manifest>> manifests,
            BiPredicate<MeetingId, ParticipantId> admitted) {
        this.sessions = sessions;
        this.policy = policy;
        this.manifests = manifests;
        this.admitted = admitted;
    }

    @Override
    public Pass admit(String plugin, HttpServletRequest request) {
        try {
            return look(plugin, request);
        } catch (RuntimeException fault) {
            if (StoreGone.causes(fault)) {
                return new Pass.Denied(UNAVAILABLE, "store-unavailable");
            }
            throw fault;
        }
    }

    private Pass look(String plugin, HttpServletRequest request) {
        Optional<BrowserSession> session = sessions.current(request);
        Optional<Manifest> manifest = manifests.apply(plugin);
        if (session.isEmpty() || manifest.isEmpty()) {
            return new Pass.Denied(NOT_FOUND, "not-found");
        }
        BrowserSession known = session.get();
        if (!isInside(known)) {
            return new Pass.Denied(FORBIDDEN, "not-permitted");
        }
        Standing standing = policy.standing(known.tenant(), plugin, manifest.get().normally());
        if (standing instanceof Standing.Off off) {
            return new Pass.Denied(FORBIDDEN, "switched-off", reason(off));
        }
        if (!READING.contains(request.getMethod()) && !sessions.isGenuine(request, known)) {
            return new Pass.Denied(FORBIDDEN, "not-signed-in");
        }
        return new Pass.Admitted(new Caller(
                known.tenant(),
                known.account(),
                known.administrator(),
                List.copyOf(known.participants().values())));
    }

    private static Map<String, String> reason(Standing.Off off) {
        String level = off.level().name().toLowerCase(Locale.ROOT);
        return off.isByDefault()
                ? Map.of("level", level, "by", off.by())
                : Map.of("level", level, "by", off.by(), "since", off.since().toString());
    }

    private boolean isInside(BrowserSession session) {
        return !session.account().isEmpty()
                || session.participants().entrySet().stream().anyMatch(entry -> admitted.test(entry.getKey(), entry.getValue()));
    }
}
