package org.plenum.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.plenum.files.Announced;
import org.plenum.files.FilePolicy;
import org.plenum.files.Filing;
import org.plenum.files.KnownFile;
import org.plenum.files.Stage;
import org.plenum.spi.Ask;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;
import org.plenum.spi.Viewer;
import org.plenum.tenant.Standing;

/**
 * What people bring to meetings, and who is given it: only people who are admitted now (S41), and of them those whom the feature lets. Asked
 * anew for every piece, in the meeting's mailbox. Blocking; safe for all threads.
 */
public final class MeetingFiles {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final LiveMeetings meetings;
    private final Surroundings around;
    private final Filing filing;

    MeetingFiles(LiveMeetings meetings, Surroundings around, Filing filing) {
        this.meetings = meetings;
        this.around = around;
        this.filing = filing;
    }

    /** What somebody is told who wants to bring a file. */
    public sealed interface Taken {
        record Begun(KnownFile file) implements Taken {}

        record Refused(Failure why) implements Taken {}
    }

    /**
     * A file that may be read.
     *
     * @param content where it lies, to be read only
     * @param path as its reader saves it: folders in which it is, then its name
     */
    public record Granted(KnownFile file, Path content, List<String> path) {
        public Granted {
            path = List.copyOf(path);
        }

        public String name() {
            return path.getLast();
        }
    }

    /** @throws PlenumException for everything that is wrong with the file, or if the person is not admitted */
    public Taken begin(MeetingId meeting, ParticipantId who, String plugin, Announced announced) {
        awaited(plugin);
        Optional<Failure> refused = meetings.inside(meeting, (running, turn) -> running.desk().refusedUpload(turn, who, plugin));
        if (refused.isPresent()) {
            return new Taken.Refused(refused.get());
        }
        TenantId tenant = meetings.meeting(meeting).facts().tenant();
        KnownFile known = filing.uploads().announced(tenant, meeting, plugin, who, announced);
        Optional<Failure> unwanted = meetings.inside(meeting, turn -> unwanted(turn, plugin, who, known.file()));
        if (unwanted.isPresent()) {
            return new Taken.Refused(unwanted.get());
        }
        filing.uploads().begin(known);
        return new Taken.Begun(known);
    }

    private Optional<Failure> unwanted(Turn turn, String id, ParticipantId who, StoredFile file) {
        RunningPlugin plugin = active(id);
        FileRules<Record> rules = plugin.files().orElseThrow();
        Viewer viewer = MeetingContext.admitted(turn.room(), who);
        Record state = turn.state(plugin);
        var ask = new Ask<>(file.id().value(), viewer, file, turn.at(), turn.context().seen(plugin, turn.room()));
        return turn.context().calls().call(plugin, "accept", () -> {
            try {
                rules.accept(state, ask);
                return Optional.<Failure>empty();
            } catch (PlenumException refused) {
                turn.context().refused(plugin, "upload-file", refused.code(), String.valueOf(refused.getMessage()));
                return Optional.of(Failure.of(id, refused));
            }
        });
    }

    /**
     * An upload whose bytes are not all there.
     *
     * @param offset bytes that have come
     * @param length bytes that were announced
     */
    public record Upload(long offset, long length) {}

    /** One's own unfinished upload; empty if there is none of this id. */
    public Optional<Upload> upload(MeetingId meeting, ParticipantId who, String plugin, FileId file) {
        return known(meeting, plugin, file)
                .filter(known -> known.stage() == Stage.RECEIVING && known.file().uploader().equals(who))
                .map(known -> new Upload(filing.uploads().offset(known), known.file().length()));
    }

    /**
     * Takes the next bytes of an upload.
     *
     * @return how many have come, or why no more may come
     * @throws IOException if the sender stops; what has come stays
     */
    public Appended append(MeetingId meeting, ParticipantId who, String plugin, FileId file, long offset, InputStream body)
            throws IOException {
        awaited(plugin);
        KnownFile known = own(meeting, who, plugin, file);
        Optional<Failure> refused = meetings.inside(meeting, (running, turn) -> running.desk().refusedUpload(turn, who, plugin));
        return refused.isPresent()
                ? new Appended.Refused(refused.get())
                : new Appended.Kept(filing.uploads().append(known, offset, body));
    }

    /** What follows of bytes that came. */
    public sealed interface Appended {
        /** @param offset how many there are now */
        record Kept(long offset) implements Appended {}

