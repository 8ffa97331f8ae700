package org.plenum.plugin.agenda;

/** What is done with the countdown, and how it stands then. Nothing happens at its end: everybody knows when that is. */
sealed interface CountdownEvent extends TimerAgendaEvent {
    record CountdownStarted(Countdown countdown) implements CountdownEvent {}

    record CountdownPaused(Countdown countdown) implements CountdownEvent {}

    record CountdownResumed(Countdown countdown) implements CountdownEvent {}

    /** Time was added or taken away. */
    record CountdownAdjusted(Countdown countdown) implements CountdownEvent {}

    record CountdownStopped() implements CountdownEvent {}
}
