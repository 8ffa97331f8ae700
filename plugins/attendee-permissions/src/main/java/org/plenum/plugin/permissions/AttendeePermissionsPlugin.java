package org.plenum.plugin.permissions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** Takes functions from attendees and gives them back. */
@ApplicationScoped
public class AttendeePermissionsPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new AttendeePermissions());
    }

    @Override
    public PersonalData personalData() {
        return new DecisionData();
    }
}
