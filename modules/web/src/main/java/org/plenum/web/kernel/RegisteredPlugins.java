package org.plenum.web.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.plenum.kernel.Kernel;
import org.plenum.web.admin.PluginCatalogue;

/** The kernel's plugins, as the administration shows them. */
@Dependent
class RegisteredPlugins implements PluginCatalogue {
    private final Kernel kernel;

    @Inject
    RegisteredPlugins(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public List<Listed> plugins() {
        return kernel.plugins().states().stream()
                .map(plugin -> new Listed(
                        plugin.id(), plugin.manifest(), plugin.state().name().toLowerCase(Locale.ROOT), plugin.problem()))
                .toList();
    }
}
