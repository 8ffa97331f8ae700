package org.plenum.store.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.files.FileStore;
import org.plenum.files.KnownFile;
import org.plenum.files.Stage;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

@Dependent
@Transactional
class JpaFiles implements FileStore {
    private static final List<String> KEPT = List.of(
            Stage.RECEIVING.text(), Stage.CHECKING.text(), Stage.WAITING.text(), Stage.RELEASED.text());

    private final EntityManager entities;

    @Inject
    JpaFiles(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(KnownFile file) {
        entities.persist(new FileRow(file));
        entities.flush();
    }

    @Override
    public Optional<KnownFile> find(FileId id) {
        return known(query("f.id = :id").setParameter("id", id.value())).stream().findFirst();
    }

    @Override
    public List<KnownFile> of(MeetingId meeting) {
        return known(query("f.meeting = :meeting order by f.brought, f.id").setParameter("meeting", meeting.value()));
    }

    @Override
    public long receiving(MeetingId meeting, ParticipantId uploader) {
        return entities.createQuery(
                        "select count(f) from FileRow f where f.meeting = :meeting and f.uploader = :uploader and f.stage = 'receiving'", Long.class)
                .setParameter("meeting", meeting.value())
                .setParameter("uploader", uploader.value())
                .getSingleResult();
    }

    @Override
    public List<KnownFile> at(Stage stage, Instant before, int most) {
        return known(query("f.stage = :stage and f.changed < :before order by f.changed, f.id")
                .setParameter("stage", stage.text())
                .setParameter("before", before)
                .setMaxResults(most));
    }

    @Override
    public List<KnownFile> uploadedBy(List<ParticipantId> uploaders) {
        return known(query("f.uploader in :uploaders and f.origin is null and f.stage <> 'deleted' order by f.brought, f.id")
                .setParameter("uploaders", ids(uploaders)));
    }

    private static List<String> ids(List<ParticipantId> people) {
        return people.stream().map(ParticipantId::value).toList();
    }

    @Override
    public long used(TenantId tenant) {
        return used("tenant", tenant.value());
    }

    @Override
    public long used(MeetingId meeting) {
        return used("meeting", meeting.value());
    }

    private long used(String whose, String id) {
        return entities.createQuery(
                        "select coalesce(sum(f.length), 0L) from FileRow f where f." + whose + " = :id and f.stage in :kept", Long.class)
                .setParameter("id", id)
                .setParameter("kept", KEPT)
                .getSingleResult();
    }

    @Override
    public List<KnownFile> derived(FileId origin) {
        return known(query("f.origin = :origin order by f.brought, f.id").setParameter("origin", origin.value()));
    }

    @Override
    public List<KnownFile> lacking(String plugin, String name, int most) {
        return known(query("f.plugin = :plugin and f.stage = 'released' and f.origin is null"
                        + " and not exists (select d.id from FileRow d where d.origin = f.id and d.name = :name) order by f.brought, f.id")
                .setParameter("plugin", plugin)
                .setParameter("name", name)
                .setMaxResults(most));
    }

    @Override
    public List<KnownFile> sharing(TenantId tenant, String hash) {
        return known(query("f.tenant = :tenant and f.hash = :hash and f.stage in ('released', 'withdrawn') order by f.brought, f.id")
                .setParameter("tenant", tenant.value())
                .setParameter("hash", hash));
    }

    @Override
    public List<KnownFile> released(String plugin, TenantId tenant, Instant before, int most) {
        return known(query("f.tenant = :tenant and f.plugin = :plugin and f.stage = 'released' and f.origin is null and f.brought < :before"
                        + " order by f.brought, f.id")
                .setParameter("tenant", tenant.value())
                .setParameter("plugin", plugin)
                .setParameter("before", before)
                .setMaxResults(most));
    }

    @Override
    @Transactional
    public List<TenantId> tenants(String plugin) {
        return entities.createQuery(
                        "select distinct f.tenant from FileRow f where f.plugin = :plugin and f.stage = 'released' and f.origin is null",
                        String.class)
                .setParameter("plugin", plugin)
                .getResultStream()
                .map(TenantId::new)
                .toList();
    }

    @Override
    @Transactional
    public List<KnownFile> outdated(TenantId tenant, String edition, Instant since, int most) {
        return known(query("f.tenant = :tenant and f.stage = 'released' and f.origin is null and f.edition <> :edition and f.changed > :since"
                        + " order by f.changed desc, f.id")
                .setParameter("tenant", tenant.value())
                .setParameter("edition", edition)
                .setParameter("since", since)
                .setMaxResults(most));
    }

    @Override
    public boolean move(KnownFile from, KnownFile to) {
        return entities.createQuery("update FileRow f set f.stage = :stage, f.reason = :reason, f.finding = :finding, f.hash = :hash,"
                                + " f.edition = :edition, f.changed = :changed, f.type = :type, f.length = :length,"
                                + " f.name = :name, f.purpose = :purpose"
                                + " where f.id = :id and f.stage = :before")
                        .setParameter("stage", to.stage().text())
                        .setParameter("reason", to.reason())
                        .setParameter("finding", to.finding())
                        .setParameter("hash", to.hash())
                        .setParameter("edition", to.edition())
                        .setParameter("changed", to.changed())
                        .setParameter("type", to.file().type())
                        .setParameter("length", to.file().length())
                        .setParameter("name", to.file().name())
                        .setParameter("purpose", to.file().purpose())
                        .setParameter("id", from.id().value())
                        .setParameter("before", from.stage().text())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void inspected(FileId id, String edition) {
        entities.createQuery("update FileRow f set f.edition = :edition where f.id = :id")
                .setParameter("edition", edition)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void told(FileId id, Stage stage) {
        entities.createQuery("update FileRow f set f.told = :stage where f.id = :id")
                .setParameter("stage", stage.text())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public List<KnownFile> untold(MeetingId meeting, String plugin) {
        return known(query("f.meeting = :meeting and f.plugin = :plugin and f.origin is null and f.stage <> 'receiving' and f.told <> f.stage"
                        + " order by f.brought, f.id")
                .setParameter("meeting", meeting.value())
                .setParameter("plugin", plugin));
    }

    @Override
    public void forget(FileId id) {
        entities.createQuery("delete from ReaderRow r where r.file = :id").setParameter("id", id.value()).executeUpdate();
        entities.createQuery("delete from FileRow f where f.id = :id").setParameter("id", id.value()).executeUpdate();
    }

    /** A page asks for several things that were made of one file at once, and for each of them this is the first time. */
    @Override
    public void read(FileId id, ParticipantId reader, Instant at) {
        if (isReadAgain(id, reader, at)) {
            return;
        }
        entities.find(FileRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (!isReadAgain(id, reader, at)) {
            entities.persist(new ReaderRow(new ReaderRow.Key(id.value(), reader.value()), at));
            entities.flush();
        }
    }

    private boolean isReadAgain(FileId id, ParticipantId reader, Instant at) {
        return entities.createQuery("update ReaderRow r set r.at = :at where r.file = :file and r.reader = :reader")
                        .setParameter("at", at)
                        .setParameter("file", id.value())
                        .setParameter("reader", reader.value())
                        .executeUpdate()
                > 0;
    }

    @Override
    public List<ParticipantId> readers(FileId id) {
        return entities
                .createQuery("select r.reader from ReaderRow r where r.file = :file order by r.at, r.reader", String.class)
                .setParameter("file", id.value())
                .getResultStream()
                .map(ParticipantId::new)
                .toList();
    }

    private TypedQuery<FileRow> query(String condition) {
        return entities.createQuery("select f from FileRow f where " + condition, FileRow.class);
    }

    private static List<KnownFile> known(TypedQuery<FileRow> query) {
        return query.getResultList().stream().map(FileRow::known).toList();
    }
}
