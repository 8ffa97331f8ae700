package org.plenum.plugin.feedback;

import java.util.List;
import org.plenum.plugin.feedback.FeedbackEvent.HandLowered;
import org.plenum.plugin.feedback.FeedbackEvent.HandsLowered;
import org.plenum.plugin.feedback.FeedbackEvent.MoodsReset;
import org.plenum.plugin.feedback.FeedbackEvent.SpeakerCalled;
import org.plenum.plugin.feedback.FeedbackEvent.SummaryCounted;
import org.plenum.plugin.feedback.FeedbackEvent.SummaryWanted;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** What staff does with hands and moods. */
final class Moderating {
    private Moderating() {}

    static List<Command<FeedbackState, ?>> commands() {
        return List.of(
                Command.of("lower-person", LowerPerson.class, Feedback.MODERATE, Moderating::lower),
                Command.of("lower-all", LowerAll.class, Feedback.MODERATE, Moderating::lowerAll),
                Command.of("call-next", CallNext.class, Feedback.MODERATE, Moderating::next),
                Command.of("reset-moods", ResetMoods.class, Feedback.MODERATE, Moderating::reset),
                Command.of("keep-summary", KeepSummary.class, Feedback.KEEP, Moderating::keep));
    }

    private static Decision lower(FeedbackState state, Ask<LowerPerson> ask) {
        ParticipantId person = ask.payload().participant();
        return state.raises(person)
                ? Decision.happened(new HandLowered(List.of(person)), Audience.knowing(person))
                : Decision.refuse(FeedbackError.NO_HAND, "participant " + person);
    }

    private static Decision lowerAll(FeedbackState state, Ask<LowerAll> ask) {
        // Also if none is up: attendees would know that a hand was up which they did not see.
        return Decision.happened(new HandsLowered());
    }

    private static Decision next(FeedbackState state, Ask<CallNext> ask) {
        if (state.hands().isEmpty()) {
            return Decision.refuse(FeedbackError.NO_HAND, "nobody");
        }
        ParticipantId person = state.hands().getFirst().person();
        return Decision.happened(new SpeakerCalled(List.of(person)), Audience.knowing(person));
    }

    private static Decision reset(FeedbackState state, Ask<ResetMoods> ask) {
        // Also if there is none, as with hands.
        Decision.Accepted counted =
                state.wanted() && !state.moods().isEmpty() ? Decision.happened(new SummaryCounted(state.summary()), Audience.STAFF) : Decision.nothing();
        return counted.and(new MoodsReset(), Audience.EVERYONE);
    }

    private static Decision keep(FeedbackState state, Ask<KeepSummary> ask) {
        boolean wanted = ask.payload().wanted();
        return state.wanted() == wanted ? Decision.nothing() : Decision.happened(new SummaryWanted(wanted));
    }

    record LowerPerson(ParticipantId participant) {}

    record LowerAll() {}

    record CallNext() {}

    record ResetMoods() {}

    /** @param wanted how many showed what stays after the meeting, without people */
    record KeepSummary(boolean wanted) {}
}
