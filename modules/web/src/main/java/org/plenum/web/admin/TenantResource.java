package org.plenum.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Account;
import org.plenum.tenant.AccountAdministration;
import org.plenum.tenant.KeyRules;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.session.SignedIn;

/** The tenant itself. */
@Path("admin/tenant")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantResource {
    private final Tenants tenants;
    private final AccountAdministration administration;
    private final SignedIn signedIn;

    @Inject
    public TenantResource(Tenants tenants, AccountAdministration administration, SignedIn signedIn) {
        this.tenants = tenants;
        this.administration = administration;
        this.signedIn = signedIn;
    }

    @GET
    public Shown tenant(@Context HttpServletRequest request) {
        return Shown.of(tenant(signedIn.administrator(request)));
    }

    /** Changes what is given, and leaves the rest as it is. */
    @PUT
    public Shown change(Wanted body, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        Tenant changed = body.of(tenant(by));
        administration.change(by, changed);
        return Shown.of(changed);
    }

    private Tenant tenant(Account by) {
        return tenants.find(by.tenant())
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "no tenant '" + by.tenant() + "'"));
    }

    record Shown(String name, String contact, boolean openAllowed, KeyRules keyRules) {
        static Shown of(Tenant tenant) {
            return new Shown(tenant.name(), tenant.contact(), tenant.openAllowed(), tenant.keyRules());
        }
    }

    record Wanted(
            @Nullable String name,
            @Nullable String contact,
            @Nullable Boolean openAllowed,
            @Nullable WantedKeys keyRules) {
        Tenant of(Tenant known) {
            return new Tenant(
                    known.id(),
                    Optional.ofNullable(name).orElse(known.name()),
                    Optional.ofNullable(contact).orElse(known.contact()),
                    Optional.ofNullable(openAllowed).orElse(known.openAllowed()),
                    keyRules == null ? known.keyRules() : keyRules.of(known.keyRules()));
        }
    }

    record WantedKeys(
            @Nullable Integer length,
            @Nullable Boolean lowerCase,
            @Nullable Boolean upperCase,
            @Nullable Boolean digits,
            @Nullable Boolean symbols,
            @Nullable Boolean notId) {
        KeyRules of(KeyRules known) {
            return new KeyRules(
                    Optional.ofNullable(length).orElse(known.length()),
                    Optional.ofNullable(lowerCase).orElse(known.lowerCase()),
                    Optional.ofNullable(upperCase).orElse(known.upperCase()),
                    Optional.ofNullable(digits).orElse(known.digits()),
                    Optional.ofNullable(symbols).orElse(known.symbols()),
                    Optional.ofNullable(notId).orElse(known.notId()));
        }
    }
}
