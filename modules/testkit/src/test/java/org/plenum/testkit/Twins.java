package org.plenum.testkit;

import org.plenum.spi.Event;

/** Two of its events have one name on the wire. */
final class Twins extends OddFeature<Twins.Nothing> {
    @Override
    public Class<? extends Event> events() {
        return Either.class;
    }

    @Override
    public Nothing initial() {
        return new Nothing();
    }

    @Override
    public Nothing evolve(Nothing state, Event event) {
        return state;
    }

    record Nothing() {}

    sealed interface Either extends Event {}

    sealed interface One extends Either {
        record Added() implements One {}
    }

    sealed interface Other extends Either {
        record Added() implements Other {}
    }
}
