package org.plenum.meeting;

import java.time.Instant;
import java.util.Optional;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/**
 * A link that is mailed to somebody on a meeting's list who has no account. Good once: then it belongs to the browser session that
 * used it. Each time it is mailed the link is another, and the one before is void.
 *
 * @param hash of the token in the link, which is kept nowhere
 * @param usedBy who came with it
 */
public record Invitation(MeetingId meeting, String mail, String hash, Optional<ParticipantId> usedBy, Delivery delivery) {
    /** With a link that nobody used, and that only its receiver will know. */
    Invitation renewed(String token, Delivery next) {
        return new Invitation(meeting, mail, RandomTexts.hash(token), Optional.empty(), next);
    }

    Invitation with(Delivery changed) {
        return new Invitation(meeting, mail, hash, usedBy, changed);
    }

    /** Sends the link to its receiver. */
    public interface Post {
        /**
         * Hands a mail over and says what came of it.
         *
         * @param inviter name of the meeting's owner
         */
        Delivery.State invite(Meeting meeting, String inviter, String mail, String token);
    }

    /** Invitations whose mail is to be handed over. Blocking; safe for all threads, and for several servers at one database. */
    public interface Queue {
        /** The one that waits longest, of a meeting that has not ended, and that nobody has used. */
        Optional<Invitation> due(Instant now);

        /**
         * Puts another in place of one that is still as it was seen: of two that ask at once, one is told yes.
         *
         * @return false if it changed meanwhile, was used, or is gone
         */
        boolean replace(Invitation seen, Invitation by);

        /** Keeps what came of a try; without effect if the invitation has another link by now, or is gone. */
        void settle(Invitation invitation);
    }
}
