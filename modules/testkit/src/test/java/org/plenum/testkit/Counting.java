package org.plenum.testkit;

import org.plenum.spi.Event;

/** Its state is another after it was written and read. */
final class Counting extends OddFeature<Counting.Count> {
    @Override
    public Count initial() {
        return new Count(0);
    }

    @Override
    public Count evolve(Count state, Event event) {
        return new Count(state.copies());
    }

    record Count(int copies) {
        Count {
            copies = copies + 1;
        }
    }
}
