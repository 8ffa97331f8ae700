package org.plenum.plugin.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.Set;
import org.plenum.plugin.feedback.FeedbackEvent.FeedbackEnded;
import org.plenum.plugin.feedback.FeedbackEvent.HandLowered;
import org.plenum.plugin.feedback.FeedbackEvent.HandRaised;
import org.plenum.plugin.feedback.FeedbackEvent.HandsLowered;
import org.plenum.plugin.feedback.FeedbackEvent.MoodSet;
import org.plenum.plugin.feedback.FeedbackEvent.MoodsReset;
import org.plenum.plugin.feedback.FeedbackEvent.SpeakerCalled;
import org.plenum.plugin.feedback.FeedbackEvent.SummaryCounted;
import org.plenum.plugin.feedback.FeedbackEvent.SummaryWanted;
import org.plenum.plugin.feedback.FeedbackState.Hand;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;

/** Moods, hands and reactions in one meeting. */
final class Feedback implements MeetingFeature<FeedbackState> {
    static final Permission SHOW = Permission.everyone("feedback:show");
    static final Permission MODERATE = Permission.staff("feedback:moderate");
    static final Permission KEEP = new Permission("feedback:keep", Set.of(Role.ORGANIZER));

    @Override
    public FeedbackState initial() {
        return FeedbackState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return FeedbackEvent.class;
    }

    @Override
    public List<Command<FeedbackState, ?>> commands() {
        var all = new ArrayList<Command<FeedbackState, ?>>();
        all.addAll(Showing.commands());
        all.addAll(Moderating.commands());
        return all;
    }

    @Override
    public List<Signal> signals() {
        return List.of(new Signal("reaction", SHOW));
    }

    @Override
    public FeedbackState evolve(FeedbackState state, Event event) {
        return switch ((FeedbackEvent) event) {
            case MoodSet set -> ofOne(set.person(), state, who -> state.with(who, set.mood()));
            case HandRaised raised -> ofOne(raised.person(), state, who -> state.raised(who, raised.at()));
            case HandLowered lowered -> ofOne(lowered.person(), state, state::lowered);
            case SpeakerCalled called -> ofOne(called.person(), state, state::lowered);
            case HandsLowered all -> state.withoutHands();
            case MoodsReset reset -> state.withoutMoods();
            case SummaryWanted wanted -> state.wanting(wanted.wanted());
            case SummaryCounted counted -> state.counted(counted.summary());
            case FeedbackEnded ended -> state.withoutMoods().withoutHands().counted(ended.summary());
        };
    }

    private static FeedbackState ofOne(
            List<ParticipantId> person, FeedbackState before, Function<ParticipantId, FeedbackState> change) {
        return person.isEmpty() ? before : change.apply(person.getFirst());
    }

    /** Nothing that people showed outlasts the meeting. */
    @Override
    public List<Decision.Fact> ending(FeedbackState state) {
        return List.of(new Decision.Fact(new FeedbackEnded(state.wanted() ? state.summary() : List.of()), Audience.STAFF));
    }

    @Override
    public List<Document> documents(FeedbackState state, Viewer viewer, Meeting meeting, Locale language) {
        return Summing.documents(state, viewer, language);
    }

    @Override
    public FeedbackView view(FeedbackState state, Viewer viewer, Meeting meeting) {
        boolean all = viewer.isStaff() || meeting.settings().flag("moodsForAll");
        var moods = new LinkedHashMap<ParticipantId, Mood>();
        state.moods().forEach((person, mood) -> {
            if (viewer.is(person) || (all && meeting.mayKnow(viewer, person))) {
                moods.put(person, mood);
            }
        });
        List<Hand> hands = state.hands().stream()
                .filter(hand -> meeting.mayKnow(viewer, hand.person()))
                .toList();
        return new FeedbackView(moods, hands, state.wanted());
    }

    /** @param moods of people whose the viewer may see
     *  @param hands the first is next
     *  @param summaryWanted whether numbers stay after the meeting */
    record FeedbackView(Map<ParticipantId, Mood> moods, List<Hand> hands, boolean summaryWanted) {
        FeedbackView {
            moods = Map.copyOf(moods);
            hands = List.copyOf(hands);
        }
    }
}
