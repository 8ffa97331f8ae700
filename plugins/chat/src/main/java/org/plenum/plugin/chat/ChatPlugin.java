package org.plenum.plugin.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;

/** The chat of a meeting. */
@ApplicationScoped
public class ChatPlugin implements Plugin {
    private final Deletion deletion = new Deletion();

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Chat());
    }

    @Override
    public PersonalData personalData() {
        return new ChatData();
    }

    @Override
    public List<Listener> listeners() {
        return List.of(deletion);
    }

    @Override
    public void started(Plenum plenum) {
        deletion.begin(plenum);
    }
}
