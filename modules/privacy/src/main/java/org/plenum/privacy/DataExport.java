package org.plenum.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that is held of somebody, by holder: none is left out, also if it holds nothing. */
public record DataExport(Instant made, List<Part> parts) {
    public DataExport {
        parts = List.copyOf(parts);
    }

    /** Whether every holder has answered. */
    public boolean isComplete() {
        return parts.stream().noneMatch(part -> part.state() == State.UNAVAILABLE);
    }

    /**
     * What one holder says.
     *
     * @param kept what it may hold, whether it does or not
     * @param items empty unless something is held
     */
    public record Part(String id, Map<String, String> title, List<KeptData> kept, State state, List<HeldItem> items) {
        public Part {
            title = Map.copyOf(title);
            kept = List.copyOf(kept);
            items = List.copyOf(items);
        }
    }

    /** What a holder said. */
    public enum State {
        /** It holds the items. */
        HELD,
        /** It holds nothing. */
        NOTHING,
        /** It could not answer now; asking again later gives its part. */
        UNAVAILABLE
    }
}
