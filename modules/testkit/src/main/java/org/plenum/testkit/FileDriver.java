package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plenum.spi.Event;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.StoredFile;

/**
 * Files in a meeting in memory: without content, but with all that the feature is asked and told of them. What followed of the last thing is
 * seen by {@link MeetingDriver#then} and {@link MeetingDriver#thenRefused}.
 */
public final class FileDriver {
    private final MeetingDriver<?> meeting;
    private final Map<FileId, StoredFile> files = new LinkedHashMap<>();
    private final Set<FileId> taken = new HashSet<>();

    FileDriver(MeetingDriver<?> meeting) {
        this.meeting = meeting;
    }

    /**
     * Somebody announces a file. If it is taken, all its bytes have come, and the feature is told that it is being checked.
     *
     * @param length bytes
     * @return its id, also if it is refused
     */
    public FileId upload(String person, String name, long length, String purpose) {
        FileId id = announce(person, name, length, purpose);
        if (taken.contains(id)) {
            becomes(id, FileState.CHECKING, "", "");
        }
        return id;
    }

    /**
     * Somebody announces a file. If it is taken, all its bytes have come, and the feature has not been told of it yet.
     *
     * @param length bytes
     * @return its id, also if it is refused
     */
    public FileId announce(String person, String name, long length, String purpose) {
        var id = new FileId("file%018d".formatted(files.size() + 1));
        var file = new StoredFile(
                id, FakeMeeting.ID, MeetingDriver.id(person), name, "application/octet-stream", length, purpose, meeting.now());
        files.put(id, file);
        if (meeting.announce(person, file)) {
            taken.add(id);
        }
        return id;
    }

    /** Every inspector says clean. @param type what the file was found to be. @return what followed */
    public List<Event> releases(FileId id, String type) {
        files.computeIfPresent(id, (key, file) -> new StoredFile(
                id, file.meeting(), file.uploader(), file.name(), type, file.length(), file.purpose(), file.at()));
        return becomes(id, FileState.RELEASED, "", "");
    }

    /**
     * It stands otherwise with a file. Told a second time, as the server may, the feature has nothing to say.
     *
     * @param reason as in {@link FileChange}
     * @param readers who had read it, of one that is withdrawn
     * @return what followed
     */
    public List<Event> becomes(FileId id, FileState state, String reason, String finding, String... readers) {
        StoredFile file = state == FileState.DELETED ? nameless(file(id)) : file(id);
        List<ParticipantId> people = Stream.of(readers).map(MeetingDriver::id).toList();
        var change = new FileChange(file, state, reason, finding, people);
        List<Event> followed = meeting.changed(change);
        assertThat(meeting.following(change)).as("what follows when %s is told a second time", change).isEmpty();
        return followed;
    }

    /** What the server keeps of a file. */
    public StoredFile file(FileId id) {
        return Stream.ofNullable(files.get(id)).findFirst().orElseThrow(() -> new AssertionError("no file " + id));
    }

    private static StoredFile nameless(StoredFile file) {
        return new StoredFile(file.id(), file.meeting(), file.uploader(), "deleted", "application/octet-stream", file.length(), "", file.at());
    }

    /** Whether somebody may read a file that is released. */
    public boolean mayRead(String person, FileId id) {
        return meeting.readable(person, id);
    }

    /** What a file is saved as. */
    public String path(FileId id) {
        return meeting.path(file(id));
    }
}
