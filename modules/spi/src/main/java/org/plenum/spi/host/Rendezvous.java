package org.plenum.spi.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * Where plugins and server meet. Static, because it is the one thing that deployments with separate class loaders share;
 * everything in it is released when its owner goes.
 */
public final class Rendezvous {
    private static final Rendezvous INSTANCE = new Rendezvous();

    private final Map<String, Arrival> present = new LinkedHashMap<>();
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();
    /** Read without the lock by {@link #gate}, so that requests to one plugin do not wait while another leaves. */
    private volatile Optional<PluginHost> host = Optional.empty();

    Rendezvous() {}

    /** The one of this server. */
    public static Rendezvous instance() {
        return INSTANCE;
    }

    /** The server has come; it is told of all plugins that came before it. A plugin it refuses stays deployed, without effect. */
    public synchronized List<PlenumException> open(PluginHost newHost) {
        host = Optional.of(newHost);
        refusals.values().forEach(newHost::refused);
        var faults = new ArrayList<PlenumException>();
        for (Arrival arrival : present.values()) {
            try {
                newHost.arrived(arrival);
            } catch (PlenumException fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** The server goes; the plugins stay and wait for the next one. */
    public synchronized void close(PluginHost oldHost) {
        if (host.isPresent() && host.get() == oldHost) {
            present.values().forEach(oldHost::leaving);
            host = Optional.empty();
        }
    }

    synchronized void arrive(Arrival arrival) {
        String id = arrival.manifest().id();
        if (present.containsKey(id)) {
            var refusal = new Refusal(id, "plugin '" + id + "' is deployed already, as version "
                    + present.get(id).manifest().version());
            refuse(refusal);
            throw new PlenumException(CommonError.CONFLICT, refusal.reason());
        }
        host.ifPresent(server -> server.arrived(arrival));
        refusals.remove(id);
        present.put(id, arrival);
    }

    synchronized void leave(Arrival arrival) {
        if (present.remove(arrival.manifest().id(), arrival)) {
            host.ifPresent(server -> server.leaving(arrival));
        }
    }

    synchronized void refuse(Refusal refusal) {
        refusals.put(refusal.plugin(), refusal);
        host.ifPresent(server -> server.refused(refusal));
    }

    /** Takes back a plugin that has arrived although its WAR turns out to be unusable. */
    synchronized void expel(ClassLoader resources, Refusal refusal) {
        present.values().stream()
                .filter(arrival -> arrival.resources() == resources)
                .findFirst()
                .ifPresent(this::leave);
        refuse(refusal);
    }

    Optional<Gate> gate() {
        return host.map(PluginHost::gate);
    }
}
