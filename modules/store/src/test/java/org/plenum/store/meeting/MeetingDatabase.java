package org.plenum.store.meeting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.plenum.kernel.RandomId;
import org.plenum.meeting.Invitation;
import org.plenum.meeting.MeetingStore;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;
import org.plenum.store.Migration;

/** A migrated database with a tenant and an account; each call of its store is a transaction, as the server makes it. */
final class MeetingDatabase implements AutoCloseable {
    private final TenantId tenant = new TenantId(RandomId.next());
    private final AccountId owner = new AccountId(RandomId.next());
    private final EntityManagerFactory factory;

    MeetingDatabase(DataSource source) {
        Migration.run(source);
        fill(source);
        var configuration = new Configuration()
                .addAnnotatedClass(MeetingRow.class)
                .addAnnotatedClass(InvitationRow.class)
                .addAnnotatedClass(ParticipantRow.class)
                .addAnnotatedClass(PlaceRow.class)
                .addAnnotatedClass(AuthorRow.class)
                .setProperty("hibernate.timezone.default_storage", "NORMALIZE_UTC");
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        factory = configuration.buildSessionFactory();
    }

    TenantId tenant() {
        return tenant;
    }

    AccountId owner() {
        return owner;
    }

    MeetingStore store() {
        return port(MeetingStore.class, entities -> new JpaMeetings(entities, new JpaParticipants(entities), new JpaSeries(entities)));
    }

    /** With what was carried over in series. */
    Map<MeetingId, ParticipantId> withCarried(AccountId account, Map<MeetingId, ParticipantId> own) {
        try (EntityManager entities = factory.createEntityManager()) {
            return new JpaSeries(entities).withCarried(List.of(account), own);
        }
    }

    Invitation.Queue queue() {
        return port(Invitation.Queue.class, JpaInvitations::new);
    }

    private <T> T port(Class<T> port, Function<EntityManager, T> made) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            try (EntityManager entities = factory.createEntityManager()) {
                entities.getTransaction().begin();
                Object result = method.invoke(made.apply(entities), arguments);
                entities.getTransaction().commit();
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private void fill(DataSource source) {
        try (Connection connection = source.getConnection()) {
            try (var insert = connection.prepareStatement("insert into tenant values (?,'T','',false,10,true,false,true,false,true,?,0)")) {
                insert.setString(1, tenant.value());
                insert.setTimestamp(2, Timestamp.from(Instant.EPOCH));
                insert.executeUpdate();
            }
            try (var insert = connection.prepareStatement("insert into account (id, tenant, mail, first_name, last_name, language,"
                    + " time_zone, items_per_page, remember, administrator, organizer, code_secret, code_confirmed, code_last_step,"
                    + " changes) values (?,?,?,'','','en','UTC',20,false,false,true,'',false,0,0)")) {
                insert.setString(1, owner.value());
                insert.setString(2, tenant.value());
                insert.setString(3, owner + "@example.org");
                insert.executeUpdate();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
