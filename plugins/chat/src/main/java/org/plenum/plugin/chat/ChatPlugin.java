package org.plenum.plugin.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** The chat of a meeting. */
@ApplicationScoped
public class ChatPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Chat());
    }

    @Override
    public PersonalData personalData() {
        return new ChatData();
    }
}
