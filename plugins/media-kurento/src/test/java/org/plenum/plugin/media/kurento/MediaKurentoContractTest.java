package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

class MediaKurentoContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new MediaKurentoPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of();
    }

    @Test
    @DisplayName("without a media server that the operator has named the plugin brings no engine, says so, and is not ill")
    void notConfigured() {
        Plugin plugin = plugin();

        assertThat(plugin.mediaEngine()).isEmpty();
        assertThat(plugin.feature()).isEmpty();
        assertThat(plugin.healthChecks()).singleElement().satisfies(check -> {
            assertThat(check.state()).isEqualTo(HealthCheck.State.UP);
            assertThat(check.text().get("en")).startsWith("It is not configured");
        });
    }
}
