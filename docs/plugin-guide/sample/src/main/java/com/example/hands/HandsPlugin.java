package com.example.hands;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** Raised hands. */
@ApplicationScoped
public class HandsPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Hands());
    }

    @Override
    public PersonalData personalData() {
        return new HandsData();
    }
}
