package org.plenum.tenant;

import org.plenum.spi.TenantId;

/**
 * A customer or partner of the operator, who holds meetings and to whom their data belongs.
 *
 * @param name 1-100 characters
 * @param contact whom people may ask about their data: mail address, telephone or page, up to 200 characters; empty until it is set
 * @param openAllowed whether organizers may hold meetings that anybody may enter
 */
public record Tenant(TenantId id, String name, String contact, boolean openAllowed, KeyRules keyRules) {
    /** @throws org.plenum.spi.PlenumException INVALID if a text is too long, or the name is empty */
    public Tenant {
        name = Invalid.text("name", name, 1, 100);
        contact = Invalid.text("contact", contact, 0, 200);
    }
}
