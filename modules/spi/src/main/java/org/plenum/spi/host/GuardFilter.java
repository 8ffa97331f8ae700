package org.plenum.spi.host;

import jakarta.json.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plenum.spi.Caller;

/** Lets a request through to a plugin's WAR only if the server's {@link Gate} says so; without a server, nothing passes. */
final class GuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final String plugin;

    GuardFilter(String plugin) {
        this.plugin = plugin;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Gate.Pass pass = Rendezvous.instance()
                .gate()
                .map(gate -> gate.admit(plugin, request))
                .orElse(new Gate.Pass.Denied(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "plugin-absent"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Cache-Control", "no-store");
        switch (pass) {
            case Gate.Pass.Admitted(Caller caller) -> {
                request.setAttribute(Caller.ATTRIBUTE, caller);
                chain.doFilter(request, response);
            }
            case Gate.Pass.Denied denied -> deny(response, denied);
        }
    }

    private static void deny(HttpServletResponse response, Gate.Pass.Denied denied) throws IOException {
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", denied.status())
                .add("code", denied.code());
        if (!denied.reason().isEmpty()) {
            var reason = Json.createObjectBuilder();
            denied.reason().forEach(reason::add);
            problem.add("reason", reason);
        }
        response.setStatus(denied.status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.build().toString());
    }
}
