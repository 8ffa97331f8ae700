package org.plenum.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** A store that counts what it was asked. */
final class MemoryMeetings implements MeetingStore, Invitation.Queue {
    private final Map<MeetingId, Meeting> meetings = new LinkedHashMap<>();
    private final Map<String, Invitation> invitations = new LinkedHashMap<>();
    private final Map<String, ParticipantId> participants = new HashMap<>();
    int questions;

    @Override
    public Optional<Meeting> find(MeetingId id) {
        questions++;
        return Optional.ofNullable(meetings.get(id));
    }

    @Override
    public List<Meeting> ownedBy(AccountId owner) {
        return meetings.values().stream()
                .filter(meeting -> meeting.owner().equals(owner))
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.plan().starts()).reversed())
                .toList();
    }

    @Override
    public void save(Meeting meeting) {
        meetings.put(meeting.id(), meeting);
    }

    @Override
    public void save(Meeting meeting, List<Invitation> added, List<Invitation> withdrawn) {
        save(meeting);
        withdrawn.forEach(invitation -> invitations.remove(invitation.meeting() + invitation.mail()));
        added.forEach(this::keep);
    }

    private void keep(Invitation invitation) {
        invitations.put(invitation.meeting() + invitation.mail(), invitation);
    }

    @Override
    public Optional<Invitation> due(Instant now) {
        return invitations.values().stream()
                .filter(one -> one.usedBy().isEmpty() && !Optional.ofNullable(meetings.get(one.meeting())).orElseThrow().isEnded())
                .filter(one -> one.delivery().due().filter(due -> !due.isAfter(now)).isPresent())
                .min(Comparator.comparing(one -> one.delivery().due().orElseThrow()));
    }

    @Override
    public boolean replace(Invitation seen, Invitation by) {
        boolean same = seen.equals(invitations.get(seen.meeting() + seen.mail()));
        if (same) {
            keep(by);
        }
        return same;
    }

    @Override
    public void settle(Invitation invitation) {
        if (invitation(invitation.meeting(), invitation.hash()).isPresent()) {
            keep(invitation);
        }
    }

    @Override
    public void ended(MeetingId id, Instant at) {
        meetings.computeIfPresent(id, (key, meeting) -> new Meeting(
                id, meeting.tenant(), meeting.owner(), meeting.plan(), meeting.created(), Optional.of(meeting.ended().orElse(at))));
    }

    @Override
    public void delete(MeetingId id) {
        rooms(id).forEach(meetings::remove);
        meetings.remove(id);
    }

    @Override
    public List<MeetingId> rooms(MeetingId parent) {
        return meetings.values().stream()
                .filter(one -> one.parent().filter(parent::equals).isPresent())
                .map(Meeting::id)
                .toList();
    }

    @Override
    public boolean join(Meeting room, ParticipantId participant) {
        return meetings.computeIfAbsent(room.id(), id -> room).parent().equals(room.parent());
    }

    @Override
    public List<Invitation> invitations(MeetingId meeting) {
        return invitations.values().stream()
                .filter(one -> one.meeting().equals(meeting))
                .toList();
    }

    @Override
    public Optional<Invitation> invitation(MeetingId meeting, String hash) {
        questions++;
        return invitations(meeting).stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    @Override
    public boolean use(MeetingId meeting, String mail, ParticipantId by) {
        Invitation kept = invitations.get(meeting + mail);
        if (kept == null || !kept.usedBy().orElse(by).equals(by)) {
            return false;
        }
        keep(new Invitation(kept.meeting(), kept.mail(), kept.hash(), Optional.of(by), kept.delivery()));
        return true;
    }

    @Override
    public ParticipantId participant(MeetingId meeting, AccountId account, ParticipantId fresh) {
        return participants.computeIfAbsent(meeting + "/" + account, key -> fresh);
    }

    @Override
    public Optional<ParticipantId> participant(MeetingId meeting, AccountId account) {
        return Optional.ofNullable(participants.get(meeting + "/" + account));
    }

    @Override
    public Optional<AccountId> holder(MeetingId meeting, ParticipantId participant) {
        return participants.entrySet().stream()
                .filter(entry -> entry.getValue().equals(participant) && entry.getKey().startsWith(meeting + "/"))
                .map(entry -> entry.getKey().substring(meeting.value().length() + 1))
                .filter(key -> !key.contains("@"))
                .map(AccountId::new)
                .findFirst();
    }

    @Override
    public Optional<ParticipantId> place(MeetingId meeting, String mail) {
        return Optional.ofNullable(participants.get(meeting + "/" + mail));
    }

    @Override
    public Map<String, ParticipantId> places(MeetingId meeting, List<String> mails, Supplier<ParticipantId> fresh) {
        return mails.stream()
                .collect(Collectors.toMap(
                        mail -> mail, mail -> participants.computeIfAbsent(meeting + "/" + mail, key -> fresh.get())));
    }
}
