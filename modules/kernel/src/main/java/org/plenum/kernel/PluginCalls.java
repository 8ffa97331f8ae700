package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.plenum.spi.Decision;
import org.plenum.spi.PlenumException;

/** Calls into plugins from one meeting's mailbox: watched, and with every fault caught at this border. */
final class PluginCalls {
    private static final Logger LOG = System.getLogger(PluginCalls.class.getName());

    private final Watchdog.Watch watch;

    PluginCalls(Watchdog.Watch watch) {
        this.watch = watch;
    }

    /** A decision; a {@link PlenumException} is a refusal. @throws PluginFault for everything else */
    Decision decide(RunningPlugin plugin, String command, Supplier<Decision> call) {
        return call(plugin, command, () -> {
            try {
                return call.get();
            } catch (PlenumException refused) {
                return Decision.refuse(refused.code(), String.valueOf(refused.getMessage()));
            }
        });
    }

    /** Any other call. @throws PluginFault whatever is thrown */
    <T> T call(RunningPlugin plugin, String what, Supplier<T> call) {
        watch.begin(plugin, what);
        try {
            return call.get();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
            String trace = RandomId.next();
            LOG.log(Level.ERROR, "plugin " + plugin.id() + " failed in " + what + ", trace " + trace, fault);
            throw new PluginFault(plugin.id(), what, trace);
        } finally {
            watch.end();
        }
    }
}
