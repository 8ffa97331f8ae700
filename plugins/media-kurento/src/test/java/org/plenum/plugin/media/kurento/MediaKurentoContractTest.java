package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Plugin;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.MediaEngine;
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
    @DisplayName("the plugin brings an engine, which does not work before the operator has named a media server, and nothing else")
    void onlyAnEngine() {
        Plugin plugin = plugin();
        MediaEngine engine = plugin.mediaEngine().orElseThrow();

        assertThat(engine.health().working()).isFalse();
        assertThat(engine.health().detail()).startsWith("It is not configured");
        assertThat(engine.capabilities()).containsExactly(Capability.SERVER_MEDIA);
        assertThat(engine.order()).isEqualTo(200);
        assertThat(plugin.feature()).isEmpty();
        engine.close();
    }
}
