package org.plenum.plugin.agenda;

import static org.plenum.plugin.agenda.TimerAgenda.managing;

import java.time.Duration;
import java.util.List;
import org.plenum.plugin.agenda.CountdownEvent.CountdownAdjusted;
import org.plenum.plugin.agenda.CountdownEvent.CountdownPaused;
import org.plenum.plugin.agenda.CountdownEvent.CountdownResumed;
import org.plenum.plugin.agenda.CountdownEvent.CountdownStarted;
import org.plenum.plugin.agenda.CountdownEvent.CountdownStopped;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.PlenumException;

/** The countdown that everybody sees. */
final class Counting {
    static final int LONGEST_SECONDS = 24 * 60 * 60;

    private Counting() {}

    static List<Command<TimerAgendaState, ?>> commands() {
        return List.of(
                managing("start-countdown", StartCountdown.class, Counting::start),
                managing("pause-countdown", PauseCountdown.class, Counting::pause),
                managing("resume-countdown", ResumeCountdown.class, Counting::resume),
                managing("adjust-countdown", AdjustCountdown.class, Counting::adjust),
                managing("stop-countdown", StopCountdown.class, Counting::stop));
    }

    private static Decision start(TimerAgendaState state, Ask<StartCountdown> ask) {
        Duration length = length(ask.payload().seconds());
        return Decision.happened(new CountdownStarted(Countdown.running(length, length, ask.at())));
    }

    private static Decision pause(TimerAgendaState state, Ask<PauseCountdown> ask) {
        Countdown countdown = present(state);
        if (countdown.isPaused()) {
            return Decision.nothing();
        }
        Duration left = countdown.left(ask.at());
        return left.isZero()
                ? Decision.refuse(TimerAgendaError.COUNTDOWN_OVER, "it ended at " + countdown.ends())
                : Decision.happened(new CountdownPaused(Countdown.paused(countdown.length(), left)));
    }

    private static Decision resume(TimerAgendaState state, Ask<ResumeCountdown> ask) {
        Countdown countdown = present(state);
        return countdown.isPaused()
                ? Decision.happened(new CountdownResumed(Countdown.running(countdown.length(), countdown.left(), ask.at())))
                : Decision.nothing();
    }

    /** Also after its end: then it runs again for what is added. */
    private static Decision adjust(TimerAgendaState state, Ask<AdjustCountdown> ask) {
        Countdown countdown = present(state);
        Duration more = Duration.ofSeconds(ask.payload().seconds());
        Duration left = countdown.left(ask.at()).plus(more);
        if (left.compareTo(Duration.ofSeconds(1)) < 0 || left.compareTo(Duration.ofSeconds(LONGEST_SECONDS)) > 0) {
            return Decision.refuse(TimerAgendaError.WRONG_LENGTH, left + " would be left; PT1S to PT24H is allowed");
        }
        Duration length = countdown.length().plus(more);
        return Decision.happened(
                new CountdownAdjusted(countdown.adjusted(length.compareTo(left) < 0 ? left : length, left, ask.at())));
    }

    private static Decision stop(TimerAgendaState state, Ask<StopCountdown> ask) {
        return state.countdown().isEmpty() ? Decision.nothing() : Decision.happened(new CountdownStopped());
    }

    private static Countdown present(TimerAgendaState state) {
        return state.countdown().stream()
                .findFirst()
                .orElseThrow(() -> new PlenumException(TimerAgendaError.NO_COUNTDOWN, "none was started"));
    }

    /** @param seconds 1 to 86400 */
    static Duration length(int seconds) {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new PlenumException(TimerAgendaError.WRONG_LENGTH, seconds + " seconds; 1 to " + LONGEST_SECONDS + " are allowed");
        }
        return Duration.ofSeconds(seconds);
    }

    /** Instead of the one that may run. @param seconds 1 to 86400 */
    record StartCountdown(int seconds) {}

    record PauseCountdown() {}

    record ResumeCountdown() {}

    /** @param seconds more, or less if below 0; 1 second to 24 hours has to be left */
    record AdjustCountdown(int seconds) {}

    record StopCountdown() {}
}