        record Refused(Failure why) implements Appended {}
    }

    /** Gives an unfinished upload up. */
    public void abandon(MeetingId meeting, ParticipantId who, String plugin, FileId file) {
        filing.uploads().abandon(own(meeting, who, plugin, file));
    }

    private KnownFile own(MeetingId meeting, ParticipantId who, String plugin, FileId file) {
        return known(meeting, plugin, file)
                .filter(known -> known.file().uploader().equals(who) && known.origin().isEmpty())
                .orElseThrow(() -> absent(file));
    }

    private Optional<KnownFile> known(MeetingId meeting, String plugin, FileId file) {
        return filing.kept()
                .find(file)
                .filter(known -> known.file().meeting().equals(meeting) && known.plugin().equals(plugin));
    }

    /**
     * A file for somebody to read now. That they were given it is kept.
     *
     * @throws PlenumException NOT_PERMITTED if they are not admitted, NOT_FOUND if it is not released or not theirs to read
     */
    public Granted read(MeetingId meeting, ParticipantId who, String plugin, FileId file) {
        awaited(plugin);
        List<StoredFile> asked = known(meeting, plugin, file).stream().map(KnownFile::file).toList();
        Optional<List<String>> path = meetings.inside(meeting, turn -> path(turn, plugin, who, asked));
        // Asked for again: it may have been taken back meanwhile.
        KnownFile known = known(meeting, plugin, file)
                .filter(found -> path.isPresent() && found.stage() == Stage.RELEASED)
                .orElseThrow(() -> absent(file));
        filing.kept().read(known.origin().stream().findFirst().orElse(file), who);
        return new Granted(known, filing.kept().content(known), path.orElseThrow());
    }

    /** What its reader saves it as; empty if it is not for them. @param asked none if there is no such file @throws PlenumException NOT_PERMITTED if they are not admitted */
    private Optional<List<String>> path(Turn turn, String id, ParticipantId who, List<StoredFile> asked) {
        Viewer viewer = MeetingContext.admitted(turn.room(), who);
        RunningPlugin plugin = active(id);
        if (plugin.files().isEmpty() || turn.context().rights().standing(plugin, viewer.role()) instanceof Standing.Off) {
            return Optional.empty();
        }
        Record state = turn.state(plugin);
        FileRules<Record> rules = plugin.files().orElseThrow();
        var seen = turn.context().seen(plugin, turn.room());
        return turn.context().calls().call(plugin, "readable", () -> asked.stream()
                .filter(file -> rules.readable(state, viewer, file.id(), seen))
                .findFirst()
                .map(file -> FilePath.of(rules.path(state, file), file.name())));
    }

    /**
     * What may be brought now.
     *
     * @param state {@code on}; {@code waiting} if files are taken, and inspected later; {@code off} if none are taken now
     * @param longest bytes that one file may have
     * @param left bytes that may still come, {@code longest} at most: from more one could count what others bring who tell nobody
     */
    public record Allowance(String state, long longest, long left) {}

    /** For people before they choose a file. @throws PlenumException NOT_PERMITTED if they are not admitted */
    public Allowance allowance(MeetingId meeting, ParticipantId who) {
        LiveMeeting running = meetings.meeting(meeting);
        MeetingContext.admitted(running.state().room(), who);
        TenantId tenant = running.facts().tenant();
        FilePolicy policy = filing.policies().of(tenant);
        boolean works = filing.uploads().health(tenant).working();
        String otherwise = policy.uninspected() == FilePolicy.Uninspected.WAIT ? "waiting" : "off";
        return new Allowance(
                works ? "on" : otherwise,
                policy.fileBytes(),
                Math.clamp(policy.meetingBytes() - filing.kept().used(meeting), 0, policy.fileBytes()));
    }

    private RunningPlugin active(String plugin) {
        return around.plugins()
                .active(plugin)
                .orElseThrow(() -> new PlenumException(CommonError.PLUGIN_ABSENT, "there is no plugin '" + plugin + "'"));
    }

    /** Waits for a plugin that is being replaced, so that nobody notices. */
    private void awaited(String plugin) {
        while (around.plugins().active(plugin).isEmpty() && around.plugins().isReplacing(plugin)) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static PlenumException absent(FileId file) {
        return new PlenumException(CommonError.NOT_FOUND, "no file " + file + " for this person");
    }
}
