package org.plenum.plugin.questions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** Questions of a meeting, and their answers. */
@ApplicationScoped
public class QuestionsPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Questions());
    }

    @Override
    public PersonalData personalData() {
        return new QuestionsData();
    }
}
