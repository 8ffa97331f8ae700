package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.tenant.Fakes.FakeLinks;
import org.plenum.tenant.OneTimeLink.Purpose;

/** The machine's clock is put right, by an hour, in either direction. */
class ClockTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<Purpose> SIGN_IN = Set.of(Purpose.SIGN_IN);

    private final SetClock clock = new SetClock();
    private final Account ada = Fakes.account("ada@example.org");
    private final OneTimeLinks links = new OneTimeLinks(new FakeLinks(), clock);

    @Test
    @DisplayName("a clock that is put back keeps nobody from signing in who had to wait for nothing before")
    void throttleBack() {
        var throttle = new Throttle(2, clock);
        throttle.attempt("ada");
        clock.pass(HOUR.negated());

        assertThatCode(() -> throttle.attempt("ada")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("who had to wait a second waits a second after the clock was put back, not an hour")
    void delayBack() {
        var throttle = new Throttle(1, clock);
        throttle.attempt("ada");
        clock.pass(HOUR.negated());

        Refused.with(CommonError.TOO_MANY, () -> throttle.attempt("ada"));
        clock.pass(Duration.ofSeconds(1));
        assertThatCode(() -> throttle.attempt("ada")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a one-time link still works after the clock was put back, and once")
    void linkBack() {
        String token = links.issue(ada.id(), Purpose.SIGN_IN);
        clock.pass(HOUR.negated());

        assertThat(links.redeem(token, SIGN_IN)).isEqualTo(ada.id());
        Refused.with(TenantError.LINK_INVALID, () -> links.redeem(token, SIGN_IN));
    }

    @Test
    @DisplayName("a one-time link is too old after the clock jumped ahead, and a new one works")
    void linkAhead() {
        String old = links.issue(ada.id(), Purpose.SIGN_IN);
        clock.pass(HOUR);

        Refused.with(TenantError.LINK_INVALID, () -> links.redeem(old, SIGN_IN));
        assertThat(links.redeem(links.issue(ada.id(), Purpose.SIGN_IN), SIGN_IN)).isEqualTo(ada.id());
    }
}
