package org.plenum.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenum.kernel.Kernel;
import org.plenum.spi.HealthCheck;
import org.plenum.web.session.SignedIn;

/** How it stands with the plugins of the server, in words. */
@Path("admin/health")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class PluginHealthResource {
    private final Kernel kernel;
    private final SignedIn signedIn;

    @Inject
    public PluginHealthResource(Kernel kernel, SignedIn signedIn) {
        this.kernel = kernel;
        this.signedIn = signedIn;
    }

    @GET
    public Shown shown(@Context HttpServletRequest request) {
        signedIn.administrator(request);
        return new Shown(kernel.health().all().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(check -> Checked.of(entry.getKey(), check)))
                .toList());
    }

    record Shown(List<Checked> checks) {}

    record Checked(String plugin, String name, String state, Map<String, String> text) {
        static Checked of(String plugin, HealthCheck check) {
            return new Checked(plugin, check.name(), check.state().name().toLowerCase(Locale.ROOT), check.text());
        }
    }
}
