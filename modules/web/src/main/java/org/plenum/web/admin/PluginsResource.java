package org.plenum.web.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.RunningMeetings;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Account;
import org.plenum.tenant.Invalid;
import org.plenum.tenant.SwitchChange;
import org.plenum.tenant.SwitchPosition;
import org.plenum.tenant.Switches;
import org.plenum.web.session.SignedIn;

/** The plugins' switches, settings and permissions. */
@Path("admin/plugins")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PluginsResource {
    private final PluginCatalogue catalogue;
    private final Switches switches;
    private final RunningMeetings meetings;
    private final SignedIn signedIn;

    @Inject
    public PluginsResource(PluginCatalogue catalogue, Switches switches, RunningMeetings meetings, SignedIn signedIn) {
        this.catalogue = catalogue;
        this.switches = switches;
        this.meetings = meetings;
        this.signedIn = signedIn;
    }

    @GET
    public PluginPage page(@Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        List<RunningMeetings.Running> peopled = meetings.running(by.tenant()).stream()
                .filter(meeting -> meeting.people() > 0)
                .toList();
        return PluginPage.of(by.tenant(), catalogue.plugins(), switches, peopled);
    }

    /** Moves the switch; running meetings are told. */
    @PUT
    @Path("{plugin}/switch")
    public void changeSwitch(@PathParam("plugin") String plugin, SwitchBody body, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        Manifest manifest = manifest(plugin);
        Optional<SwitchChange> before = switches.latest(by.tenant(), plugin);
        SwitchPosition position = Optional.ofNullable(body.position())
                .map(SwitchPosition::of)
                .orElseGet(() -> before.map(SwitchChange::position).orElseGet(() -> SwitchPosition.of(manifest.normally())));
        Set<Role> roles = Roles.changed(
                before.map(SwitchChange::roles).orElse(Set.of(Role.values())),
                Values.whole(Optional.ofNullable(body.roles()).orElse(Map.of())));
        switches.change(by, plugin, position, roles, body.isForEverybody(), manifest.normally());
        meetings.policyChanged(by.tenant());
    }

    /** Sets values; those that are not given stay as they are. */
    @PUT
    @Path("{plugin}/settings")
    public void changeSettings(
            @PathParam("plugin") String plugin, Map<String, String> values, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        SettingCheck.check(manifest(plugin).settings(), Values.whole(values));
        var all = new HashMap<>(switches.settings(by.tenant(), plugin));
        all.putAll(values);
        switches.changeSettings(by, plugin, all);
        meetings.policyChanged(by.tenant());
    }

    /** Gives permissions to roles; those that are not given stay as they are. */
    @PUT
    @Path("{plugin}/permissions")
    public void changePermissions(
            @PathParam("plugin") String plugin, Map<String, List<String>> permissions, @Context HttpServletRequest request) {
        Account by = signedIn.administrator(request);
        List<String> known = manifest(plugin).permissions().stream().map(Manifest.Right::name).toList();
        var roles = new HashMap<String, Set<Role>>();
        Values.whole(permissions).forEach((name, words) -> {
            if (!known.contains(name)) {
                throw Invalid.field("permissions", name, "is no permission of this plugin");
            }
            roles.put(name, Roles.of(words));
        });
        switches.changePermissions(by, plugin, roles);
        meetings.policyChanged(by.tenant());
    }

    private Manifest manifest(String plugin) {
        return catalogue.plugins().stream()
                .filter(listed -> listed.id().equals(plugin))
                .flatMap(listed -> listed.manifest().stream())
                .findFirst()
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "no plugin '" + plugin + "'"));
    }

    /** @param appliesTo {@code everybody} unless it is {@code new-meetings} */
    record SwitchBody(
            @JsonProperty("switch") @Nullable String position,
            @Nullable String appliesTo,
            @Nullable Map<String, Boolean> roles) {
        boolean isForEverybody() {
            return switch (Optional.ofNullable(appliesTo).orElse("everybody")) {
                case "everybody" -> true;
                case "new-meetings" -> false;
                case String other -> throw Invalid.field("appliesTo", other, "is not everybody or new-meetings");
            };
        }
    }
}
