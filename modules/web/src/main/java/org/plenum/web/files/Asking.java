package org.plenum.web.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.plenum.kernel.Kernel;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.web.session.BrowserSessions;

/** Who asks for files, and in which meeting. */
record Asking(MeetingId meeting, ParticipantId who) {
    /** @throws PlenumException NOT_PERMITTED if they have not entered the meeting, TOO_MANY if they ask too often */
    static Asking of(String meeting, HttpServletRequest request, BrowserSessions sessions, Kernel kernel) {
        var id = new MeetingId(meeting);
        ParticipantId who = sessions.current(request)
                .flatMap(session -> Optional.ofNullable(session.participants().get(id)))
                .orElseThrow(() -> new PlenumException(CommonError.NOT_PERMITTED, "not entered: " + meeting));
        if (!kernel.mayAsk(who)) {
            throw new PlenumException(CommonError.TOO_MANY, "files of participant " + who);
        }
        return new Asking(id, who);
    }
}
