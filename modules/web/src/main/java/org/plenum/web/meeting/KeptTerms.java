package org.plenum.web.meeting;

import org.plenum.meeting.KeyComplexity;
import org.plenum.meeting.TenantTerms;
import org.plenum.spi.TenantId;
import org.plenum.tenant.KeyRules;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;

/** The terms are what the tenant's administrator has set. */
final class KeptTerms implements TenantTerms.Directory {
    private static final TenantTerms STRICTEST = new TenantTerms(false, new KeyComplexity(40, true, true, true, true, true));

    private final Tenants tenants;

    KeptTerms(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public TenantTerms of(TenantId tenant) {
        return tenants.find(tenant).map(KeptTerms::terms).orElse(STRICTEST);
    }

    private static TenantTerms terms(Tenant tenant) {
        KeyRules rules = tenant.keyRules();
        return new TenantTerms(
                tenant.openAllowed(),
                new KeyComplexity(
                        rules.length(), rules.lowerCase(), rules.upperCase(), rules.digits(), rules.symbols(), rules.notId()));
    }
}
