package org.plenum.plugin.media.embedded;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.media.MediaEngine;

/** Brings a media engine that runs in this server. */
@ApplicationScoped
public class MediaEmbeddedPlugin implements Plugin {
    private Optional<EmbeddedEngine> engine = Optional.empty();

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.empty();
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.none();
    }

    /** @throws org.plenum.spi.PlenumException if the operator's settings have no meaning */
    @Override
    public synchronized Optional<MediaEngine> mediaEngine() {
        if (engine.isEmpty()) {
            engine = Optional.of(new EmbeddedEngine(EngineSettings.of(ServerSettings.ofServer())));
        }
        return engine.map(MediaEngine.class::cast);
    }

    /** Also if the plugin was refused after the engine was made. */
    @PreDestroy
    synchronized void gone() {
        engine.ifPresent(EmbeddedEngine::close);
        engine = Optional.empty();
    }
}
