package org.plenum.plugin.whiteboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** Whiteboards, and annotations on pages of other content. */
@ApplicationScoped
public class WhiteboardPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Whiteboard());
    }

    @Override
    public PersonalData personalData() {
        return new WhiteboardData();
    }
}
