package org.plenum.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;
import org.plenum.spi.host.Manifest;

/** Settings with the manifest's defaults until a test sets them. */
public final class FakeSettings implements Settings {
    private final List<Manifest.Setting> declared;
    private final Map<String, String> values = new HashMap<>();

    /** @param declared the manifest's settings */
    public FakeSettings(List<Manifest.Setting> declared) {
        this.declared = List.copyOf(declared);
    }

    /** @param value as the manifest writes a default: {@code true}, {@code 20}, {@code PT1H} */
    public void set(String name, String value) {
        values.put(name, value);
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
        return declared.stream()
                .filter(setting -> setting.name().equals(name) && setting.type().equals(type))
                .findFirst()
                .map(setting -> values.getOrDefault(name, setting.standard()))
                .orElseThrow(() -> new PlenumException(
                        CommonError.INTERNAL, "the manifest has no setting '" + name + "' of type " + type));
    }
}
