package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/**
 * Who people are in what was carried over in a series: what somebody wrote keeps the id they had where they wrote it, so meetings that follow
 * may hold something of theirs under that id, whether they came to them or not.
 */
@Dependent
@Transactional
class JpaSeries {
    private final EntityManager entities;

    @Inject
    JpaSeries(EntityManager entities) {
        this.entities = entities;
    }

    /** With the meetings that followed, and the ids in deleted ones; ids that somebody has in a meeting themselves go before. */
    Map<MeetingId, ParticipantId> withCarried(List<AccountId> account, Map<MeetingId, ParticipantId> own) {
        var all = new HashMap<>(own);
        account.forEach(one -> authors(one).forEach(author -> {
            var participant = new ParticipantId(author.participant());
            all.putIfAbsent(new MeetingId(author.origin()), participant);
            follow(new MeetingId(author.meeting()), participant, all);
        }));
        own.forEach((meeting, participant) -> followers(meeting).forEach(next -> follow(next, participant, all)));
        return all;
    }

    /** This meeting and all that follow it, each once: there is no loop, but nobody shall have to trust that here. */
    private void follow(MeetingId first, ParticipantId participant, Map<MeetingId, ParticipantId> all) {
        var open = new ArrayDeque<>(List.of(first));
        var known = new HashSet<MeetingId>();
        while (!open.isEmpty()) {
            MeetingId meeting = open.remove();
            if (known.add(meeting)) {
                all.putIfAbsent(meeting, participant);
                open.addAll(followers(meeting));
            }
        }
    }

    private List<MeetingId> followers(MeetingId meeting) {
        return entities.createQuery("select m.id from MeetingRow m where m.follows = :meeting", String.class)
                .setParameter("meeting", meeting.value())
                .getResultStream()
                .map(MeetingId::new)
                .toList();
    }

    private List<Author> authors(AccountId account) {
        return entities.createQuery("select a from AuthorRow a where a.account = :account", AuthorRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .map(row -> new Author(row.meeting, row.origin, row.participant))
                .toList();
    }

    /**
     * A meeting is about to be deleted: who wrote in it stays known to those that follow it, and they follow the one before it from now on.
     */
    void deleting(MeetingId meeting) {
        for (MeetingId next : followers(meeting)) {
            entities.createNativeQuery("insert into meeting_author (meeting, origin, account, participant)"
                            + " select cast(:next as varchar(22)), p.meeting, p.account, p.participant from meeting_participant p where p.meeting = :meeting")
                    .setParameter("next", next.value())
                    .setParameter("meeting", meeting.value())
                    .executeUpdate();
            entities.createNativeQuery("insert into meeting_author (meeting, origin, account, participant)"
                            + " select cast(:next as varchar(22)), a.origin, a.account, a.participant from meeting_author a where a.meeting = :meeting")
                    .setParameter("next", next.value())
                    .setParameter("meeting", meeting.value())
                    .executeUpdate();
        }
        entities.createNativeQuery("update meeting set follows = (select m.follows from meeting m where m.id = :meeting),"
                        + " changes = changes + 1 where follows = :meeting")
                .setParameter("meeting", meeting.value())
                .executeUpdate();
        entities.clear();
    }

    /** Nothing leads from the ids to the account any more. */
    void erase(AccountId account) {
        entities.createQuery("delete from AuthorRow a where a.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    private record Author(String meeting, String origin, String participant) {}
}
