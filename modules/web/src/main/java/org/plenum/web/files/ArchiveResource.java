package org.plenum.web.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.plenum.kernel.Kernel;
import org.plenum.kernel.MeetingFiles;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Invalid;
import org.plenum.web.session.BrowserSessions;

/** Several files of one plugin in one ZIP file, made while it is sent; each is asked for as if it were read alone, and what may not be read is left out. */
@Dependent
@Path("meetings/{meeting}/{plugin}/archive")
public class ArchiveResource {
    /** Files of one archive: the address of more is too long. */
    private static final int MOST = 500;

    private final Kernel kernel;
    private final BrowserSessions sessions;

    @Inject
    public ArchiveResource(Kernel kernel, BrowserSessions sessions) {
        this.kernel = kernel;
        this.sessions = sessions;
    }

    /** @param ids of the files, 500 at most */
    @GET
    public Response read(
            @PathParam("meeting") String meeting,
            @PathParam("plugin") String plugin,
            @QueryParam("file") List<String> ids,
            @Context HttpServletRequest request) {
        Asking asking = Asking.of(meeting, request, sessions, kernel);
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Invalid.field("file", ids.size() + " files", "is 1 to " + MOST + " files");
        }
        List<FileId> files = ids.stream().distinct().map(FileId::new).toList();
        if (files.stream().noneMatch(file -> granted(asking, plugin, file).isPresent())) {
            throw new PlenumException(CommonError.NOT_FOUND, "none of " + files.size() + " files for participant " + asking.who());
        }
        StreamingOutput content = out -> send(asking, plugin, files, out);
        return Download.guarded(Response.ok(content))
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", Download.disposition(plugin + ".zip"))
                .build();
    }

    private void send(Asking asking, String plugin, List<FileId> files, OutputStream out) throws IOException {
        try (Archive archive = new Archive(out)) {
            for (FileId file : files) {
                Optional<MeetingFiles.Granted> granted = granted(asking, plugin, file);
                if (granted.isPresent()) {
                    archive.add(granted.get());
                }
            }
        }
    }

    private Optional<MeetingFiles.Granted> granted(Asking asking, String plugin, FileId file) {
        try {
            return Optional.of(kernel.files().read(asking.meeting(), asking.who(), plugin, file));
        } catch (PlenumException refused) {
            if (refused.code() == CommonError.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
