package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Failure;
import org.plenum.kernel.Kernel;
import org.plenum.kernel.MeetingDocuments;
import org.plenum.kernel.MeetingDocuments.Found;
import org.plenum.kernel.MeetingDocuments.Part;
import org.plenum.kernel.MeetingDocuments.Reader;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.MeetingStore;
import org.plenum.spi.CommonError;
import org.plenum.spi.Document;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Account;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Profile;
import org.plenum.web.session.SignedIn;

/**
 * What stays of a meeting as files: for its owner, and for people with an account who were admitted in it, as their role was at the end.
 * Administrators are given no more than others: what was said in a meeting is not theirs.
 */
@Path("meetings/{id}/documents")
@Dependent
public class DocumentsResource {
    private static final String MARK = "\ufeff";

    private final MeetingStore meetings;
    private final Kernel kernel;
    private final SignedIn signedIn;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public DocumentsResource(MeetingStore meetings, Kernel kernel, SignedIn signedIn, AuditLog audit, Clock clock) {
        this.meetings = meetings;
        this.kernel = kernel;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** By feature, with the breakout rooms, whose documents are asked for like those of a meeting; they are for the owner. @param language of the texts in them, {@code en} or {@code sv}; the account's if it is missing */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public All all(@PathParam("id") String id, @QueryParam("language") @Nullable String language, @Context HttpServletRequest request) {
        Account account = asking(request);
        Meeting meeting = meeting(id);
        List<Shown> features = kernel.documents().of(meeting.id(), reader(meeting, account), locale(language, account)).stream()
                .map(Shown::of)
                .toList();
        return new All(features, rooms(meeting, account));
    }

    private List<Room> rooms(Meeting meeting, Account account) {
        if (!meeting.owner().equals(account.id())) {
            return List.of();
        }
        return meetings.rooms(meeting.id()).stream()
                .flatMap(id -> meetings.find(id).stream())
                .sorted(Comparator.comparing(room -> room.plan().title()))
                .map(room -> new Room(room.id().value(), room.plan().title()))
                .toList();
    }

    /** One, to be saved and not shown. */
    @GET
    @Path("{plugin}/{file}")
    public Response one(
            @PathParam("id") String id,
            @PathParam("plugin") String plugin,
            @PathParam("file") String file,
            @QueryParam("language") @Nullable String language,
            @Context HttpServletRequest request) {
        Account account = asking(request);
        Meeting meeting = meeting(id);
        Found found = kernel.documents().one(meeting.id(), reader(meeting, account), locale(language, account), plugin, file);
        return switch (found) {
            case Found.Given(Document document) -> {
                audited(account, meeting, plugin + "/" + document.file());
                yield saved(document);
            }
            case Found.Refused(Failure why) ->
                Response.status(why.kind().status()).type("application/problem+json").entity(why.problem()).build();
        };
    }

    private static Response saved(Document document) {
        // Spreadsheets read UTF-8 by its mark.
        String text = (document.type() == Document.Type.CSV ? MARK : "") + document.text();
        return Response.ok(text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", document.type().media() + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + document.file() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Account asking(HttpServletRequest request) {
        Account account = signedIn.account(request);
        // Ids of accounts and participants have the same form, and no two of them are equal.
        if (!kernel.mayAsk(new ParticipantId(account.id().value()))) {
            throw new PlenumException(CommonError.TOO_MANY, "documents for account " + account.id());
        }
        return account;
    }

    private Meeting meeting(String id) {
        MeetingId known = MeetingsResource.id(id);
        return meetings.find(known).orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "no meeting " + known));
    }

    private Reader reader(Meeting meeting, Account account) {
        return new Reader(
                meetings.participant(meeting.id(), account.id()).stream().toList(), meeting.owner().equals(account.id()));
    }

    private static Locale locale(@Nullable String language, Account account) {
        return Locale.of(Optional.ofNullable(language).filter(Profile.LANGUAGES::contains).orElse(account.profile().language()));
    }

    /** What administrators do is written down, also in their own meetings; what others save of theirs is their own affair. */
    private void audited(Account account, Meeting meeting, String file) {
        if (account.administrator()) {
            audit.add(new AuditEntry(
                    meeting.tenant(),
                    clock.instant(),
                    account.shownName(),
                    "meeting-document-saved",
                    meeting.id().value(),
                    meeting.plan().title() + ", " + file));
        }
    }

    record All(List<Shown> features, List<Room> rooms) {}

    /** A breakout room. @param id as that of a meeting */
    record Room(String id, String title) {}

    /** @param state {@code here}, {@code off}, {@code absent} or {@code failed} */
    record Shown(String plugin, Map<String, String> title, String state, List<Listed> documents) {
        static Shown of(Part part) {
            return new Shown(
                    part.plugin(),
                    part.title(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    part.documents().stream().map(Listed::of).toList());
        }
    }

    /** @param bytes of the file */
    record Listed(String file, Map<String, String> title, String type, int bytes) {
        static Listed of(Document document) {
            int bytes = document.text().getBytes(StandardCharsets.UTF_8).length;
            return new Listed(document.file(), document.title(), document.type().media(), bytes);
        }
    }
}
