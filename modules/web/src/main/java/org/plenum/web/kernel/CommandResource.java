package org.plenum.web.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Answer;
import org.plenum.kernel.Failure;
import org.plenum.kernel.Kernel;
import org.plenum.kernel.RandomId;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.web.error.StrictText;
import org.plenum.web.session.BrowserSessions;

/** A participant's commands without a socket. */
@Dependent
@Path("meetings/{meeting}/{plugin}/{command}")
public class CommandResource {
    private final Kernel kernel;
    private final BrowserSessions sessions;

    @Inject
    public CommandResource(Kernel kernel, BrowserSessions sessions) {
        this.kernel = kernel;
        this.sessions = sessions;
    }

    /** Asks a command; the answer is what a socket would be given. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public Response ask(
            @PathParam("meeting") String meeting,
            @PathParam("plugin") String plugin,
            @PathParam("command") String command,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpServletRequest request,
            byte[] body) {
        String payload = StrictText.of(body);
        var id = new MeetingId(meeting);
        ParticipantId caller = sessions.current(request)
                .flatMap(session -> Optional.ofNullable(session.participants().get(id)))
                .orElseThrow(() -> new PlenumException(CommonError.NOT_PERMITTED, "not entered: " + meeting));
        if (!kernel.mayAsk(caller)) {
            throw new PlenumException(CommonError.TOO_MANY, "commands of participant " + caller);
        }
        Answer answer = kernel.request(id, caller, key == null ? RandomId.next() : key, plugin, command, payload)
                .join();
        return switch (answer) {
            case Answer.Reply(String reply) -> Response.ok(reply).build();
            case Answer.Refusal(Failure failure) ->
                Response.status(failure.kind().status())
                        .type("application/problem+json")
                        .entity(failure.problem())
                        .build();
        };
    }
}
