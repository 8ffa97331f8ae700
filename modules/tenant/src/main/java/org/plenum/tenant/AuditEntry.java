package org.plenum.tenant;

import java.time.Instant;
import org.plenum.spi.TenantId;

/**
 * One administrative act.
 *
 * @param by name of the person, or {@code server}
 * @param act past tense, such as {@code switch-changed}
 * @param target what it was done to: a plugin's id, a mail address
 * @param detail such as {@code on → off}, up to 500 characters; never a secret
 */
public record AuditEntry(TenantId tenant, Instant at, String by, String act, String target, String detail) {
    private static final int LONGEST = 500;

    public AuditEntry {
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }
}
