package org.plenum.plugin.link;

import java.time.Instant;
import org.plenum.spi.ContentGone;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens to the links. */
sealed interface LinksEvent extends Event {
    /** @param title empty with the address once the link was deleted */
    record LinkAdded(String link, String title, String address, ParticipantId by, Instant at) implements LinksEvent {
        LinkAdded blank() {
            return new LinkAdded(link, "", "", by, at);
        }
    }

    /** Title and address are in no earlier event any more. */
    record LinkDeleted(String link, ParticipantId by, Instant at) implements LinksEvent, Retracting, ContentGone {
        @Override
        public String item() {
            return link;
        }

        @Override
        public String mentioned() {
            return link;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof LinkAdded added && added.link().equals(link) ? added.blank() : earlier;
        }
    }
}
