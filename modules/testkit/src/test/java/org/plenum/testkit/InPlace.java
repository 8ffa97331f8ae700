package org.plenum.testkit;

import java.util.ArrayList;
import java.util.List;
import org.plenum.spi.Event;

/** It changes the state it was given. */
final class InPlace extends OddFeature<InPlace.Texts> {
    @Override
    public Texts initial() {
        return new Texts(new ArrayList<>());
    }

    @Override
    public Texts evolve(Texts state, Event event) {
        state.texts().add(event.toString());
        return state;
    }

    record Texts(List<String> texts) {}
}
