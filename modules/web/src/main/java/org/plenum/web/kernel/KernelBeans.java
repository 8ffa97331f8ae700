package org.plenum.web.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.plenum.files.Filing;
import org.plenum.kernel.EventStore;
import org.plenum.kernel.Kernel;
import org.plenum.kernel.Limits;
import org.plenum.kernel.MeetingFacts;
import org.plenum.kernel.RunningMeetings;
import org.plenum.tenant.FeaturePolicy;
import org.plenum.web.session.BrowserSessions;

/** Puts the kernel together. */
@Dependent
class KernelBeans {
    /** Frames a second that one socket may send; for machines that speak for many people. */
    private static final String FRAMES_PER_SECOND = "plenum.frames-per-second";

    /** Ids of the plugins without whose inspectors no file is released, with commas; others inspect, too. */
    private static final String INSPECTORS = "plenum.files.inspectors";

    @Produces
    @Singleton
    Kernel kernel(
            EventStore store,
            FeaturePolicy policy,
            MeetingFacts.Directory directory,
            BrowserSessions sessions,
            Filing.Ports files,
            Clock clock) {
        var made = new CopyOnWriteArrayList<Kernel>();
        var gate = new SessionGate(
                sessions,
                policy,
                plugin -> made.stream().findFirst().flatMap(kernel -> kernel.plugins().manifest(plugin)),
                (meeting, person) -> made.stream().anyMatch(kernel -> kernel.meetings().admitted(meeting, person)));
        var kernel = new Kernel(store, policy, directory, gate, files, inspecting(), clock, limits());
        made.add(kernel);
        return kernel;
    }

    void close(@Disposes Kernel kernel) {
        kernel.close();
    }

    @Produces
    @Singleton
    RunningMeetings meetings(Kernel kernel) {
        return kernel.meetings();
    }

    private static List<String> inspecting() {
        return Stream.of(System.getProperty(INSPECTORS, "file-types,clamav").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Limits limits() {
        return Optional.ofNullable(System.getProperty(FRAMES_PER_SECOND))
                .map(Double::parseDouble)
                .map(frames -> Limits.NORMAL.withFrames(frames, 2 * frames))
                .orElse(Limits.NORMAL);
    }
}
