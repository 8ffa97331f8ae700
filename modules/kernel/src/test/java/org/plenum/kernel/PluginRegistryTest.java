package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.PlenumException;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;
import org.plenum.spi.host.Refusal;

class PluginRegistryTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private static Arrival lying(String truth, String lie) {
        String manifest = Notes.MANIFEST.formatted("1").replace(truth, lie);
        return new Arrival(Manifest.parse(manifest), new Notes(), Notes.class.getClassLoader());
    }

    @Test
    @DisplayName("a manifest that hides a permission, widens one, or keeps quiet about personal data is refused, and the administrator reads why")
    void lies() {
        var lies = List.of(
                lying("notes:hide", "notes:other"),
                lying("\"roles\":[\"organizer\",\"presenter\"]", "\"roles\":[\"organizer\"]"),
                lying("{\"name\":\"notes\",", "{\"name\":\"nothing\","));

        for (Arrival lie : lies) {
            assertThatThrownBy(() -> house.deploy(lie)).isInstanceOf(PlenumException.class);
            PluginState state = house.kernel().plugins().states().getFirst();
            assertThat(state.state()).isEqualTo(PluginState.State.REFUSED);
            assertThat(state.problem()).contains("manifest says");
        }
    }

    @Test
    @DisplayName("a refused successor leaves the running plugin as it is, with the reason")
    void refusedSuccessor() {
        house.deploy(Notes.arrival("1"));

        house.kernel().plugins().refused(new Refusal("notes", "version 2 is built for SPI 99"));

        PluginState state = house.kernel().plugins().states().getFirst();
        assertThat(state.state()).isEqualTo(PluginState.State.ACTIVE);
        assertThat(state.problem()).contains("SPI 99");
    }
}
