package org.plenum.plugin.media.kurento;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.plugin.media.kurento.server.KurentoDialer;
import org.plenum.plugin.media.kurento.server.Threads;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.media.MediaEngine;

/** Brings a media engine on Kurento media servers. */
@ApplicationScoped
public class MediaKurentoPlugin implements Plugin {
    private Optional<KurentoEngine> engine = Optional.empty();

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
            EngineSettings settings = EngineSettings.of(ServerSettings.ofServer());
            var threads = new Threads();
            var dialer = new KurentoDialer(threads, settings.kilobits(), KurentoDialer.PATIENCE);
            engine = Optional.of(new KurentoEngine(settings, threads, dialer, System::nanoTime));
        }
        return engine.map(MediaEngine.class::cast);
    }

    /** Also if the plugin was refused after the engine was made. */
    @PreDestroy
    synchronized void gone() {
        engine.ifPresent(KurentoEngine::close);
        engine = Optional.empty();
    }
}
