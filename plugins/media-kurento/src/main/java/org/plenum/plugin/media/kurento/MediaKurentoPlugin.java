package org.plenum.plugin.media.kurento;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.plugin.media.kurento.server.KurentoDialer;
import org.plenum.plugin.media.kurento.server.Threads;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.media.MediaEngine;

/** Brings a media engine on Kurento media servers, if the operator has named some. */
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
        EngineSettings settings = EngineSettings.of(ServerSettings.ofServer());
        if (engine.isEmpty() && !settings.urls().isEmpty()) {
            var threads = new Threads();
            var dialer = new KurentoDialer(threads, settings.kilobits(), KurentoDialer.PATIENCE);
            engine = Optional.of(new KurentoEngine(settings, threads, dialer, System::nanoTime));
        }
        return engine.map(MediaEngine.class::cast);
    }

    /** An engine tells itself how it is; without media servers nothing is wrong, and nobody is to look for one. */
    @Override
    public synchronized List<HealthCheck> healthChecks() {
        return engine.isPresent()
                ? List.of()
                : List.of(HealthCheck.of(
                        "media",
                        HealthCheck.State.UP,
                        "It is not configured: the operator has named no media server (plenum.media.kurento.urls), so this carries nothing.",
                        "Det är inte konfigurerat: driften har inte angett någon medieserver (plenum.media.kurento.urls), så detta förmedlar ingenting."));
    }

    /** Also if the plugin was refused after the engine was made. */
    @PreDestroy
    synchronized void gone() {
        engine.ifPresent(KurentoEngine::close);
        engine = Optional.empty();
    }
}
