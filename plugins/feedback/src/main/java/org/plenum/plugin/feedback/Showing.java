package org.plenum.plugin.feedback;

import java.util.List;
import org.plenum.plugin.feedback.FeedbackEvent.HandLowered;
import org.plenum.plugin.feedback.FeedbackEvent.HandRaised;
import org.plenum.plugin.feedback.FeedbackEvent.MoodSet;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** What people show of themselves. A hidden person's is told to those only who may know of them, so that it is not counted either. */
final class Showing {
    private Showing() {}

    static List<Command<FeedbackState, ?>> commands() {
        return List.of(
                Command.of("set-mood", SetMood.class, Feedback.SHOW, Showing::mood),
                Command.of("raise-hand", RaiseHand.class, Feedback.SHOW, Showing::raise),
                Command.of("lower-hand", LowerHand.class, Feedback.SHOW, Showing::lower));
    }

    private static Decision mood(FeedbackState state, Ask<SetMood> ask) {
        List<Mood> mood = ask.payload().mood();
        ParticipantId person = ask.caller().participant();
        if (mood.size() > 1) {
            return Decision.refuse(FeedbackError.SEVERAL_MOODS, mood.size() + " moods");
        }
        if (mood.equals(state.mood(person))) {
            return Decision.nothing();
        }
        boolean forAll = ask.meeting().settings().flag("moodsForAll");
        return Decision.happened(
                new MoodSet(List.of(person), mood), forAll ? Audience.knowing(person) : Audience.staffAnd(person));
    }

    private static Decision raise(FeedbackState state, Ask<RaiseHand> ask) {
        ParticipantId person = ask.caller().participant();
        return state.raises(person)
                ? Decision.nothing()
                : Decision.happened(new HandRaised(List.of(person), ask.at()), Audience.knowing(person));
    }

    private static Decision lower(FeedbackState state, Ask<LowerHand> ask) {
        ParticipantId person = ask.caller().participant();
        return state.raises(person)
                ? Decision.happened(new HandLowered(List.of(person)), Audience.knowing(person))
                : Decision.nothing();
    }

    /** @param mood one, or none to show nothing */
    record SetMood(List<Mood> mood) {
        SetMood {
            mood = List.copyOf(mood);
        }
    }

    record RaiseHand() {}

    record LowerHand() {}
}
