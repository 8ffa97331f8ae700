package org.plenum.web.admin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Invalid;

/** Whether values fit what a plugin's manifest says of its settings. */
final class SettingCheck {
    private static final int LONGEST = 1000;

    private SettingCheck() {}

    /** @throws org.plenum.spi.PlenumException INVALID, naming the setting */
    static void check(List<Manifest.Setting> settings, Map<String, String> values) {
        values.forEach((name, value) -> settings.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .ifPresentOrElse(setting -> check(setting, value), () -> {
                    throw Invalid.field(name, value, "is no setting of this plugin");
                }));
    }

    private static void check(Manifest.Setting setting, String value) {
        String name = setting.name();
        switch (setting.type()) {
            case "flag" -> demand(value.equals("true") || value.equals("false"), name, value, "is not true or false");
            case "number" -> checkNumber(setting, value);
            case "duration" -> checkDuration(name, value);
            default -> demand(value.length() <= LONGEST, name, value, "has more than " + LONGEST + " characters");
        }
    }

    private static void checkNumber(Manifest.Setting setting, String value) {
        try {
            long number = Long.parseLong(value);
            demand(
                    setting.least() <= number && number <= setting.most(),
                    setting.name(),
                    value,
                    "is not within " + setting.least() + " to " + setting.most());
        } catch (NumberFormatException malformed) {
            throw Invalid.field(setting.name(), value, "is no whole number");
        }
    }

    private static void checkDuration(String name, String value) {
        try {
            demand(!Duration.parse(value).isNegative(), name, value, "is negative");
        } catch (DateTimeParseException malformed) {
            throw Invalid.field(name, value, "is no ISO 8601 duration, such as PT1H");
        }
    }

    private static void demand(boolean fits, String name, String value, String complaint) {
        if (!fits) {
            throw Invalid.field(name, value, complaint);
        }
    }
}
