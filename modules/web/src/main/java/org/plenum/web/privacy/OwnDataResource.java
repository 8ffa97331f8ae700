package org.plenum.web.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.plenum.privacy.DataRights;
import org.plenum.privacy.DataSubject;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.web.session.BrowserSession;
import org.plenum.web.session.BrowserSessions;

/** What is held of whoever asks; of a guest, what is held of them in the meetings of this session. */
@Path("data")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class OwnDataResource {
    private final DataRights rights;
    private final DataSubject.Directory people;
    private final BrowserSessions sessions;

    @Inject
    public OwnDataResource(DataRights rights, DataSubject.Directory people, BrowserSessions sessions) {
        this.people = people;
        this.rights = rights;
        this.sessions = sessions;
    }

    @GET
    public ExportAnswer own(@Context HttpServletRequest request) {
        BrowserSession session = sessions.current(request)
                .orElseThrow(() -> new PlenumException(CommonError.NOT_SIGNED_IN, "no session"));
        return ExportAnswer.of(
                session.account().isEmpty()
                        ? rights.export(people.guest(session.participants()))
                        : rights.export(session.account().getFirst()));
    }
}
