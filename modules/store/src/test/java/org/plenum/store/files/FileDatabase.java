package org.plenum.store.files;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.plenum.files.FilePolicy;
import org.plenum.files.FileStore;
import org.plenum.files.Quarantined;
import org.plenum.files.TenantKeys;
import org.plenum.kernel.RandomId;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.TenantId;
import org.plenum.store.Migration;

/** A migrated database with two tenants; each call of its ports is a transaction, as the server makes it. */
final class FileDatabase implements AutoCloseable {
    private final TenantId tenant = new TenantId(RandomId.next());
    private final TenantId other = new TenantId(RandomId.next());
    private final EntityManagerFactory factory;

    FileDatabase(DataSource source) {
        Migration.run(source);
        fill(source, tenant);
        fill(source, other);
        var configuration = new Configuration()
                .addAnnotatedClass(FileRow.class)
                .addAnnotatedClass(ReaderRow.class)
                .addAnnotatedClass(QuarantineRow.class)
                .addAnnotatedClass(PolicyRow.class)
                .addAnnotatedClass(KeyRow.class)
                .setProperty("hibernate.timezone.default_storage", "NORMALIZE_UTC");
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        factory = configuration.buildSessionFactory();
    }

    TenantId tenant() {
        return tenant;
    }

    TenantId other() {
        return other;
    }

    FileStore files() {
        return port(FileStore.class, JpaFiles::new);
    }

    Quarantined.Store quarantine() {
        return port(Quarantined.Store.class, JpaQuarantine::new);
    }

    FilePolicy.Directory policies() {
        return port(FilePolicy.Directory.class, JpaFilePolicies::new);
    }

    TenantKeys keys() {
        return port(TenantKeys.class, JpaTenantKeys::new);
    }

    List<HeldItem> held(DataSubject subject) {
        try (EntityManager entities = factory.createEntityManager()) {
            return new FilesData(entities, files(), quarantine()).held(subject);
        }
    }

    void forgetReading(DataSubject subject) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            new FilesData(entities, files(), quarantine()).forgetReading(subject);
            entities.getTransaction().commit();
        }
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

    private static void fill(DataSource source, TenantId tenant) {
        try (Connection connection = source.getConnection();
                var insert = connection.prepareStatement("insert into tenant values (?,'T','',false,10,true,false,true,false,true,?,0)")) {
            insert.setString(1, tenant.value());
            insert.setTimestamp(2, Timestamp.from(Instant.EPOCH));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
