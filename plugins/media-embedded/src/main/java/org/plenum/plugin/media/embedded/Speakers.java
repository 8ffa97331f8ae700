package org.plenum.plugin.media.embedded;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.plenum.spi.ParticipantId;

/** Who has the word, as it is heard: whoever is clearly loudest for a while, until somebody else is. Of the room's mailbox. */
final class Speakers {
    /** Decibels above silence; room noise is mostly below. */
    private static final int AUDIBLE = 60;
    /** Decibels that take the word from who has it. */
    private static final int LOUDER = 6;
    /** Looks in a row: 0.6 seconds. */
    private static final int LOOKS = 3;

    private Optional<ParticipantId> speaking = Optional.empty();
    private Optional<ParticipantId> candidate = Optional.empty();
    private int looks;

    /** Five times a second. @return who has just got the word */
    Optional<ParticipantId> look(Collection<Member> members) {
        Optional<Member> loudest = members.stream().max(Comparator.comparingInt(Member::level)).filter(member -> member.level() >= AUDIBLE);
        int current = members.stream().filter(member -> speaking.filter(member.id()::equals).isPresent()).mapToInt(Member::level).findFirst().orElse(0);
        Optional<ParticipantId> next = loudest.filter(member -> member.level() >= current + (current < AUDIBLE ? 0 : LOUDER)).map(Member::id);
        if (next.isEmpty() || next.equals(speaking)) {
            candidate = Optional.empty();
            looks = 0;
            return Optional.empty();
        }
        looks = next.equals(candidate) ? looks + 1 : 1;
        candidate = next;
        if (looks < LOOKS) {
            return Optional.empty();
        }
        speaking = next;
        candidate = Optional.empty();
        looks = 0;
        return speaking;
    }

    void left(ParticipantId who) {
        speaking = speaking.filter(person -> !person.equals(who));
    }
}
