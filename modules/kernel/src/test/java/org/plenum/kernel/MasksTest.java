package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MasksTest {
    private static final String ZOE = "zoezoezoezoezoezoezoe_";
    private static final String BO = "bobobobobobobobobobobo";

    @Test
    @DisplayName("an id is found wherever it stands: as a value, in a list, within text")
    void everywhere() {
        String text = "{\"by\":\"" + ZOE + "\",\"all\":[\"" + BO + "\",\"" + ZOE + "\"],\"text\":\"see " + ZOE + "!\"}";

        assertThat(Masks.found(text, Set.of(ZOE, "x".repeat(22)))).containsExactly(ZOE);
        assertThat(Masks.masked(text, Set.of(ZOE)))
                .isEqualTo("{\"by\":\"someone\",\"all\":[\"" + BO + "\",\"someone\"],\"text\":\"see someone!\"}");
    }

    @Test
    @DisplayName("map entries whose key is hidden are dropped, so that they cannot be counted")
    void keys() {
        String text = "{\"votes\":{\"" + ZOE + "\":1,\"" + BO + "\":2},\"list\":[{\"" + ZOE + "\":1}]}";

        assertThat(Masks.masked(text, Set.of(ZOE))).isEqualTo("{\"votes\":{\"" + BO + "\":2},\"list\":[{}]}");
    }

    @Test
    @DisplayName("longer and shorter runs are left alone")
    void runs() {
        String text = "{\"a\":\"" + ZOE + "A\",\"b\":\"" + ZOE.substring(1) + "\",\"c\":\"\"}";

        assertThat(Masks.masked(text, Set.of(ZOE))).isEqualTo(text);
    }
}
