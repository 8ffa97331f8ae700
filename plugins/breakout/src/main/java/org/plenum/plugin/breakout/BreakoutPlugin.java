package org.plenum.plugin.breakout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** Smaller rooms beside a meeting. */
@ApplicationScoped
public class BreakoutPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Breakout());
    }

    @Override
    public PersonalData personalData() {
        return new BreakoutData();
    }
}
