package org.plenum.web.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.plenum.files.Quarantine;
import org.plenum.files.Quarantined;
import org.plenum.kernel.Kernel;
import org.plenum.meeting.MeetingStore;
import org.plenum.spi.FileId;
import org.plenum.tenant.Account;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Invalid;
import org.plenum.web.admin.Values;
import org.plenum.web.session.SignedIn;

/** The tenant's infected files, for its administrators (S86). What they do with them is written down before it is done. */
@Path("admin/quarantine")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
    private final Kernel kernel;
    private final Quarantine quarantine;
    private final MeetingStore meetings;
    private final SignedIn signedIn;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public QuarantineResource(Kernel kernel, MeetingStore meetings, SignedIn signedIn, AuditLog audit, Clock clock) {
        this.kernel = kernel;
        this.quarantine = kernel.filing().quarantine();
        this.meetings = meetings;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @GET
    public Found page(@QueryParam("page") @DefaultValue("1") String page, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        int number = Values.number(page);
        List<Shown> files = quarantine.page(by.tenant(), number, by.profile().itemsPerPage()).stream()
                .map(this::shown)
                .toList();
        return new Found(files, quarantine.count(by.tenant()));
    }

    private Shown shown(Quarantined file) {
        return new Shown(
                file.id().value(),
                file.name(),
                file.length(),
                file.hash(),
                file.finding(),
                file.plugin(),
                meetings.find(file.meeting()).map(meeting -> meeting.plan().title()).orElse(""),
                kernel.documents().name(file.meeting(), file.uploader()).orElse(""),
                file.uploaded(),
                file.found(),
                quarantine.until(file));
    }

    /** Deletes one at once. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        Quarantined file = quarantine.find(by.tenant(), new FileId(id));
        write(by, "quarantined-file-deleted", file, file.finding());
        quarantine.delete(file);
    }

    /** Gives one to a third party, as an encrypted archive: an act that is written down with the recipient and the reason. */
    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"application/zip", "application/problem+json"})
    public Response release(@PathParam("id") String id, Release release, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        Quarantined file = quarantine.find(by.tenant(), new FileId(id));
        String recipient = Invalid.text("recipient", release.recipient(), 1, 200);
        String reason = Invalid.text("reason", release.reason(), 1, 200);
        Quarantine.checkPassword(release.password());
        write(by, "quarantined-file-released", file, file.finding() + " → " + recipient + ": " + reason);
        StreamingOutput archive = out -> quarantine.export(file, release.password(), out);
        return Response.ok(archive)
                .header("Content-Disposition", "attachment; filename=\"" + file.hash().substring(0, 16) + ".zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private void write(Account by, String act, Quarantined file, String detail) {
        audit.add(new AuditEntry(by.tenant(), clock.instant(), by.shownName(), act, file.hash(), detail));
    }

    record Found(List<Shown> files, long total) {}

    /** @param channel id of the plugin @param meeting its title, empty if it is gone @param uploader their name, empty if it is not known any more */
    record Shown(
            String id,
            String name,
            long length,
            String hash,
            String finding,
            String channel,
            String meeting,
            String uploader,
            Instant uploaded,
            Instant found,
            Instant until) {}

    /** @param password of the archive, 12-100 characters; to be told the recipient by another way */
    record Release(String recipient, String reason, String password) {}
}
