package org.plenum.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.plenum.tenant.Account;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.web.session.SignedIn;

/** What the tenant's administrators did. */
@Path("admin/audit")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final AuditLog audit;
    private final SignedIn signedIn;

    @Inject
    public AuditResource(AuditLog audit, SignedIn signedIn) {
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @GET
    public Found page(@QueryParam("page") @DefaultValue("1") String page, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        var found = audit.page(by.tenant(), Values.number(page), by.profile().itemsPerPage());
        return new Found(found.items().stream().map(Shown::of).toList(), found.total());
    }

    record Found(List<Shown> entries, long total) {}

    record Shown(Instant at, String by, String act, String target, String detail) {
        static Shown of(AuditEntry entry) {
            return new Shown(entry.at(), entry.by(), entry.act(), entry.target(), entry.detail());
        }
    }
}
