package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenum.meeting.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** The ids of accounts, and of people on lists, in meetings. Each call is a transaction of its own: one that fails because another was first spoils nothing else. */
@Dependent
@Transactional(TxType.REQUIRES_NEW)
class JpaParticipants {
    private final EntityManager entities;

    @Inject
    JpaParticipants(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ParticipantId> find(ParticipantRow.Key key) {
        return Optional.ofNullable(entities.find(ParticipantRow.class, key)).map(row -> new ParticipantId(row.participant));
    }

    /** @throws RuntimeException if there is one already */
    void add(ParticipantRow.Key key, ParticipantId participant) {
        entities.persist(new ParticipantRow(key, participant.value()));
        entities.flush();
    }

    /** Whether another account has this id; who is in a breakout room has the same in several meetings. */
    boolean isTaken(ParticipantId participant, String account) {
        return entities.createQuery(
                                "select count(p) from ParticipantRow p where p.participant = :participant and p.account <> :account",
                                Long.class)
                        .setParameter("participant", participant.value())
                        .setParameter("account", account)
                        .getSingleResult()
                > 0;
    }

    /** @see org.plenum.meeting.MeetingStore#join @throws RuntimeException if another was first with the room */
    boolean join(Meeting room, ParticipantId participant) {
        MeetingRow row = entities.find(MeetingRow.class, room.id().value());
        if (row == null) {
            row = new MeetingRow(room);
            row.take(room);
            entities.persist(row);
            entities.flush();
        }
        if (!room.parent().equals(row.meeting().parent())) {
            return false;
        }
        taken("meeting_participant", "account", room, participant);
        taken("meeting_place", "mail", room, participant);
        return true;
    }

    /** Who has this id in the parent has it in the room. */
    private void taken(String table, String key, Meeting room, ParticipantId participant) {
        entities.createNativeQuery("insert into " + table + " (meeting, " + key + ", participant) select :room, p." + key
                        + ", p.participant from " + table + " p where p.meeting = :parent and p.participant = :participant"
                        + " and not exists (select 1 from " + table + " k where k.meeting = :room and k." + key + " = p." + key + ")")
                .setParameter("room", room.id().value())
                .setParameter("parent", room.parent().orElseThrow().value())
                .setParameter("participant", participant.value())
                .executeUpdate();
    }

    /** @throws RuntimeException if another was first with one of them */
    Map<String, ParticipantId> places(MeetingId meeting, List<String> mails, Supplier<ParticipantId> fresh) {
        var places = new HashMap<String, ParticipantId>();
        entities.createQuery("select p from PlaceRow p where p.meeting = :meeting and p.mail in :mails", PlaceRow.class)
                .setParameter("meeting", meeting.value())
                .setParameter("mails", mails)
                .getResultStream()
                .forEach(row -> places.put(row.mail, new ParticipantId(row.participant)));
        List<String> missing = mails.stream().filter(mail -> !places.containsKey(mail)).toList();
        Map<String, ParticipantId> entered = missing.isEmpty() ? Map.of() : entered(meeting);
        missing.forEach(mail -> {
            ParticipantId id = entered.getOrDefault(mail, fresh.get());
            entities.persist(new PlaceRow(new PlaceRow.Key(meeting.value(), mail), id.value()));
            places.put(mail, id);
        });
        entities.flush();
        return places;
    }

    /** Accounts that were in the meeting, by mail. */
    private Map<String, ParticipantId> entered(MeetingId meeting) {
        var query = "select a.mail, p.participant from meeting_participant p join account a on a.id = p.account where p.meeting = :meeting";
        List<?> rows = entities.createNativeQuery(query, Object[].class)
                .setParameter("meeting", meeting.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> row[0].toString(), row -> new ParticipantId(row[1].toString())));
    }
}
