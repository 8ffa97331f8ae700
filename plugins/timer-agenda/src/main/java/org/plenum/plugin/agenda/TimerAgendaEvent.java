package org.plenum.plugin.agenda;

import org.plenum.spi.Event;

/** What happens to the agenda, the countdown or the queue. */
sealed interface TimerAgendaEvent extends Event permits AgendaEvent, CountdownEvent, QueueEvent {}
