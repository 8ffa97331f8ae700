package org.plenum.spi.host;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Optional;
import java.util.Set;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Plugin;

/**
 * Registers a plugin when its WAR is deployed and unregisters it before the WAR goes. Found by the container in every WAR whose
 * manifest says {@code Dependencies: org.plenum.spi services}.
 */
public final class PluginExtension implements Extension {
    private Optional<Manifest> manifest = Optional.empty();
    private Optional<Arrival> arrival = Optional.empty();

    /** Reads and judges the manifest before any class of the plugin is loaded. */
    void judge(@Observes BeforeBeanDiscovery event) {
        try {
            manifest = Optional.of(ManifestFile.read(Thread.currentThread().getContextClassLoader(), Rendezvous.instance()));
        } catch (PlenumException fault) {
            throw withoutTrace(fault);
        }
    }

    void register(@Observes AfterDeploymentValidation event, BeanManager beans) {
        Manifest judged = manifest.orElseThrow();
        try {
            Plugin plugin = only(judged, beans);
            var come = new Arrival(judged, plugin, Thread.currentThread().getContextClassLoader());
            Rendezvous.instance().arrive(come);
            arrival = Optional.of(come);
        } catch (PlenumException fault) {
            event.addDeploymentProblem(withoutTrace(fault));
        }
    }

    void unregister(@Observes BeforeShutdown event) {
        arrival.ifPresent(Rendezvous.instance()::leave);
        arrival = Optional.empty();
    }

    /** The container prints the trace three times; it would bury the one sentence that says what is wrong. */
    private static PlenumException withoutTrace(PlenumException fault) {
        fault.setStackTrace(new StackTraceElement[0]);
        return fault;
    }

    private static Plugin only(Manifest manifest, BeanManager beans) {
        Set<Bean<?>> found = beans.getBeans(Plugin.class);
        if (found.size() != 1) {
            String reason = "plugin '" + manifest.id() + "' has " + found.size() + " beans of type Plugin, not one";
            Rendezvous.instance().refuse(new Refusal(manifest.id(), reason));
            throw new PlenumException(CommonError.INVALID, reason);
        }
        Bean<?> bean = found.iterator().next();
        CreationalContext<?> context = beans.createCreationalContext(bean);
        return (Plugin) beans.getReference(bean, Plugin.class, context);
    }
}
