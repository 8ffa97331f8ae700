package org.plenum.web.files;

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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.files.FilePolicy;
import org.plenum.files.Inspectors;
import org.plenum.kernel.Kernel;
import org.plenum.spi.FileInspector;
import org.plenum.spi.TenantId;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Account;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Invalid;
import org.plenum.web.session.SignedIn;

/** What the tenant has set for files, how much room they take, and how it stands with those who inspect them. */
@Path("admin/files")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FilePolicyResource {
    private static final List<String> UNINSPECTED = List.of("wait", "refuse");

    private final Kernel kernel;
    private final SignedIn signedIn;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public FilePolicyResource(Kernel kernel, SignedIn signedIn, AuditLog audit, Clock clock) {
        this.kernel = kernel;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    public Shown shown(@Context HttpServletRequest request) {
        return shown(signedIn.administrator(request).tenant());
    }

    /** Sets what is given; the rest stays. From now on; files that are there stay. */
    @PUT
    public Shown change(Body body, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        FilePolicy before = kernel.filing().policies().of(by.tenant());
        FilePolicy after = body.over(before);
        if (!after.equals(before)) {
            kernel.filing().policies().save(by.tenant(), after);
            audit.add(new AuditEntry(
                    by.tenant(), clock.instant(), by.shownName(), "file-policy-changed", "files", Policy.of(before) + " → " + Policy.of(after)));
        }
        return shown(by.tenant());
    }

    private Shown shown(TenantId tenant) {
        Inspectors.Present present = kernel.inspectors().present(tenant);
        List<Inspecting> inspectors = kernel.inspectors().all().entrySet().stream()
                .map(entry -> inspecting(entry.getKey(), entry.getValue(), present))
                .toList();
        return new Shown(
                Policy.of(kernel.filing().policies().of(tenant)), kernel.filing().kept().used(tenant), inspectors);
    }

    private Inspecting inspecting(String id, FileInspector.Health health, Inspectors.Present present) {
        Map<String, String> title = kernel.plugins().manifest(id).map(Manifest::title).orElse(Map.of("en", id, "sv", id));
        boolean isOn = present.names().contains(id);
        return new Inspecting(id, title, isOn && health.working(), health.detail());
    }

    /** @param used bytes of all the tenant's files */
    record Shown(Policy policy, long used, List<Inspecting> inspectors) {}

    /** @param working false also if it is switched off for the tenant */
    record Inspecting(String plugin, Map<String, String> title, boolean working, String detail) {}

    record Policy(
            long tenantBytes, long meetingBytes, long fileBytes, String uninspected, long quarantineDays, long againDays) {
        static Policy of(FilePolicy policy) {
            return new Policy(
                    policy.tenantBytes(),
                    policy.meetingBytes(),
                    policy.fileBytes(),
                    policy.uninspected().name().toLowerCase(Locale.ROOT),
                    policy.quarantine().toDays(),
                    policy.again().toDays());
        }
    }

    record Body(
            @Nullable Long tenantBytes,
            @Nullable Long meetingBytes,
            @Nullable Long fileBytes,
            @Nullable String uninspected,
            @Nullable Integer quarantineDays,
            @Nullable Integer againDays) {
        FilePolicy over(FilePolicy before) {
            String word = Optional.ofNullable(uninspected).orElse(before.uninspected().name().toLowerCase(Locale.ROOT));
            if (!UNINSPECTED.contains(word)) {
                throw Invalid.field("uninspected", word, "is not wait or refuse");
            }
            return new FilePolicy(
                    Optional.ofNullable(tenantBytes).orElse(before.tenantBytes()),
                    Optional.ofNullable(meetingBytes).orElse(before.meetingBytes()),
                    Optional.ofNullable(fileBytes).orElse(before.fileBytes()),
                    FilePolicy.Uninspected.valueOf(word.toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(quarantineDays).map(Duration::ofDays).orElse(before.quarantine()),
                    Optional.ofNullable(againDays).map(Duration::ofDays).orElse(before.again()));
        }
    }
}
