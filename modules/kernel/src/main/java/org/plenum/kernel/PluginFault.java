package org.plenum.kernel;

/** A plugin threw what it should not. Without the cause: that may be of a class of the plugin; it was logged under the trace. */
final class PluginFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String trace;

    PluginFault(String plugin, String what, String trace) {
        super("plugin '" + plugin + "' failed in " + what + ", trace " + trace, null, false, false);
        this.trace = trace;
    }

    String trace() {
        return trace;
    }
}
