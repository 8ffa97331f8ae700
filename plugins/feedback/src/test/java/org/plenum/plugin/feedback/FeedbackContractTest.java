package org.plenum.plugin.feedback;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.feedback.Moderating.CallNext;
import org.plenum.plugin.feedback.Moderating.KeepSummary;
import org.plenum.plugin.feedback.Moderating.LowerAll;
import org.plenum.plugin.feedback.Moderating.LowerPerson;
import org.plenum.plugin.feedback.Moderating.ResetMoods;
import org.plenum.plugin.feedback.Showing.LowerHand;
import org.plenum.plugin.feedback.Showing.RaiseHand;
import org.plenum.plugin.feedback.Showing.SetMood;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The feedback keeps the contract of plugins. */
class FeedbackContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new FeedbackPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(FeedbackContractTest::show);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"mood-set","payload":{"person":["AAAAAAAAAAAAAAAAAAAAAA"],"mood":["need-help"]}}
                """,
                """
                {"name":"hand-raised","payload":{"person":["AAAAAAAAAAAAAAAAAAAAAA"],"at":"2026-11-24T10:00:00Z"}}
                """);
    }

    private static void show(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.when("anna", new SetMood(List.of(Mood.FINE)));
        meeting.when("olga", new KeepSummary(true));
        meeting.when("bo", new SetMood(List.of(Mood.SLOWER)));
        meeting.when("anna", new RaiseHand());
        meeting.when("bo", new RaiseHand());
        meeting.when("petra", new CallNext());
        meeting.when("bo", new LowerHand());
        meeting.when("bo", new RaiseHand());
        meeting.when("petra", new LowerPerson(MeetingDriver.id("bo")));
        meeting.when("petra", new ResetMoods());
        meeting.when("anna", new RaiseHand());
        meeting.when("petra", new LowerAll());
        meeting.when("anna", new SetMood(List.of(Mood.QUESTION)));
        meeting.when("bo", new RaiseHand());
        meeting.end();
    }
}
