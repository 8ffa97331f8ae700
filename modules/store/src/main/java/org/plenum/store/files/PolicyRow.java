package org.plenum.store.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Locale;
import org.plenum.files.FilePolicy;
import org.plenum.spi.TenantId;

/** Row of {@code file_policy}. */
@Entity(name = "FilePolicyRow")
@Table(name = "file_policy")
@SuppressWarnings("NullAway.Init")
class PolicyRow {
    @Id
    String tenant;

    @Column(name = "tenant_bytes")
    long tenantBytes;

    @Column(name = "meeting_bytes")
    long meetingBytes;

    @Column(name = "file_bytes")
    long fileBytes;

    String uninspected;

    @Column(name = "quarantine_days")
    int quarantineDays;

    @Column(name = "again_days")
    int againDays;

    protected PolicyRow() {}

    PolicyRow(TenantId tenant, FilePolicy policy) {
        this.tenant = tenant.value();
        tenantBytes = policy.tenantBytes();
        meetingBytes = policy.meetingBytes();
        fileBytes = policy.fileBytes();
        uninspected = policy.uninspected().name().toLowerCase(Locale.ROOT);
        quarantineDays = (int) policy.quarantine().toDays();
        againDays = (int) policy.again().toDays();
    }

    FilePolicy policy() {
        return new FilePolicy(
                tenantBytes,
                meetingBytes,
                fileBytes,
                FilePolicy.Uninspected.valueOf(uninspected.toUpperCase(Locale.ROOT)),
                Duration.ofDays(quarantineDays),
                Duration.ofDays(againDays));
    }
}
