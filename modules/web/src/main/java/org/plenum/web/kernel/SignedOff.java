package org.plenum.web.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.plenum.kernel.RunningMeetings;
import org.plenum.web.session.SessionEnded;

/** Whoever signs off is out of every meeting at once. */
@Dependent
class SignedOff {
    private final RunningMeetings meetings;

    @Inject
    SignedOff(RunningMeetings meetings) {
        this.meetings = meetings;
    }

    void ended(@Observes SessionEnded session) {
        meetings.sessionEnded(session.key());
    }
}
