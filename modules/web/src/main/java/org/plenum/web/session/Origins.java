package org.plenum.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells requests of our own pages from those that pages of other hosts cause. */
public final class Origins {
    private Origins() {}

    /** Whether neither Origin, if sent, nor Sec-Fetch-Site, if sent, names another host than the one that was asked. */
    public static boolean isOurs(HttpServletRequest request) {
        return isOurs(request.getHeader("Origin"), request.getHeader("Host"), request.getHeader("Sec-Fetch-Site"));
    }

    static boolean isOurs(@Nullable String origin, @Nullable String host, @Nullable String site) {
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
