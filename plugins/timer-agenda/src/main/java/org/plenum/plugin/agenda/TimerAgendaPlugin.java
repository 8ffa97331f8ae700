package org.plenum.plugin.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** What is on the agenda, how much time is left, and who speaks. */
@ApplicationScoped
public class TimerAgendaPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new TimerAgenda());
    }

    @Override
    public PersonalData personalData() {
        return new TimerAgendaData();
    }
}
