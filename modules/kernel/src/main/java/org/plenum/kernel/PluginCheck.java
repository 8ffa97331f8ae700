package org.plenum.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Service;
import org.plenum.spi.Signal;
import org.plenum.spi.host.Manifest;

/** Holds a plugin against its manifest: one that says other than it does is refused. */
final class PluginCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private PluginCheck() {}

    /** @throws PlenumException INVALID, naming the lie */
    static void check(RunningPlugin plugin) {
        var declared = new HashMap<String, Set<Role>>();
        plugin.manifest().permissions().forEach(right -> declared.put(right.name(), right.roles()));
        var used = new HashSet<String>();
        for (Command<Record, ?> command : plugin.commands()) {
            name("command", command.name());
            if (!command.payload().isRecord()) {
                throw bad("the payload of command '" + command.name() + "' is not a record");
            }
            permission(declared, used, "command '" + command.name() + "'", command.permission());
        }
        for (Service<?> service : plugin.services()) {
            name("service", service.name());
            if (!service.payload().isRecord()) {
                throw bad("the payload of service '" + service.name() + "' is not a record");
            }
            permission(declared, used, "service '" + service.name() + "'", service.permission());
        }
        for (Signal signal : plugin.signals()) {
            name("signal", signal.name());
            permission(declared, used, "signal '" + signal.name() + "'", signal.permission());
            signal.reading().ifPresent(reading -> permission(declared, used, "signal '" + signal.name() + "'", reading));
        }
        personalData(plugin);
    }

    private static void permission(Map<String, Set<Role>> declared, Set<String> used, String what, Permission permission) {
        Set<Role> roles = declared.get(permission.name());
        if (roles == null) {
            throw bad(what + " asks for permission '" + permission.name() + "', but the manifest says " + declared.keySet());
        }
        if (!roles.equals(permission.roles())) {
            throw bad("permission '" + permission.name() + "' is for " + permission.roles() + ", but the manifest says " + roles);
        }
        used.add(permission.name());
    }

    private static void personalData(RunningPlugin plugin) {
        Set<String> answered = Set.copyOf(plugin.plugin().personalData().categories());
        var declared = new HashSet<String>();
        plugin.manifest().personalData().stream().map(Manifest.Category::name).forEach(declared::add);
        if (!answered.equals(declared)) {
            throw bad("personal data: the plugin answers for " + answered + ", but the manifest says " + declared);
        }
    }

    private static void name(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw bad(what + " '" + name + "' is not lower case with hyphens");
        }
    }

    private static PlenumException bad(String complaint) {
        return new PlenumException(CommonError.INVALID, complaint);
    }
}
