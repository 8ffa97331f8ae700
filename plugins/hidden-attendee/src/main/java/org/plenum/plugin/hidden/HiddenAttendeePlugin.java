package org.plenum.plugin.hidden;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** Hides people from attendees. */
@ApplicationScoped
public class HiddenAttendeePlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Hiding());
    }

    @Override
    public PersonalData personalData() {
        return new HidingData();
    }
}
