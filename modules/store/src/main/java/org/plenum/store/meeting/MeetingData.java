package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** What the plans of meetings hold of people: their own meetings, the lists and invitations they stand on, and who they are in meetings. */
@Dependent
@Transactional
class MeetingData implements DataHolder {
    private static final Map<String, String> OWN = Map.of("en", "Meetings you planned", "sv", "Möten du planerade");
    private static final Map<String, String> LISTED =
            Map.of("en", "Meetings you were invited to", "sv", "Möten du bjöds in till");
    private static final Map<String, String> MAILED =
            Map.of("en", "Mail address you were invited at", "sv", "E-postadress du bjöds in på");
    private static final Map<String, String> ENTERED = Map.of("en", "Meetings you entered", "sv", "Möten du gick in i");

    private final EntityManager entities;
    private final JpaSeries series;

    @Inject
    MeetingData(EntityManager entities, JpaSeries series) {
        this.entities = entities;
        this.series = series;
    }

    @Override
    public String id() {
        return "meetings";
    }

    @Override
    public Map<String, String> title() {
        return Map.of("en", "Planned meetings", "sv", "Planerade möten");
    }

    @Override
    public List<HeldItem> held(DataSubject subject) {
        var own = subject.account().stream().flatMap(this::owned).map(row -> item(OWN, row));
        var listed = subject.account().stream().flatMap(this::listing).map(row -> item(LISTED, row));
        List<InvitationRow> invitations = invitations(subject).toList();
        var mailed = invitations.stream().map(MeetingData::item);
        var former = places(subject)
                .filter(place -> invitations.stream().noneMatch(row -> row.meeting.equals(place.meeting) && row.mail.equals(place.mail)))
                .flatMap(this::item);
        var entered = subject.participants().keySet().stream()
                .filter(meeting -> !isOnlyExpected(subject, meeting))
                .flatMap(meeting -> Stream.ofNullable(entities.find(MeetingRow.class, meeting.value())))
                .filter(row -> !isCarried(subject, row))
                .map(row -> item(ENTERED, row));
        return Stream.of(own, listed, mailed, former, entered)
                .flatMap(part -> part)
                .sorted(Comparator.comparing(HeldItem::at))
                .toList();
    }

    /** Meetings stay, for those who were in them; nothing in them leads to the person any more. */
    @Override
    public void erase(DataSubject subject) {
        invitations(subject).toList().forEach(entities::remove);
        for (AccountId account : subject.account()) {
            List<String> mail = mail(account);
            listing(account).toList().forEach(row -> row.listed.removeAll(mail));
            entities.createQuery("delete from PlaceRow p where p.mail in :mail or p.participant in :participants")
                    .setParameter("mail", mail)
                    .setParameter("participants", participants(subject))
                    .executeUpdate();
            series.erase(account);
            entities.createQuery("delete from ParticipantRow p where p.account = :account")
                    .setParameter("account", account.value())
                    .executeUpdate();
        }
        entities.flush();
    }

    /** On the list, but never entered. */
    private boolean isOnlyExpected(DataSubject subject, MeetingId meeting) {
        return subject.account().stream()
                .anyMatch(account -> entities.find(ParticipantRow.class, new ParticipantRow.Key(meeting.value(), account.value()))
                        == null);
    }

    /** They wrote in the meeting before, and what they wrote was carried over. */
    private static boolean isCarried(DataSubject subject, MeetingRow row) {
        return Stream.ofNullable(row.follows)
                .map(MeetingId::new)
                .anyMatch(before -> Objects.equals(subject.participants().get(before), subject.participants().get(new MeetingId(row.id))));
    }

    private Stream<MeetingRow> owned(AccountId account) {
        return entities.createQuery("select m from MeetingRow m where m.owner = :account and m.parent is null", MeetingRow.class)
                .setParameter("account", account.value())
                .getResultStream();
    }

    private Stream<MeetingRow> listing(AccountId account) {
        return entities.createQuery("select m from MeetingRow m join m.listed l where l in :mail", MeetingRow.class)
                .setParameter("mail", mail(account))
                .getResultList()
                .stream();
    }

    /** Those to the person's mail address, and, of a guest, those the person came with. */
    private Stream<InvitationRow> invitations(DataSubject subject) {
        List<String> mail = mail(subject);
        return entities.createQuery("select i from InvitationRow i where i.mail in :mail or i.usedBy in :participants", InvitationRow.class)
                .setParameter("mail", mail)
                .setParameter("participants", participants(subject))
                .getResultList()
                .stream();
    }

    /** Of addresses that are not the account's now. */
    private Stream<PlaceRow> places(DataSubject subject) {
        List<String> mail = mail(subject);
        return entities.createQuery("select p from PlaceRow p where p.participant in :participants", PlaceRow.class)
                .setParameter("participants", participants(subject))
                .getResultList()
                .stream()
                .filter(place -> !mail.contains(place.mail));
    }

    private Stream<HeldItem> item(PlaceRow row) {
        return Stream.ofNullable(entities.find(MeetingRow.class, row.meeting))
                .map(meeting -> new HeldItem(MAILED, List.of(new MeetingId(row.meeting)), meeting.starts, row.mail));
    }

    private static List<String> participants(DataSubject subject) {
        return subject.participants().values().stream().map(ParticipantId::value).toList();
    }

    private List<String> mail(DataSubject subject) {
        return subject.account().stream().flatMap(account -> mail(account).stream()).toList();
    }

    private List<String> mail(AccountId account) {
        return entities.createQuery("select a.mail from AccountRow a where a.id = :account", String.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    private static HeldItem item(InvitationRow row) {
        return new HeldItem(MAILED, List.of(new MeetingId(row.meeting)), row.since, row.mail);
    }

    private static HeldItem item(Map<String, String> category, MeetingRow row) {
        return new HeldItem(category, List.of(new MeetingId(row.id)), row.starts, row.title);
    }
}
