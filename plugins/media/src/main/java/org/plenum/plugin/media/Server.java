package org.plenum.plugin.media;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plenum.plugin.media.Told.IceServer;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Plenum;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.TenantId;

/** What calls need of the server. Safe for all threads. */
final class Server {
    private static final Logger LOG = System.getLogger(Server.class.getName());
    private static final String SECRET = "plenum.media.turn.secret";
    private static final long ENGINE_PATIENCE_MILLIS = 10_000;

    private final Plenum plenum;
    private final Engines engines;
    private final Optional<String> secret;
    private final SecureRandom random = new SecureRandom();
    private final Map<TenantId, List<String>> complaints = new ConcurrentHashMap<>();

    Server(Plenum plenum, Optional<String> secret, long enginePatienceMillis) {
        this.plenum = plenum;
        this.engines = new Engines(plenum, enginePatienceMillis);
        this.secret = secret;
    }

    static Server of(Plenum plenum) {
        return new Server(plenum, ServerSettings.ofServer().text(SECRET), ENGINE_PATIENCE_MILLIS);
    }

    Plenum plenum() {
        return plenum;
    }

    Engines engines() {
        return engines;
    }

    /** What is wrong with them stands in the log, once as long as it is the same. Blocks. */
    Relays relays(TenantId tenant) {
        Relays relays = Relays.of(plenum.settings(tenant), secret);
        List<String> wrong = relays.complaints();
        List<String> before = Optional.ofNullable(wrong.isEmpty() ? complaints.remove(tenant) : complaints.put(tenant, wrong)).orElse(List.of());
        if (!wrong.isEmpty() && !wrong.equals(before)) {
            LOG.log(Level.WARNING, "Relays of tenant {0}: {1}", tenant, String.join("; ", wrong));
        }
        return relays;
    }

    /** Asks the meeting; blocks. */
    boolean isMutedOnEntry(MeetingId meeting, ParticipantId who) {
        String reply = plenum.request(meeting, who, "see-entry", new MediaFeature.SeeEntry());
        try (JsonReader reader = Json.createReader(new StringReader(reply))) {
            return reader.readObject().getBoolean("mutedOnEntry");
        }
    }

    List<IceServer> servers(Relays relays) {
        return relays.servers(plenum.clock(), random);
    }

    /** Empty as long as nothing is wrong: relays are needed by few. */
    List<HealthCheck> health() {
        return complaints.isEmpty()
                ? List.of()
                : List.of(HealthCheck.of(
                        "relays",
                        HealthCheck.State.DEGRADED,
                        "Relays (TURN) are set that cannot be used; the server's log says which, and why.",
                        "Reläer (TURN) är inställda som inte kan användas; serverns logg säger vilka och varför."));
    }
}
