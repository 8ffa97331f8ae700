package org.plenum.kernel;

import java.time.Clock;
import org.plenum.files.KeptFiles;
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
        Timers timers,
        KeptFiles files,
        Services services,
        Attendances attendances,
        Clock clock,
        Limits limits) {}
