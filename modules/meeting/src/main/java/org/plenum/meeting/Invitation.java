package org.plenum.meeting;

import java.util.Optional;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/**
 * A link that was mailed to somebody on a meeting's list who has no account. Good once: then it belongs to the browser session that
 * used it.
 *
 * @param hash of the token in the link, which is kept nowhere
 * @param usedBy who came with it
 */
public record Invitation(MeetingId meeting, String mail, String hash, Optional<ParticipantId> usedBy) {
    /** Sends the link to its receiver. */
    public interface Post {
        /** @param inviter name of the meeting's owner */
        void invite(Meeting meeting, String inviter, String mail, String token);
    }
}
