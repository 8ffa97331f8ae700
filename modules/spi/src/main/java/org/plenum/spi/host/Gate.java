package org.plenum.spi.host;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.plenum.spi.Caller;

/** Decides whether a request may reach a plugin's WAR. */
public interface Gate {
    /** Looks at session, tenant, switch and CSRF token of a request to this plugin. */
    Pass admit(String plugin, HttpServletRequest request);

    /** What the gate said. */
    sealed interface Pass {
        /** @param caller for the request attribute {@link Caller#ATTRIBUTE} */
        record Admitted(Caller caller) implements Pass {}

        /**
         * @param status 403, 404 or 503
         * @param code such as {@code switched-off}
         * @param reason who switched it off, as the protocol has it: {@code level}, {@code by}, {@code since}; empty if nobody did
         */
        record Denied(int status, String code, Map<String, String> reason) implements Pass {
            public Denied {
                reason = Map.copyOf(reason);
            }

            public Denied(int status, String code) {
                this(status, code, Map.of());
            }
        }
    }
}
