package org.plenum.web.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/** Sends everything with headers that a browser guards people by, and answers every address of a page with the one page there is. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Pages extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String HASHED = "/ui/";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final transient IndexPage index = IndexPage.read(Pages.class.getClassLoader());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        protect(request, response);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (READING.contains(request.getMethod()) && isPage(path)) {
            answer(request, response);
            return;
        }
        if (path.startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            response.setHeader("Cache-Control", path.startsWith(HASHED) ? FOREVER : "no-cache");
            chain.doFilter(request, new Found(response));
        }
    }

    /** Whether a browser asks for a page: no file, no REST, no plugin. */
    static boolean isPage(String path) {
        boolean elsewhere = path.equals("/api") || path.startsWith("/api/") || path.equals("/plugins") || path.startsWith("/plugins/");
        return path.equals("/index.html") || (!elsewhere && path.indexOf('.', path.lastIndexOf('/')) < 0);
    }

    /** What is not there now may be there soon: only what was found is kept. */
    private static final class Found extends HttpServletResponseWrapper {
        Found(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            setHeader("Cache-Control", "no-store");
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            setHeader("Cache-Control", "no-store");
            super.sendError(status, message);
        }
    }

    private void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", index.policy());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=(), serial=(), bluetooth=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] html = index.html();
        if (html.length == 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(html);
        }
    }
}
