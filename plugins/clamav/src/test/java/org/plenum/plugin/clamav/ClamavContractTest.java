package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.PluginContract;

class ClamavContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new ClamavPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of();
    }

    @Test
    @DisplayName("the plugin looks at files after those that look at types, and is not there for anything else")
    void onlyInspects() {
        Plugin plugin = plugin();

        assertThat(plugin.inspector()).hasValueSatisfying(inspector -> assertThat(inspector.order()).isEqualTo(200));
        assertThat(plugin.feature()).isEmpty();
        assertThat(plugin.jobs()).hasSize(1);
    }

    @Test
    @DisplayName("before clamd was asked nothing is said to work, and the edition is not known")
    void beforeTheFirstLook() {
        assertThat(plugin().inspector()).hasValueSatisfying(inspector -> {
            assertThat(inspector.health().working()).isFalse();
            assertThat(inspector.health().detail()).isEqualTo("clamd at 127.0.0.1:3310 has not been asked yet");
            assertThat(inspector.edition()).isEmpty();
        });
    }
}
