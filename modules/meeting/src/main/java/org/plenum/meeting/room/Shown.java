package org.plenum.meeting.room;

import java.util.List;
import org.plenum.spi.ParticipantId;

/**
 * A content item that staff shows to all. What it is only its plugin knows, also whether it is there.
 *
 * @param plugin whose it is
 * @param item what the plugin calls it
 * @param by who shows it
 */
public record Shown(String plugin, String item, ParticipantId by) {
    static List<Shown> of(String plugin, String item, ParticipantId by) {
        return item.isEmpty() ? List.of() : List.of(new Shown(plugin, item, by));
    }
}
