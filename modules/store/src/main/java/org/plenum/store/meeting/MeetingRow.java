package org.plenum.store.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.meeting.Access;
import org.plenum.meeting.Keys;
import org.plenum.meeting.Lobby;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Plan;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;

/** Row of {@code meeting}, with its rows of {@code meeting_listed}. */
@Entity
@Table(name = "meeting")
@SuppressWarnings("NullAway.Init")
class MeetingRow {
    @Id
    String id;

    String tenant;

    String owner;

    String title;

    Instant starts;

    int minutes;

    String access;

    @Column(name = "attendee_key")
    String attendeeKey;

    @Column(name = "presenter_key")
    String presenterKey;

    String lobby;

    @Column(name = "title_in_lobby")
    boolean titleInLobby;

    @Column(name = "ends_after_minutes")
    int endsAfterMinutes;

    Instant created;

    @Nullable
    Instant ended;

    /** Null unless it is a breakout room. */
    @Nullable
    String parent;

    @Nullable
    String follows;

    @Version
    long changes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_listed", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "place")
    @Column(name = "mail")
    List<String> listed = new ArrayList<>();

    protected MeetingRow() {}

    MeetingRow(Meeting meeting) {
        id = meeting.id().value();
        tenant = meeting.tenant().value();
        created = meeting.created();
        parent = meeting.parent().map(MeetingId::value).orElse(null);
    }

    /** An end, once kept, stays: whoever changes the plan may not know of it yet. */
    void take(Meeting meeting) {
        Plan plan = meeting.plan();
        owner = meeting.owner().value();
        title = plan.title();
        starts = plan.starts();
        minutes = plan.minutes();
        access = plan.access().word();
        attendeeKey = plan.keys().attendee();
        presenterKey = plan.keys().presenter();
        lobby = plan.lobby().name();
        titleInLobby = plan.titleInLobby();
        endsAfterMinutes = plan.endsAfterMinutes();
        follows = plan.follows().stream().map(MeetingId::value).findFirst().orElse(null);
        if (ended == null) {
            ended = meeting.ended().orElse(null);
        }
        if (!listed.equals(plan.access().listed())) {
            listed.clear();
            listed.addAll(plan.access().listed());
        }
    }

    Meeting meeting() {
        var plan = new Plan(
                title,
                starts,
                minutes,
                access(),
                new Keys(attendeeKey, presenterKey),
                Lobby.valueOf(lobby),
                titleInLobby,
                endsAfterMinutes,
                Stream.ofNullable(follows).map(MeetingId::new).toList());
        return new Meeting(
                new MeetingId(id),
                new TenantId(tenant),
                new AccountId(owner),
                plan,
                created,
                Optional.ofNullable(ended),
                Optional.ofNullable(parent).map(MeetingId::new));
    }

    private Access access() {
        return switch (access) {
            case "named" -> new Access.Named(listed);
            case "key" -> new Access.ByKey();
            case "open" -> new Access.Open();
            default -> throw new IllegalStateException("meeting " + id + " has the unknown access '" + access + "'");
        };
    }
}
