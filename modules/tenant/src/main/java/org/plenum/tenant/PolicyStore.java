package org.plenum.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.MeetingId;
import org.plenum.spi.TenantId;

/** Where switches, settings and rights are kept. Blocking. */
public interface PolicyStore {
    /** All changes of a tenant's switches, oldest first. */
    List<SwitchChange> changes(TenantId tenant);

    void add(SwitchChange change);

    /** Values by plugin and name. */
    Map<String, Map<String, String>> settings(TenantId tenant);

    /** In place of all earlier values of the plugin. */
    void saveSettings(TenantId tenant, String plugin, Map<String, String> values);

    /** By permission, where an administrator has set them. */
    Map<String, Grant> grants(TenantId tenant);

    void saveGrant(TenantId tenant, String permission, Grant grant);

    /** Empty if the meeting is unknown. */
    Optional<MeetingChoices> meeting(MeetingId meeting);

    void addMeeting(TenantId tenant, MeetingId meeting, java.time.Instant created);

    void saveChoice(MeetingId meeting, String plugin, MeetingChoices.Choice choice);

    void removeMeeting(MeetingId meeting);
}
