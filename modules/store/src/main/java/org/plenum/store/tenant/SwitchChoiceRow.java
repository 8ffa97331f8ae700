package org.plenum.store.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plenum.tenant.MeetingChoices;

/** Row of {@code switch_choice}. */
@Entity
@Table(name = "switch_choice")
@IdClass(SwitchChoiceRow.Key.class)
@SuppressWarnings("NullAway.Init")
class SwitchChoiceRow {
    @Id
    String meeting;

    @Id
    String plugin;

    boolean chosen;

    @Column(name = "chosen_by")
    String chosenBy;

    @Column(name = "chosen_at")
    Instant chosenAt;

    protected SwitchChoiceRow() {}

    SwitchChoiceRow(String meeting, String plugin, MeetingChoices.Choice choice) {
        this.meeting = meeting;
        this.plugin = plugin;
        chosen = choice.on();
        chosenBy = choice.by();
        chosenAt = choice.at();
    }

    MeetingChoices.Choice choice() {
        return new MeetingChoices.Choice(chosen, chosenBy, chosenAt);
    }

    record Key(String meeting, String plugin) {}
}
