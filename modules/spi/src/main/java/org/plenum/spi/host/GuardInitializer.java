package org.plenum.spi.host;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the {@link GuardFilter} in front of every path of a plugin's WAR; a plugin can't forget it. */
public final class GuardInitializer implements ServletContainerInitializer {
    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) throws ServletException {
        ClassLoader resources = context.getClassLoader();
        String plugin = ManifestFile.read(resources, Rendezvous.instance()).id();
        String expected = "/plugins/" + plugin;
        if (!context.getContextPath().equals(expected)) {
            String reason = "plugin '" + plugin + "' has context root " + context.getContextPath() + ", not " + expected;
            Rendezvous.instance().expel(resources, new Refusal(plugin, reason));
            throw new ServletException(reason);
        }
        var filter = context.addFilter("plenum-guard", new GuardFilter(plugin));
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }
}
