package org.plenum.plugin.media;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.AttendanceListener;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;
import org.plenum.spi.Service;

/** Voice, pictures and shared screens in meetings. */
@ApplicationScoped
public class MediaPlugin implements Plugin {
    private static final long ATTENDANCE_PATIENCE_MILLIS = 3000;

    private final Calls calls = new Calls(ATTENDANCE_PATIENCE_MILLIS);

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new MediaFeature());
    }

    @Override
    public PersonalData personalData() {
        return new MediaData();
    }

    @Override
    public List<Service<?>> services() {
        return new MediaServices(calls).all();
    }

    @Override
    public List<AttendanceListener> attendanceListeners() {
        return List.of(calls);
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return calls.health();
    }

    @Override
    public void started(Plenum plenum) {
        calls.begin(Server.of(plenum));
    }

    /** Whoever looks for an engine stops; the kernel closes the rooms. */
    @PreDestroy
    void gone() {
        calls.close();
    }
}
