package org.plenum.kernel;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.plenum.tenant.FeaturePolicy;

/** What every running meeting uses. */
record Surroundings(
        PluginRegistry plugins,
        FeaturePolicy policy,
        EventStore store,
        GroupCommit log,
        MeetingFacts.Directory directory,
        Companions companions,
        Watchdog watchdog,
        ScheduledExecutorService timers,
        Clock clock,
        Limits limits) {}
