package org.plenum.test.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.bench.client.PlenumSession;

/**
 * Somebody with an account, at the shared server unless it is said otherwise.
 *
 * @param id of the account
 * @param password set in a session that began with the mailed link
 */
record Member(String id, String mail, String password) {
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");

    /** A new account that may hold meetings, or not. @param mail used by one test only, because accounts stay */
    static Member made(House house, String mail, boolean organizer) {
        return made(house, Server.shared(), mail, organizer);
    }

    /** The same at another server. @param server of the house */
    static Member made(House house, Server server, String mail, boolean organizer) {
        var account = house.organizer()
                .post("/api/admin/accounts", House.object().put("mail", mail).put("firstName", mail).put("organizer", organizer))
                .expect(201);
        var member = new Member(account.path("id").asText(), mail, "a long sentence of " + mail);
        PlenumSession first = house.server().signIn(mailed(server, mail, "Your account"));
        first.put("/api/preferences/password", House.object().put("password", member.password())).expect(204);
        first.delete("/api/session").expect(204);
        return member;
    }

    /**
     * The token of the latest link mailed to somebody: without a mail server, mails are in the server's log.
     *
     * @param subject what the mail's begins with
     */
    static String mailed(String mail, String subject) {
        return mailed(Server.shared(), mail, subject);
    }

    private static String mailed(Server server, String mail, String subject) {
        Server.await("a mail to " + mail, House.SOON, () -> !latest(server, mail, subject).isEmpty());
        return latest(server, mail, subject);
    }

    /** Empty if there is none. */
    static String latest(String mail, String subject) {
        return latest(Server.shared(), mail, subject);
    }

    private static String latest(Server server, String mail, String subject) {
        String log = Server.text(server.log());
        int from = log.lastIndexOf("mail to " + mail + ": " + subject);
        Matcher token = TOKEN.matcher(from < 0 ? "" : log.substring(from));
        return token.find() ? token.group(1) : "";
    }

    PlenumSession signedIn(House house) {
        PlenumSession session = house.server().nobody();
        session.post("/api/session", House.object().put("mail", mail).put("password", password)).expect(200);
        return session;
    }
}
