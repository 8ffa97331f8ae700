package org.plenum.spi;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.media.MediaEngine;

/**
 * A plugin: the one public class of its WAR, a CDI bean with scope {@code @ApplicationScoped}. Its manifest is
 * {@code META-INF/plenum-plugin.json}, read and judged before any class of the plugin is loaded.
 *
 * <p>Each method but {@link #healthChecks} is called once, when the plugin is registered.
 */
public interface Plugin {
    /** What the plugin adds to meetings, if anything. */
    Optional<MeetingFeature<?>> feature();

    /** What the plugin answers for. */
    PersonalData personalData();

    /** Checks before other plugins' commands, in order of plugin id. */
    default List<Guard> guards() {
        return List.of();
    }

    /** Told of all events of all plugins. */
    default List<Listener> listeners() {
        return List.of();
    }

    /**
     * Told who is in running meetings.
     *
     * @since 1
     */
    default List<AttendanceListener> attendanceListeners() {
        return List.of();
    }

    /** Work at intervals. */
    default List<Job> jobs() {
        return List.of();
    }

    /**
     * Looks at files before anybody may read them.
     *
     * @since 1
     */
    default Optional<FileInspector> inspector() {
        return Optional.empty();
    }

    /**
     * How it stands now with what the plugin needs on this server, such as a program or another server. Asked by administrators and by what
     * watches the server, as often as every few seconds, on several threads; answers within a second from what it knows.
     *
     * @since 1
     */
    default List<HealthCheck> healthChecks() {
        return List.of();
    }

    /**
     * What people may ask of the plugin itself, each name once.
     *
     * @since 1
     */
    default List<Service<?>> services() {
        return List.of();
    }

    /**
     * Carries voice, pictures and shared screens.
     *
     * @since 1
     */
    default Optional<MediaEngine> mediaEngine() {
        return Optional.empty();
    }

    /**
     * Called after the plugin was registered and before its first request; if it throws, the plugin is refused.
     *
     * @param plenum stays valid until the plugin is undeployed
     */
    default void started(Plenum plenum) {}
}
