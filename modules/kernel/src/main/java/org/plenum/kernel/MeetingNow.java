package org.plenum.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.meeting.room.Room;
import org.plenum.spi.Expected;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Right;
import org.plenum.spi.Settings;
import org.plenum.spi.TenantId;
import org.plenum.spi.Viewer;

/** What a plugin sees of a meeting during one call. */
record MeetingNow(MeetingFacts facts, Room room, Rights who, String plugin, Settings settings) implements Meeting {
    @Override
    public MeetingId id() {
        return facts.meeting();
    }

    @Override
    public TenantId tenant() {
        return facts.tenant();
    }

    @Override
    public List<Viewer> present() {
        return room.present();
    }

    @Override
    public Optional<Viewer> participant(ParticipantId id) {
        return room.viewer(id);
    }

    @Override
    public List<Expected> expected() {
        return facts.expected().stream()
                .filter(one -> room.viewer(one.participant()).isEmpty())
                .toList();
    }

    @Override
    public Optional<ParticipantId> listed(String mail) {
        return facts.expected().stream()
                .filter(one -> one.mail().equals(mail))
                .map(Expected::participant)
                .findFirst();
    }

    @Override
    public Optional<Instant> admitted(ParticipantId id) {
        return room.admitted(id);
    }

    @Override
    public boolean mayKnow(Viewer viewer, ParticipantId subject) {
        return room.mayKnow(viewer, subject);
    }

    @Override
    public List<Right> rights() {
        return who.declared(plugin);
    }

    @Override
    public boolean permits(Viewer viewer, Permission permission) {
        return who.permits(room, viewer, permission);
    }
}
