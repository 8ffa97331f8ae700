package org.plenum.web.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.files.Announced;
import org.plenum.kernel.Failure;
import org.plenum.kernel.Kernel;
import org.plenum.kernel.MeetingFiles;
import org.plenum.kernel.MeetingFiles.Appended;
import org.plenum.kernel.MeetingFiles.Taken;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Invalid;
import org.plenum.web.error.RequestCheck;
import org.plenum.web.session.BrowserSessions;

/**
 * The files of one plugin in one meeting, for people who are in it. An upload is announced, then its bytes are added in pieces, each at
 * the offset where the one before ended, as tus 1.0 has it; one that was cut is asked where it stands, and goes on.
 */
@Dependent
@Path("meetings/{meeting}/{plugin}/files")
public class FilesResource {
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Kernel kernel;
    private final MeetingFiles files;
    private final BrowserSessions sessions;

    @Inject
    public FilesResource(Kernel kernel, BrowserSessions sessions) {
        this.kernel = kernel;
        this.files = kernel.files();
        this.sessions = sessions;
    }

    /** What may be uploaded now. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public MeetingFiles.Allowance allowance(
            @PathParam("meeting") String meeting, @PathParam("plugin") String plugin, @Context HttpServletRequest request) {
        Asking asking = asking(meeting, request);
        return files.allowance(asking.meeting(), asking.who());
    }

    /** Announces an upload. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    public Response begin(
            @PathParam("meeting") String meeting,
            @PathParam("plugin") String plugin,
            @Context HttpServletRequest request,
            Body body) {
        Asking asking = asking(meeting, request);
        return switch (files.begin(asking.meeting(), asking.who(), plugin, body.announced())) {
            case Taken.Begun(var file) ->
                Response.status(Response.Status.CREATED)
                        .entity(new Begun(file.id().value(), file.file().name(), file.file().length(), RequestCheck.LARGEST_PIECE))
                        .build();
            case Taken.Refused(Failure why) -> refused(why);
        };
    }

    /** Adds bytes. */
    @PATCH
    @Path("{file}")
    @Consumes(RequestCheck.PIECE)
    @Produces("application/problem+json")
    public Response append(
            @PathParam("meeting") String meeting,
            @PathParam("plugin") String plugin,
            @PathParam("file") String file,
            @HeaderParam(OFFSET) @Nullable String offset,
            @Context HttpServletRequest request,
            InputStream body) {
        Asking asking = asking(meeting, request);
        long from = number(offset);
        try {
            return switch (files.append(asking.meeting(), asking.who(), plugin, new FileId(file), from, body)) {
                case Appended.Kept(long now) -> Response.noContent().header(OFFSET, now).build();
                case Appended.Refused(Failure why) -> refused(why);
            };
        } catch (IOException cut) {
            throw new PlenumException(CommonError.INVALID, "the sender of file " + file + " stopped: " + cut.getMessage(), cut);
        }
    }

    private static long number(@Nullable String offset) {
        if (offset == null || !offset.matches("[0-9]{1,15}")) {
            throw Invalid.field(OFFSET, String.valueOf(offset), "is no number of bytes");
        }
        return Long.parseLong(offset);
    }

    /** Where one's own upload stands, with {@code Upload-Offset}; else what a download would begin with. */
    @HEAD
    @Path("{file}")
    public Response head(
            @PathParam("meeting") String meeting,
            @PathParam("plugin") String plugin,
            @PathParam("file") String file,
            @Context HttpServletRequest request) {
        Asking asking = asking(meeting, request);
        Optional<MeetingFiles.Upload> upload = files.upload(asking.meeting(), asking.who(), plugin, new FileId(file));
        if (upload.isPresent()) {
            return Response.ok()
                    .header(OFFSET, upload.get().offset())
                    .header(LENGTH, upload.get().length())
                    .build();
        }
        return Download.head(files.read(asking.meeting(), asking.who(), plugin, new FileId(file)));
    }

    /** Downloads a released file, or a part of it. */
    @GET
    @Path("{file}")
    public Response read(
            @PathParam("meeting") String meeting,
            @PathParam("plugin") String plugin,
            @PathParam("file") String file,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context HttpServletRequest request) {
        Asking asking = asking(meeting, request);
        MeetingFiles.Granted readable = files.read(asking.meeting(), asking.who(), plugin, new FileId(file));
        return Download.of(
                readable,
                Optional.ofNullable(range).orElse(""),
                Optional.ofNullable(ifRange).orElse(""));
    }

    /** Gives one's own unfinished upload up. */
    @DELETE
    @Path("{file}")
    public void abandon(
            @PathParam("meeting") String meeting,
            @PathParam("plugin") String plugin,
            @PathParam("file") String file,
            @Context HttpServletRequest request) {
        Asking asking = asking(meeting, request);
        files.abandon(asking.meeting(), asking.who(), plugin, new FileId(file));
    }

    private Asking asking(String meeting, HttpServletRequest request) {
        return Asking.of(meeting, request, sessions, kernel);
    }

    private static Response refused(Failure why) {
        return Response.status(why.kind().status())
                .type("application/problem+json")
                .entity(why.problem())
                .build();
    }

    /** @param length bytes @param purpose empty unless given @param withoutMetadata false unless given */
    record Body(String name, long length, @Nullable String purpose, @Nullable Boolean withoutMetadata) {
        Announced announced() {
            if (name == null) {
                throw Invalid.field("name", "", "is missing");
            }
            return new Announced(
                    name,
                    length,
                    Optional.ofNullable(purpose).orElse(""),
                    Boolean.TRUE.equals(withoutMetadata));
        }
    }

    /** @param name as it will be called @param piece most bytes to send in one request */
    record Begun(String id, String name, long length, long piece) {}
}
