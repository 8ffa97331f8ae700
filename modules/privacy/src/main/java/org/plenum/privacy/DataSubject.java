package org.plenum.privacy;

import java.util.List;
import java.util.Map;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/**
 * The person that personal data is about.
 *
 * @param account none for a guest
 * @param participants who they are in each meeting they entered; of a meeting that follows one of them and that they did not enter, who
 *     they were in that one
 */
public record DataSubject(List<AccountId> account, Map<MeetingId, ParticipantId> participants) {
    public DataSubject {
        account = List.copyOf(account);
        participants = Map.copyOf(participants);
    }

    /** Finds them. */
    public interface Directory {
        /** The person of an account; one that is not known has no participants. */
        DataSubject of(AccountId account);

        /** The person who was in these meetings as a guest. */
        default DataSubject guest(Map<MeetingId, ParticipantId> participants) {
            return new DataSubject(List.of(), participants);
        }
    }
}
