package org.plenum.plugin.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Plugin;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.MediaEngine;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

class MediaEmbeddedContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new MediaEmbeddedPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of();
    }

    @Test
    @DisplayName("the plugin brings an engine that works, and nothing else")
    void onlyAnEngine() {
        Plugin plugin = plugin();
        MediaEngine engine = plugin.mediaEngine().orElseThrow();

        assertThat(engine.health().working()).isTrue();
        assertThat(engine.health().detail()).startsWith("UDP port ");
        assertThat(engine.capabilities()).containsExactlyInAnyOrder(Capability.SERVER_MEDIA, Capability.SIMULCAST);
        assertThat(plugin.feature()).isEmpty();
        engine.close();
    }
}
