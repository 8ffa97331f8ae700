package org.plenum.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The meeting as it stands when something is decided. Valid during that call only. */
public interface Meeting {
    MeetingId id();

    TenantId tenant();

    /** All people now in the meeting, hidden ones included, in order of joining; nobody of the lobby. */
    List<Viewer> present();

    /** Anybody who was ever admitted, also when they have left. */
    Optional<Viewer> participant(ParticipantId id);

    /**
     * People on the meeting's list who were never admitted, those in the lobby included, in order of the list. What is decided about one
     * of them holds from the moment they come. Empty if the meeting has no list.
     *
     * @since 1
     */
    default List<Expected> expected() {
        return List.of();
    }

    /**
     * The person whose mail address on the meeting's list this is, whether they came or not.
     *
     * @param mail in lower case
     * @since 1
     */
    default Optional<ParticipantId> listed(String mail) {
        return expected().stream()
                .filter(one -> one.mail().equals(mail))
                .map(Expected::participant)
                .findFirst();
    }

    /** When this person was first admitted, kept over reconnects; empty for who never was. */
    Optional<Instant> admitted(ParticipantId id);

    /** Whether the viewer may know that the subject exists: always of oneself, always for staff. */
    boolean mayKnow(Viewer viewer, ParticipantId subject);

    /**
     * Rights that running plugins declare and whose features are on for attendees, in order of plugin id; not those of the owning plugin,
     * nor of the meeting itself.
     *
     * @since 1
     */
    default List<Right> rights() {
        return List.of();
    }

    /**
     * Whether somebody has a right now: by role, and not withdrawn. Commands and signals are checked by the kernel; this is for views.
     *
     * @since 1
     */
    default boolean permits(Viewer viewer, Permission permission) {
        return permission.roles().contains(viewer.role());
    }

    /** The owning plugin's settings for this meeting's tenant. */
    Settings settings();
}
