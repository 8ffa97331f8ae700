package org.plenum.spi.host;

/** The server's side of the rendezvous. Called on deployment threads, never twice at once for one plugin. */
public interface PluginHost {
    /**
     * A plugin has come. Whatever is wrong with it is recorded for the administrator and leaves the feature off.
     *
     * @throws org.plenum.spi.PlenumException if it is refused; the deployment then fails with that message
     */
    void arrived(Arrival arrival);

    /** A plugin goes; returns when none of its code runs any more, at the latest after 10 seconds. */
    void leaving(Arrival arrival);

    /** A deployment was refused before its classes were loaded. */
    void refused(Refusal refusal);

    /** Who may reach the plugins' WARs. */
    Gate gate();
}
