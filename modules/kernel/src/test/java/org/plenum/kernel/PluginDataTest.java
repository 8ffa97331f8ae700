package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;

class PluginDataTest {
    private final House house = new House();
    private final Arrival notes = Notes.arrival("1");

    @AfterEach
    void close() {
        house.close();
    }

    private DataSubject subject(String name) {
        return new DataSubject(List.of(), Map.of(house.meeting, House.person(name)));
    }

    private static DataHolder holder(House house, DataSubject subject, String id) {
        return house.kernel().personalData().of(subject).stream()
                .filter(holder -> holder.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private House.Person talk() {
        house.deploy(notes);
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        anna.write("r1", "from anna");
        bo.write("r1", "from bo");
        anna.client().answer("r1");
        bo.client().answer("r1");
        return anna;
    }

    @Test
    @DisplayName("each plugin and the meeting's own feature tell what they hold of somebody, under the categories of the manifest")
    void held() {
        talk();

        List<DataHolder> holders = house.kernel().personalData().of(subject("bo"));

        assertThat(holders).extracting(DataHolder::id).containsExactly("meeting", "notes");
        assertThat(holders.getLast().held(subject("bo"))).extracting(HeldItem::text).containsExactly("from bo");
        assertThat(holders.getLast().held(subject("bo")).getFirst().category()).containsEntry("en", "Notes");
        assertThat(holders.getFirst().held(subject("bo"))).extracting(HeldItem::text).contains("bo");
        assertThat(holders.getFirst().title()).containsEntry("sv", "Möte");
    }

    @Test
    @DisplayName("erasing somebody in a running meeting changes the log, and everybody is given the meeting anew")
    void erasedWhileRunning() {
        House.Person anna = talk();
        String seen = anna.client().event("note-written").path("at").asText();

        house.kernel().personalData().of(subject("bo")).forEach(holder -> holder.erase(subject("bo")));

        assertThat(anna.client().closeCode()).isEqualTo(MeetingDesk.RESTART);
        assertThat(house.store.all()).noneMatch(event -> (event.payload() + event.reply()).contains("from bo"));
        House.Person back = house.connect("anna", seen);
        var hello = back.client().frames().getFirst();
        assertThat(hello.path("resumed").asBoolean()).isFalse();
        assertThat(hello.at("/views/notes/notes")).extracting(note -> note.path("text").asText())
                .containsExactlyInAnyOrder("from anna", "erased");
        assertThat(hello.at("/views/meeting/participants").toString()).doesNotContain("\"bo\"").contains("Erased person");
    }

    @Test
    @DisplayName("a meeting that does not run is not loaded for an erasure")
    void erasedAtRest() {
        talk();

        try (var restarted = new House(house.store, House.limits())) {
            restarted.deploy(Notes.arrival("2"));
            holder(restarted, subject("bo"), "notes").erase(subject("bo"));

            assertThat(restarted.kernel().meetings().running(restarted.tenant)).isEmpty();
            assertThat(house.store.all()).noneMatch(event -> event.payload().contains("from bo"));
            assertThat(house.store.all()).anyMatch(event -> event.payload().contains("from anna"));
        }
    }

    @Test
    @DisplayName("S17: what a removed plugin left is in the export; it is erased when the plugin is back, and not said to be before")
    void removedPlugin() {
        talk();
        house.undeploy(notes);
        DataHolder left = holder(house, subject("bo"), "notes");

        List<HeldItem> held = left.held(subject("bo"));

        assertThat(held).singleElement().satisfies(item -> assertThat(item.text()).contains("from bo").doesNotContain("anna"));
        assertThatThrownBy(() -> left.erase(subject("bo")))
                .isInstanceOfSatisfying(PlenumException.class, fault -> assertThat(fault.code()).isEqualTo(CommonError.PLUGIN_ABSENT));
        house.deploy(Notes.arrival("2"));
        left.erase(subject("bo"));
        assertThat(left.held(subject("bo"))).extracting(HeldItem::text).containsExactly("erased");
    }

    @Test
    @DisplayName("of a person without meetings nothing is held, and every plugin says so")
    void stranger() {
        talk();
        var stranger = new DataSubject(List.of(), Map.of());

        List<DataHolder> holders = house.kernel().personalData().of(stranger);

        assertThat(holders).extracting(DataHolder::id).containsExactly("meeting", "notes");
        assertThat(holders).allMatch(holder -> holder.held(stranger).isEmpty());
    }
}
