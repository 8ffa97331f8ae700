package org.plenum.spi.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Expected;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Right;
import org.plenum.spi.Settings;
import org.plenum.spi.TenantId;
import org.plenum.spi.Viewer;

/**
 * A meeting as one person may know it: whom they may not know of is not there. For what is written with names, which nobody can mask
 * afterwards.
 */
public record KnownMeeting(Viewer reader, Meeting whole) implements Meeting {
    @Override
    public MeetingId id() {
        return whole.id();
    }

    @Override
    public TenantId tenant() {
        return whole.tenant();
    }

    @Override
    public List<Viewer> present() {
        return whole.present().stream().filter(one -> whole.mayKnow(reader, one.participant())).toList();
    }

    @Override
    public Optional<Viewer> participant(ParticipantId id) {
        return whole.mayKnow(reader, id) ? whole.participant(id) : Optional.empty();
    }

    /** Addresses are for staff. */
    @Override
    public List<Expected> expected() {
        return reader.isStaff() ? whole.expected() : List.of();
    }

    @Override
    public Optional<Instant> admitted(ParticipantId id) {
        return whole.mayKnow(reader, id) ? whole.admitted(id) : Optional.empty();
    }

    @Override
    public boolean mayKnow(Viewer viewer, ParticipantId subject) {
        return whole.mayKnow(reader, subject) && whole.mayKnow(viewer, subject);
    }

    @Override
    public List<Right> rights() {
        return whole.rights();
    }

    @Override
    public boolean permits(Viewer viewer, Permission permission) {
        return whole.permits(viewer, permission);
    }

    @Override
    public Settings settings() {
        return whole.settings();
    }
}
