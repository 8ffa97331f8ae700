package org.plenum.plugin.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** How people feel about what goes on, and who wants to speak. */
@ApplicationScoped
public class FeedbackPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Feedback());
    }

    @Override
    public PersonalData personalData() {
        return new FeedbackData();
    }
}
