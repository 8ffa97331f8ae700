package org.plenum.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plenum.spi.Caller;
import org.plenum.spi.host.Gate;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.FeaturePolicy;
import org.plenum.tenant.Standing;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.BrowserSessions;

/** Lets people with a session reach the plugins that their tenant has switched on. */
final class SessionGate implements Gate {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final BrowserSessions sessions;
    private final FeaturePolicy policy;
    private final Function<String, Optional<Manifest>> manifests;

    SessionGate(BrowserSessions sessions, FeaturePolicy policy, Function<String, Optional<Manifest>> manifests) {
        this.sessions = sessions;
        this.policy = policy;
        this.manifests = manifests;
    }

    @Override
    public Pass admit(String plugin, HttpServletRequest request) {
        Optional<BrowserSession> session = sessions.current(request);
        Optional<Manifest> manifest = manifests.apply(plugin);
        if (session.isEmpty() || manifest.isEmpty()) {
            return new Pass.Denied(NOT_FOUND, "not-found");
        }
        BrowserSession known = session.get();
        Standing standing = policy.standing(known.tenant(), plugin, manifest.get().normally());
        if (standing instanceof Standing.Off) {
            return new Pass.Denied(FORBIDDEN, "switched-off");
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
}
