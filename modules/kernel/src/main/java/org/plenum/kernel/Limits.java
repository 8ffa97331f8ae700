package org.plenum.kernel;

import java.time.Duration;

/**
 * How much a person and a plugin may ask of the server.
 *
 * @param framesPerSecond of one socket on average
 * @param framesAtOnce of one socket after a pause
 * @param pluginCall how long one call into a plugin may take before the plugin is switched off on this server
 * @param park how long requests wait for a plugin that is being replaced
 * @param store how long a commit waits for a database that does not answer
 * @param absence how long somebody whose socket was lost stays in the roster
 * @param idle how long an empty meeting stays in memory
 */
public record Limits(
        double framesPerSecond,
        double framesAtOnce,
        Duration pluginCall,
        Duration park,
        Duration store,
        Duration absence,
        Duration idle) {
    /** What a server uses unless it is configured. */
    public static final Limits NORMAL = new Limits(
            50,
            100,
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(12),
            Duration.ofMinutes(1));

    /** The same with another rate of frames; for machines that speak for many people. */
    public Limits withFrames(double perSecond, double atOnce) {
        return new Limits(perSecond, atOnce, pluginCall, park, store, absence, idle);
    }
}
