package org.plenum.plugin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.agenda.TimerAgendaMeeting.shown;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.agenda.Counting.AdjustCountdown;
import org.plenum.plugin.agenda.Counting.PauseCountdown;
import org.plenum.plugin.agenda.Counting.ResumeCountdown;
import org.plenum.plugin.agenda.Counting.StartCountdown;
import org.plenum.plugin.agenda.Counting.StopCountdown;
import org.plenum.plugin.agenda.CountdownEvent.CountdownPaused;
import org.plenum.plugin.agenda.CountdownEvent.CountdownResumed;
import org.plenum.plugin.agenda.CountdownEvent.CountdownStarted;
import org.plenum.spi.CommonError;
import org.plenum.testkit.MeetingDriver;

class CountdownTest {
    private static final Duration FIVE = Duration.ofMinutes(5);

    private final MeetingDriver<TimerAgendaState> meeting = TimerAgendaMeeting.begun();

    private Duration left() {
        return meeting.state().countdown().getFirst().left(meeting.now());
    }

    @Test
    @DisplayName("everybody is told when it ends, also who comes later; a pause keeps what is left")
    void pauses() {
        meeting.when("petra", new StartCountdown(300));
        meeting.then(new CountdownStarted(new Countdown(FIVE, List.of(meeting.now().plus(FIVE)), Duration.ZERO)));
        assertThat(shown(meeting, "anna").countdown().getFirst().ends()).containsExactly(meeting.now().plus(FIVE));
        meeting.pass(Duration.ofSeconds(100));

        meeting.when("petra", new PauseCountdown());
        meeting.then(new CountdownPaused(Countdown.paused(FIVE, Duration.ofSeconds(200))));
        meeting.when("petra", new PauseCountdown());
        meeting.then();
        meeting.pass(Duration.ofHours(1));
        meeting.when("petra", new ResumeCountdown());

        meeting.then(new CountdownResumed(Countdown.running(FIVE, Duration.ofSeconds(200), meeting.now())));
        meeting.when("anna", new StopCountdown());
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        meeting.when("petra", new StopCountdown());
        assertThat(meeting.state().countdown()).isEmpty();
    }

    @Test
    @DisplayName("time is added and taken while it runs, while it is paused, and after its end; one second to 24 hours is left")
    void adjusts() {
        meeting.when("petra", new StartCountdown(90));
        meeting.when("petra", new AdjustCountdown(-60));
        assertThat(left()).isEqualTo(Duration.ofSeconds(30));
        meeting.when("petra", new AdjustCountdown(-30));
        meeting.thenRefused(TimerAgendaError.WRONG_LENGTH);
        meeting.when("petra", new AdjustCountdown(86_400));
        meeting.thenRefused(TimerAgendaError.WRONG_LENGTH);
        meeting.when("petra", new AdjustCountdown(Integer.MIN_VALUE));
        meeting.thenRefused(TimerAgendaError.WRONG_LENGTH);
        meeting.when("petra", new PauseCountdown());
        meeting.when("petra", new AdjustCountdown(60));
        assertThat(meeting.state().countdown()).containsExactly(Countdown.paused(Duration.ofSeconds(90), Duration.ofSeconds(90)));
        meeting.when("petra", new ResumeCountdown());
        meeting.pass(Duration.ofMinutes(9));

        meeting.when("petra", new PauseCountdown());
        meeting.thenRefused(TimerAgendaError.COUNTDOWN_OVER);
        meeting.when("petra", new AdjustCountdown(60));

        assertThat(left()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("it is one second to 24 hours long, and one that is started replaces the other")
    void limits() {
        for (int seconds : new int[] {0, -1, 86_401, Integer.MAX_VALUE}) {
            meeting.when("petra", new StartCountdown(seconds));
            meeting.thenRefused(TimerAgendaError.WRONG_LENGTH);
        }
        for (Record asked : List.of(new PauseCountdown(), new ResumeCountdown(), new AdjustCountdown(60))) {
            meeting.when("petra", asked);
            meeting.thenRefused(TimerAgendaError.NO_COUNTDOWN);
        }
        meeting.when("petra", new StopCountdown());
        meeting.then();
        meeting.when("petra", new StartCountdown(86_400));

        meeting.when("olga", new StartCountdown(1));

        assertThat(meeting.state().countdown()).hasSize(1);
        assertThat(left()).isEqualTo(Duration.ofSeconds(1));
    }
}
