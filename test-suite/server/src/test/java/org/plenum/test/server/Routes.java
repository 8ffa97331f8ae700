package org.plenum.test.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every route of the REST interface, with what each kind of caller is answered. In a path, {@code {m}} is a meeting of the owner's, which
 * the guest has entered, {@code {d}} another one that may be destroyed, {@code {a}} an account, {@code {k}} no session's key. In a body,
 * {@code {password}} is the caller's own and {@code {n}} a number never used before.
 */
final class Routes {
    /** Kinds of callers: nobody has no session; other holds meetings of their own; admin administers the tenant and holds none. */
    static final List<String> CALLERS = List.of("nobody", "guest", "member", "other", "owner", "admin");

    /** What is answered with {@code -} is tried elsewhere, because it would end the caller's session. */
    private static final String TABLE =
            """
            GET    /api/session                             200 200 200 200 200 200
            POST   /api/session                             -   -   -   -   -   -   {"mail":"nobody@routes.example","password":"wrong"}
            POST   /api/session/link                        403 403 403 403 403 403 {"token":"forged"}
            DELETE /api/session                             -   -   -   -   -   -
            POST   /api/sign-in-links                       202 202 202 202 202 202 {"mail":"nobody-{n}@routes.example"}
            GET    /api/sessions                            403 403 200 200 200 200
            DELETE /api/sessions/{k}                        403 403 204 204 204 204
            DELETE /api/sessions                            403 403 204 204 204 204
            GET    /api/preferences                         403 403 200 200 200 200
            PUT    /api/preferences                         403 403 200 200 200 200 {"itemsPerPage":20}
            POST   /api/preferences/mail                    403 403 403 403 403 403 {"token":"forged"}
            PUT    /api/preferences/password                403 403 204 204 204 204 {"current":"{password}","password":"{password}"}
            POST   /api/preferences/totp                    403 403 200 200 200 200
            PUT    /api/preferences/totp                    403 403 400 400 400 400 {"code":"no code"}
            DELETE /api/preferences/totp                    403 403 204 204 204 204 {"password":"{password}"}
            GET    /api/data                                403 200 200 200 200 200
            GET    /api/meetings                            403 403 200 200 200 200
            POST   /api/meetings                            403 403 403 201 201 403 {"title":"Routes"}
            GET    /api/meetings/{m}                        403 403 404 404 200 200
            PUT    /api/meetings/{m}                        403 403 404 404 200 200 {"title":"Routes","access":"key","lobby":"nobody"}
            DELETE /api/meetings/{d}                        403 403 404 404 204 204
            POST   /api/meetings/{d}/end                    403 403 404 404 204 204
            GET    /api/meetings/{m}/invitations            403 403 404 404 200 200
            POST   /api/meetings/{m}/invitations            403 403 404 404 404 404 {"mail":"nobody-{n}@routes.example"}
            GET    /api/meetings/{m}/door                   200 200 200 200 200 200
            POST   /api/meetings/{m}/chat/send-message      403 200 403 403 403 403 {"text":"Hello"}
            POST   /api/meetings/{d}/chat/send-message      403 403 403 403 403 403 {"text":"Hello"}
            POST   /api/meetings/{d}/meeting/end            403 403 403 403 403 403 {}
            POST   /api/meetings/{m}/meeting/end            403 403 403 403 403 403 {}
            GET    /api/meetings/{m}/chat/files             403 200 403 403 403 403
            POST   /api/meetings/{m}/chat/files             403 201 403 403 403 403 {"name":"a.txt","length":5}
            HEAD   /api/meetings/{m}/chat/files/AAAAAAAAAAAAAAAAAAAAAA 403 404 403 403 403 403
            GET    /api/meetings/{m}/chat/files/AAAAAAAAAAAAAAAAAAAAAA 403 404 403 403 403 403
            PATCH  /api/meetings/{m}/chat/files/AAAAAAAAAAAAAAAAAAAAAA 403 400 403 403 403 403
            DELETE /api/meetings/{m}/chat/files/AAAAAAAAAAAAAAAAAAAAAA 403 404 403 403 403 403
            GET    /api/meetings/{m}/chat/archive           403 400 403 403 403 403
            POST   /api/meetings/{m}/entry                  404 404 404 404 200 404 {"name":"Eve","key":"wrong"}
            GET    /api/meetings/{m}/switches               403 403 404 404 200 200
            PUT    /api/meetings/{m}/switches               403 403 404 404 400 400 {"plugin":"chat"}
            GET    /api/meetings/{m}/documents              403 403 404 404 200 404
            GET    /api/meetings/{m}/documents/chat/no.txt  403 403 404 404 404 404
            GET    /api/meetings/{m}/socket                 403 403 403 403 403 403
            GET    /api/admin/plugins                       403 403 403 403 403 200
            PUT    /api/admin/plugins/chat/switch           403 403 403 403 403 204 {}
            PUT    /api/admin/plugins/chat/settings         403 403 403 403 403 204 {}
            PUT    /api/admin/plugins/chat/permissions      403 403 403 403 403 204 {}
            GET    /api/admin/accounts                      403 403 403 403 403 200
            POST   /api/admin/accounts                      403 403 403 403 403 201 {"mail":"made-{n}@routes.example"}
            PUT    /api/admin/accounts/{a}                  403 403 403 403 403 200 {}
            POST   /api/admin/accounts/{a}/sign-out         403 403 403 403 403 204
            GET    /api/admin/tenant                        403 403 403 403 403 200
            PUT    /api/admin/tenant                        403 403 403 403 403 200 {}
            GET    /api/admin/data/{a}                      403 403 403 403 403 200
            GET    /api/admin/erasures                      403 403 403 403 403 200
            POST   /api/admin/erasures                      403 403 403 403 403 404 {"account":"AAAAAAAAAAAAAAAAAAAAAA","mail":"who@routes.example"}
            GET    /api/admin/files                         403 403 403 403 403 200
            PUT    /api/admin/files                         403 403 403 403 403 200 {}
            GET    /api/admin/quarantine                    403 403 403 403 403 200
            DELETE /api/admin/quarantine/AAAAAAAAAAAAAAAAAAAAAA 403 403 403 403 403 404
            POST   /api/admin/quarantine/AAAAAAAAAAAAAAAAAAAAAA/release 403 403 403 403 403 404 {"recipient":"A","reason":"B","password":"twelve letters"}
            GET    /api/admin/audit                         403 403 403 403 403 200
            GET    /api/admin/health                        403 403 403 403 403 200
            GET    /api/health                              200 200 200 200 200 200
            """;

    private Routes() {}

    static Stream<Route> all() {
        return TABLE.lines().map(Route::of);
    }

    /** Those that change something, so that a page of another host must not be able to use them. */
    static Stream<Route> changing() {
        return all().filter(route -> !route.method().equals("GET") && !route.method().equals("HEAD"));
    }

    /** @param expected status for each of {@link #CALLERS} */
    record Route(String method, String path, List<String> expected, String body) {
        static Route of(String line) {
            String[] words = line.strip().split("\\s+", 2 + CALLERS.size() + 1);
            return new Route(
                    words[0],
                    words[1],
                    List.of(words).subList(2, 2 + CALLERS.size()),
                    words.length > 2 + CALLERS.size() ? words[2 + CALLERS.size()] : "");
        }

        /** A piece of an upload is no JSON. */
        Map<String, String> headers() {
            return method.equals("PATCH") ? Map.of("Content-Type", "application/offset+octet-stream") : Map.of();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
