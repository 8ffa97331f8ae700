package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Kernel;
import org.plenum.kernel.PluginState;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Meetings;
import org.plenum.meeting.Person;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Account;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Standing;
import org.plenum.tenant.SwitchChange;
import org.plenum.tenant.SwitchPosition;
import org.plenum.tenant.Switches;
import org.plenum.web.account.Given;
import org.plenum.web.session.SignedIn;

/** What a meeting's owner switches, where the tenant lets organizers decide. */
@Path("meetings/{id}/switches")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SwitchesResource {
    private final Meetings meetings;
    private final Person.Directory people;
    private final Kernel kernel;
    private final Switches switches;
    private final SignedIn signedIn;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public SwitchesResource(
            Meetings meetings,
            Person.Directory people,
            Kernel kernel,
            Switches switches,
            SignedIn signedIn,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.people = people;
        this.kernel = kernel;
        this.switches = switches;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    public All switches(@PathParam("id") String id, @Context HttpServletRequest request) {
        Meeting meeting = meeting(id, signedIn.account(request));
        return new All(manifests().map(manifest -> shown(meeting, manifest)).toList());
    }

    /** People in the meeting are told at once. */
    @PUT
    public void change(@PathParam("id") String id, Body body, @Context HttpServletRequest request) {
        Account account = signedIn.account(request);
        Meeting meeting = meeting(id, account);
        String plugin = body.plugin() == null ? "" : body.plugin();
        boolean on = Given.required("on", body.on());
        Manifest manifest = manifests()
                .filter(one -> one.id().equals(plugin))
                .findFirst()
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "no plugin '" + plugin + "'"));
        SwitchPosition position = position(meeting, manifest);
        if (position != SwitchPosition.ORGANIZER) {
            throw new PlenumException(
                    CommonError.NOT_PERMITTED, "plugin '" + plugin + "' is " + position + ", organizers do not decide");
        }
        switches.choose(meeting.id(), plugin, on, account.shownName());
        kernel.meetings().policyChanged(meeting.tenant());
        audited(account, meeting, plugin + " → " + (on ? "on" : "off"));
    }

    /** What administrators do is written down, also to their own meetings. */
    private void audited(Account account, Meeting meeting, String detail) {
        if (account.administrator()) {
            audit.add(new AuditEntry(
                    meeting.tenant(), clock.instant(), account.shownName(), "meeting-switch-changed", meeting.id().value(), detail));
        }
    }

    private Stream<Manifest> manifests() {
        return kernel.plugins().states().stream()
                .filter(state -> state.state() != PluginState.State.REFUSED)
                .flatMap(state -> state.manifest().stream());
    }

    private Switch shown(Meeting meeting, Manifest manifest) {
        boolean on = Stream.of(Role.values())
                .anyMatch(role -> switches.standing(
                                meeting.tenant(), meeting.id(), role, manifest.id(), manifest.normally())
                        instanceof Standing.On);
        return new Switch(manifest.id(), manifest.title(), position(meeting, manifest).word(), on);
    }

    private SwitchPosition position(Meeting meeting, Manifest manifest) {
        return switches.standing(meeting.tenant(), meeting.id(), manifest.id())
                .map(SwitchChange::position)
                .orElseGet(() -> SwitchPosition.of(manifest.normally()));
    }

    private Meeting meeting(String id, Account account) {
        return meetings.of(MeetingsResource.id(id), people.of(account.id()));
    }

    record All(List<Switch> switches) {}

    /** @param tenant where the tenant's switch stands for this meeting
     *  @param on for at least one role */
    record Switch(String plugin, Map<String, String> title, String tenant, boolean on) {}

    record Body(@Nullable String plugin, @Nullable Boolean on) {}
}
