package org.plenum.plugin.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.plugin.media.Studio.tab;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.Wanted.SendSignal;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.media.Signal;

/** One person's power over the others' connections. */
class PaceTest {
    private final Studio studio = new Studio();

    @AfterEach
    void close() {
        studio.close();
    }

    private static void refused(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonError.TOO_MANY));
    }

    @Test
    @DisplayName("so many at once, then two each second; what was not used for a while is there again")
    void pace() {
        var pace = new Pace();
        var anna = Studio.id("anna");
        for (int time = 0; time < Pace.AT_ONCE; time++) {
            pace.take(anna, 1000);
        }

        refused(() -> pace.take(anna, 1000));
        refused(() -> pace.take(anna, 1000 + Pace.EACH_MILLIS - 1));
        pace.take(anna, 1000 + Pace.EACH_MILLIS);
        refused(() -> pace.take(anna, 1000 + Pace.EACH_MILLIS));
        pace.take(Studio.id("bo"), 1000);
        for (int time = 0; time < Pace.AT_ONCE; time++) {
            pace.take(anna, 60_000);
        }
    }

    @Test
    @DisplayName("who turns on and off, asks for connections anew, or joins without end is refused after a while; off it is always turned, and others are not refused")
    void withoutEnd() {
        studio.come("anna", Role.ATTENDEE);
        studio.come("bo", Role.ATTENDEE);
        studio.join("anna");
        studio.join("bo");
        long session = studio.join("bo").session();
        refused(() -> {
            for (int time = 0; time < Pace.AT_ONCE; time++) {
                studio.turn("anna", "turn-camera", true);
                studio.turn("anna", "turn-camera", false);
            }
        });
        refused(() -> studio.join("anna"));
        studio.turn("anna", "turn-camera", false);
        studio.engine.asked();

        var needOffer = new SendSignal(tab("bo"), session, new Signal("pub", Signal.Type.NEED_OFFER, "", Map.of()));
        refused(() -> {
            for (int time = 0; time < Pace.AT_ONCE; time++) {
                studio.ask("bo", "send-signal", needOffer);
            }
        });

        assertThat(studio.engine.asked()).hasSize(Pace.AT_ONCE - 2).containsOnly("signal bo pub need-offer");
        studio.go("anna");
        studio.come("anna", Role.ATTENDEE);
        studio.join("anna");
    }
}
