package org.plenum.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;
import org.plenum.spi.host.Manifest;

/** A plugin's settings: what a tenant has set, else the manifest's defaults. */
final class PluginSettings implements Settings {
    private final Manifest manifest;
    private final Map<String, String> set;

    PluginSettings(Manifest manifest, Map<String, String> set) {
        this.manifest = manifest;
        this.set = set;
    }

    @Override
    public boolean flag(String name) {
        return Boolean.parseBoolean(value(name, "flag"));
    }

    @Override
    public long number(String name) {
        return Long.parseLong(value(name, "number"));
    }

    @Override
    public String text(String name) {
        return value(name, "text");
    }

    @Override
    public Duration duration(String name) {
        return Duration.parse(value(name, "duration"));
    }

    private String value(String name, String type) {
        Manifest.Setting setting = manifest.settings().stream()
                .filter(one -> one.name().equals(name) && one.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new PlenumException(
                        CommonError.INTERNAL, "plugin '" + manifest.id() + "' declares no " + type + " '" + name + "'"));
        return Optional.ofNullable(set.get(name)).orElse(setting.standard());
    }
}
