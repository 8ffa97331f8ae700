package org.plenum.web.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.privacy.DataExport;
import org.plenum.privacy.HeldItem;
import org.plenum.privacy.KeptData;
import org.plenum.spi.MeetingId;

/** An export as JSON. @param complete whether every holder could answer */
record ExportAnswer(Instant made, boolean complete, List<Part> holders) {
    static ExportAnswer of(DataExport export) {
        return new ExportAnswer(
                export.made(),
                export.isComplete(),
                export.parts().stream().map(Part::of).toList());
    }

    /** @param state {@code held}, {@code nothing} or {@code unavailable} */
    record Part(String id, Map<String, String> title, List<KeptData> kept, String state, List<Item> items) {
        static Part of(DataExport.Part part) {
            return new Part(
                    part.id(),
                    part.title(),
                    part.kept(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    part.items().stream().map(Item::of).toList());
        }
    }

    record Item(Map<String, String> category, @Nullable String meeting, Instant at, String text) {
        static Item of(HeldItem item) {
            String meeting = item.meeting().stream().map(MeetingId::value).findFirst().orElse(null);
            return new Item(item.category(), meeting, item.at(), item.text());
        }
    }
}
