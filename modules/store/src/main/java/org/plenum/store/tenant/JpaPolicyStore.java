package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;
import org.plenum.tenant.Grant;
import org.plenum.tenant.MeetingChoices;
import org.plenum.tenant.PolicyStore;
import org.plenum.tenant.SwitchChange;

@Dependent
@Transactional
class JpaPolicyStore implements PolicyStore {
    private final EntityManager entities;

    @Inject
    JpaPolicyStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<SwitchChange> changes(TenantId tenant) {
        return of("select c from SwitchChangeRow c where c.tenant = :owner order by c.id", SwitchChangeRow.class, tenant.value())
                .getResultStream()
                .map(SwitchChangeRow::change)
                .toList();
    }

    @Override
    public void add(SwitchChange change) {
        entities.persist(new SwitchChangeRow(change));
    }

    @Override
    public Map<String, Map<String, String>> settings(TenantId tenant) {
        return of("select s from SettingRow s where s.tenant = :owner", SettingRow.class, tenant.value())
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row.plugin, Collectors.toMap(row -> row.name, row -> row.content)));
    }

    @Override
    public void saveSettings(TenantId tenant, String plugin, Map<String, String> values) {
        entities.createQuery("delete from SettingRow s where s.tenant = :tenant and s.plugin = :plugin")
                .setParameter("tenant", tenant.value())
                .setParameter("plugin", plugin)
                .executeUpdate();
        values.forEach((name, content) -> entities.persist(new SettingRow(tenant.value(), plugin, name, content)));
    }

    @Override
    public Map<String, Grant> grants(TenantId tenant) {
        return of("select g from GrantRow g where g.tenant = :owner", GrantRow.class, tenant.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.permission, GrantRow::grant));
    }

    @Override
    public void saveGrant(TenantId tenant, String permission, Grant grant) {
        entities.merge(new GrantRow(tenant.value(), permission, grant));
    }

    @Override
    public Optional<MeetingChoices> meeting(MeetingId meeting) {
        return Optional.ofNullable(entities.find(SwitchMeetingRow.class, meeting.value()))
                .map(row -> new MeetingChoices(row.created, choices(meeting)));
    }

    @Override
    public void addMeeting(TenantId tenant, MeetingId meeting, Instant created) {
        entities.merge(new SwitchMeetingRow(meeting.value(), tenant.value(), created));
    }

    @Override
    public void saveChoice(MeetingId meeting, String plugin, MeetingChoices.Choice choice) {
        entities.merge(new SwitchChoiceRow(meeting.value(), plugin, choice));
    }

    @Override
    public void removeMeeting(MeetingId meeting) {
        for (String row : List.of("SwitchChoiceRow", "SwitchMeetingRow")) {
            entities.createQuery("delete from " + row + " m where m.meeting = :meeting")
                    .setParameter("meeting", meeting.value())
                    .executeUpdate();
        }
    }

    private Map<String, MeetingChoices.Choice> choices(MeetingId meeting) {
        return of("select c from SwitchChoiceRow c where c.meeting = :owner", SwitchChoiceRow.class, meeting.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.plugin, SwitchChoiceRow::choice));
    }

    private <T> TypedQuery<T> of(String query, Class<T> type, String owner) {
        return entities.createQuery(query, type).setParameter("owner", owner);
    }
}
