package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.HealthCheck.State;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.PlenumException;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** Plugins say how it stands with what they need. */
class PluginHealthTest {
    private static final HealthCheck PRINTER = HealthCheck.of("printer", State.DEGRADED, "The printer has no paper.", "Skrivaren har inget papper.");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private void deploy(List<HealthCheck> checks) {
        house.deploy(new Arrival(Manifest.parse(Notes.MANIFEST.formatted("1")), new Needing(checks), Notes.class.getClassLoader()));
    }

    @Test
    @DisplayName("plugins tell what they check, inspectors of files whether they work; the worst counts for the whole; one that has to inspect files is down while it is away")
    void all() {
        deploy(List.of(PRINTER));
        Arrival scanner = new Scanner().arrival();
        house.deploy(scanner);

        Map<String, List<HealthCheck>> all = house.kernel().health().all();

        assertThat(all).containsOnlyKeys("notes", "scanner").containsEntry("notes", List.of(PRINTER));
        assertThat(all.get("scanner")).singleElement().satisfies(check -> {
            assertThat(check.state()).isEqualTo(State.UP);
            assertThat(check.text()).containsEntry("en", "Files are inspected: by hand").containsEntry("sv", "Filer granskas: by hand");
        });
        assertThat(PluginHealth.overall(all)).isEqualTo(State.DEGRADED);
        house.undeploy(scanner);
        assertThat(house.kernel().health().all().get("scanner")).singleElement().satisfies(check -> assertThat(check.state()).isEqualTo(State.DOWN));
    }

    @Test
    @DisplayName("a media engine is told of as its plugin's, working or not")
    void engines() {
        var near = new Wire("near", 100);
        house.deploy(near.arrival());
        assertThat(house.kernel().health().all().get("near")).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("media");
            assertThat(check.state()).isEqualTo(State.UP);
        });

        near.working = false;

        assertThat(house.kernel().health().all().get("near")).singleElement().satisfies(check -> {
            assertThat(check.state()).isEqualTo(State.DOWN);
            assertThat(check.text()).containsEntry("en", "Voice and pictures cannot pass now: by hand");
        });
    }

    @Test
    @DisplayName("a plugin that fails when it is asked is down, and the others are asked all the same")
    void failing() {
        deploy(List.of());
        house.deploy(new Scanner().arrival());

        assertThat(house.kernel().health().all()).containsOnlyKeys("notes", "scanner");
        assertThat(PluginHealth.overall(house.kernel().health().all())).isEqualTo(State.DOWN);
    }

    @Test
    @DisplayName("a plugin that checks nothing is not told of; where no plugin has anything to say, all is well")
    void none() {
        house.deploy(Notes.arrival("1"));

        assertThat(house.kernel().health().all()).doesNotContainKey("notes");
        assertThat(PluginHealth.overall(Map.of())).isEqualTo(State.UP);
    }

    @Test
    @DisplayName("a check has a name of small letters, and says in both languages how it is")
    void form() {
        assertThatThrownBy(() -> HealthCheck.of("Printer", State.UP, "a", "b")).isInstanceOf(PlenumException.class);
        assertThatThrownBy(() -> HealthCheck.of("printer", State.UP, "a", " ")).isInstanceOf(PlenumException.class);
        assertThatThrownBy(() -> new HealthCheck("printer", State.UP, Map.of("en", "a"))).isInstanceOf(PlenumException.class);
        assertThatThrownBy(() -> HealthCheck.of("printer", State.UP, "x".repeat(501), "b")).isInstanceOf(PlenumException.class);
    }

    /** @param checks none: it fails when it is asked */
    private record Needing(List<HealthCheck> checks) implements Plugin {
        @Override
        public Optional<MeetingFeature<?>> feature() {
            return Optional.empty();
        }

        @Override
        public PersonalData personalData() {
            return new Notes().personalData();
        }

        @Override
        public List<HealthCheck> healthChecks() {
            if (checks.isEmpty()) {
                throw new IllegalStateException("as asked");
            }
            return checks;
        }
    }
}
