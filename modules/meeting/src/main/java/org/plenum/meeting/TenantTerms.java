package org.plenum.meeting;

import org.plenum.spi.TenantId;

/**
 * What a tenant's administrator demands of meetings.
 *
 * @param openAllowed whether there may be meetings that anybody can enter
 */
public record TenantTerms(boolean openAllowed, KeyComplexity keys) {
    /** Looks them up; blocking. */
    public interface Directory {
        /** Strictest terms for a tenant that does not exist. */
        TenantTerms of(TenantId tenant);
    }
}
