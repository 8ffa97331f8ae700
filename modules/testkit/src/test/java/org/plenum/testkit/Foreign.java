package org.plenum.testkit;

import java.util.Optional;
import org.plenum.spi.Event;

/** Its state holds something that JSON has no form for. */
final class Foreign extends OddFeature<Foreign.Last> {
    @Override
    public Last initial() {
        return new Last(Optional.empty());
    }

    @Override
    public Last evolve(Last state, Event event) {
        return new Last(Optional.of(event.toString()));
    }

    record Last(Optional<String> event) {}
}
