package org.plenum.plugin.filetypes;

import java.util.stream.Stream;
import org.plenum.plugin.filetypes.wire.Rules;
import org.plenum.spi.Settings;

/** A tenant's settings as rules. */
final class Policy {
    private static final long MIB = 1024L * 1024;

    private Policy() {}

    static Rules of(Settings settings) {
        return new Rules(
                Stream.of(settings.text("forbiddenTypes").split("[,;\\s]+")).filter(one -> !one.isEmpty()).toList(),
                settings.flag("allowMacros"),
                settings.flag("allowActivePdf"),
                settings.flag("allowScripts"),
                settings.flag("allowEncrypted"),
                new Rules.Limits(
                        Math.toIntExact(settings.number("archiveMembers")),
                        settings.number("archiveMemberMib") * MIB,
                        settings.number("archiveMib") * MIB,
                        Math.toIntExact(settings.number("archiveDepth"))));
    }
}
