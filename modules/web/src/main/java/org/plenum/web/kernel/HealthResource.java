package org.plenum.web.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenum.kernel.Kernel;
import org.plenum.kernel.PluginHealth;
import org.plenum.spi.HealthCheck;

/** For what watches the server, which has no account: how it stands with its plugins, without any words. */
@Path("health")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private final Kernel kernel;

    @Inject
    public HealthResource(Kernel kernel) {
        this.kernel = kernel;
    }

    @GET
    public Shown shown() {
        Map<String, List<HealthCheck>> all = kernel.health().all();
        return new Shown(
                word(PluginHealth.overall(all)),
                all.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(check -> new Checked(entry.getKey(), check.name(), word(check.state()))))
                        .toList());
    }

    private static String word(HealthCheck.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    record Shown(String state, List<Checked> checks) {}

    record Checked(String plugin, String name, String state) {}
}
