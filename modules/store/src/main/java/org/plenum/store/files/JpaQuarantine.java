package org.plenum.store.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.files.Quarantined;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

@Dependent
@Transactional
class JpaQuarantine implements Quarantined.Store {
    private final EntityManager entities;

    @Inject
    JpaQuarantine(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Quarantined file) {
        if (entities.find(QuarantineRow.class, file.id().value()) == null) {
            entities.persist(new QuarantineRow(file));
            entities.flush();
        }
    }

    @Override
    public Optional<Quarantined> find(FileId id) {
        return Optional.ofNullable(entities.find(QuarantineRow.class, id.value())).map(QuarantineRow::file);
    }

    @Override
    public List<Quarantined> page(TenantId tenant, int page, int size) {
        return files(query("q.tenant = :tenant order by q.found desc, q.id")
                .setParameter("tenant", tenant.value())
                .setFirstResult((page - 1) * size)
                .setMaxResults(size));
    }

    @Override
    public long count(TenantId tenant) {
        return entities.createQuery("select count(q) from QuarantineRow q where q.tenant = :tenant", Long.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    @Override
    public List<Quarantined> of(MeetingId meeting) {
        return files(query("q.meeting = :meeting order by q.found, q.id").setParameter("meeting", meeting.value()));
    }

    @Override
    public List<Quarantined> uploadedBy(List<ParticipantId> uploaders) {
        return files(query("q.uploader in :uploaders order by q.found, q.id")
                .setParameter("uploaders", uploaders.stream().map(ParticipantId::value).toList()));
    }

    @Override
    public List<Quarantined> foundBefore(TenantId tenant, Instant instant) {
        return files(query("q.tenant = :tenant and q.found < :instant order by q.found, q.id")
                .setParameter("tenant", tenant.value())
                .setParameter("instant", instant));
    }

    @Override
    public List<TenantId> tenants() {
        return entities.createQuery("select distinct q.tenant from QuarantineRow q order by q.tenant", String.class)
                .getResultStream()
                .map(TenantId::new)
                .toList();
    }

    @Override
    public void forget(FileId id) {
        entities.createQuery("delete from QuarantineRow q where q.id = :id").setParameter("id", id.value()).executeUpdate();
    }

    private TypedQuery<QuarantineRow> query(String condition) {
        return entities.createQuery("select q from QuarantineRow q where " + condition, QuarantineRow.class);
    }

    private static List<Quarantined> files(TypedQuery<QuarantineRow> query) {
        return query.getResultList().stream().map(QuarantineRow::file).toList();
    }
}
