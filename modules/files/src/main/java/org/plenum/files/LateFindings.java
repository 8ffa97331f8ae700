package org.plenum.files;

import java.util.List;
import org.plenum.spi.ParticipantId;

/** Tells people outside of meetings that a file they were given has turned out to be infected (S87). */
@FunctionalInterface
public interface LateFindings {
    /** Called once for each file that is taken back; what fails is not tried again. @param readers who were given bytes of it */
    void tell(KnownFile file, List<ParticipantId> readers);
}
