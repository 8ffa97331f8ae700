package org.plenum.spi.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** A server that writes down what it is told. */
final class RecordingHost implements PluginHost {
    final List<String> told = new ArrayList<>();
    final Set<String> unwanted = new HashSet<>();
    private final Gate gate = (plugin, request) -> new Gate.Pass.Denied(404, "not-found");

    @Override
    public void arrived(Arrival arrival) {
        if (unwanted.contains(arrival.manifest().id())) {
            throw new PlenumException(CommonError.INVALID, "unwanted " + arrival.manifest().id());
        }
        told.add("arrived " + name(arrival));
    }

    @Override
    public void leaving(Arrival arrival) {
        told.add("leaving " + name(arrival));
    }

    @Override
    public void refused(Refusal refusal) {
        told.add("refused " + refusal.plugin());
    }

    @Override
    public Gate gate() {
        return gate;
    }

    private static String name(Arrival arrival) {
        return arrival.manifest().id() + " " + arrival.manifest().version();
    }
}
