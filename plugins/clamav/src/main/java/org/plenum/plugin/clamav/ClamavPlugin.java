package org.plenum.plugin.clamav;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Job;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;
import org.plenum.spi.ServerSettings;

/** Has the operator's ClamAV look at every file before anybody can read it. */
@ApplicationScoped
public class ClamavPlugin implements Plugin {
    private volatile Clock clock = Clock.systemUTC();
    private Optional<Parts> made = Optional.empty();

    /** What works together. */
    private record Parts(ClamavInspector inspector, Watch watch) {}

    /** The same each time. @throws org.plenum.spi.PlenumException if the operator's settings have no meaning */
    private synchronized Parts parts() {
        if (made.isEmpty()) {
            var settings = ScannerSettings.of(ServerSettings.ofServer());
            var clamd = new Clamd(settings);
            var watch = new Watch(clamd, settings.address(), () -> clock.instant());
            made = Optional.of(new Parts(new ClamavInspector(clamd, settings, watch), watch));
        }
        return made.orElseThrow();
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.empty();
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.none();
    }

    @Override
    public Optional<FileInspector> inspector() {
        return Optional.of(parts().inspector());
    }

    @Override
    public List<Job> jobs() {
        return List.of(parts().watch());
    }

    @Override
    public void started(Plenum plenum) {
        clock = plenum.clock();
        parts();
    }
}
