package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.tenant.Fakes.FakeAccounts;
import org.plenum.tenant.Fakes.FakeHashing;
import org.plenum.tenant.Fakes.FakeLinks;
import org.plenum.tenant.OneTimeLink.Purpose;

class SignInTest {
    private static final String HERE = "192.0.2.1";
    private static final String PASSWORD = "correct horse battery";

    private final SetClock clock = new SetClock();
    private final FakeHashing hashing = new FakeHashing();
    private final FakeLinks store = new FakeLinks();
    private final OneTimeLinks links = new OneTimeLinks(store, clock);
    private final Account ada = Fakes.account("ada@example.org").withPasswordHash(hashing.hash(PASSWORD));
    private final FakeAccounts accounts = new FakeAccounts().with(ada);
    private final SignIn signIn = new SignIn(accounts, hashing, links, clock);

    @Test
    @DisplayName("the right mail address, in any case, and password sign in")
    void right() {
        assertThat(signIn.byPassword(" Ada@Example.ORG ", PASSWORD, "", HERE)).isEqualTo(ada);
    }

    @Test
    @DisplayName("S44: wrong mail, wrong password, no password and ended account get the same answer after the same work")
    void sameAnswer() {
        accounts.with(Fakes.account("without@example.org"));
        var ended = Fakes.account("ended@example.org").withPasswordHash(hashing.hash(PASSWORD));
        accounts.with(ended(ended));

        var wrongPassword = catchThrowable(() -> signIn.byPassword("ada@example.org", "wrong", "", HERE));
        var wrongMail = catchThrowable(() -> signIn.byPassword("eve@example.org", PASSWORD, "", HERE));
        var noPassword = catchThrowable(() -> signIn.byPassword("without@example.org", PASSWORD, "", HERE));
        var endedAccount = catchThrowable(() -> signIn.byPassword("ended@example.org", PASSWORD, "", HERE));
        var noMail = catchThrowable(() -> signIn.byPassword("not a mail address", PASSWORD, "", HERE));

        assertThat(wrongPassword).hasMessageContaining("wrong");
        assertThat(java.util.List.of(wrongMail, noPassword, endedAccount, noMail))
                .allSatisfy(fault -> assertThat(fault).hasSameClassAs(wrongPassword).hasMessage(wrongPassword.getMessage()));
        assertThat(hashing.checks()).isEqualTo(5);
    }

    @Test
    @DisplayName("after five failures an account has to wait, each time longer, even with the right password")
    void throttledByAccount() {
        IntStream.range(0, 5).forEach(nr -> fail("ada@example.org", "192.0.2." + nr));

        Refused.with(CommonError.TOO_MANY, () -> signIn.byPassword("ada@example.org", PASSWORD, "", HERE));
        clock.pass(Duration.ofSeconds(1));
        fail("ada@example.org", HERE);
        clock.pass(Duration.ofSeconds(1));
        Refused.with(CommonError.TOO_MANY, () -> signIn.byPassword("ada@example.org", PASSWORD, "", HERE));
        clock.pass(Duration.ofSeconds(1));
        assertThat(signIn.byPassword("ada@example.org", PASSWORD, "", HERE)).isEqualTo(ada);
    }

    @Test
    @DisplayName("an account that does not exist is throttled as one that does")
    void throttledNobody() {
        IntStream.range(0, 5).forEach(nr -> fail("eve@example.org", "192.0.2." + nr));

        Refused.with(CommonError.TOO_MANY, () -> signIn.byPassword("eve@example.org", PASSWORD, "", HERE));
    }

    @Test
    @DisplayName("who tries many accounts from one address has to wait; others do not")
    void throttledByAddress() {
        IntStream.range(0, 25).forEach(nr -> fail("someone" + nr + "@example.org", HERE));

        Refused.with(CommonError.TOO_MANY, () -> signIn.byPassword("ada@example.org", PASSWORD, "", HERE));
        assertThat(signIn.byPassword("ada@example.org", PASSWORD, "", "192.0.2.77")).isEqualTo(ada);
    }

    @Test
    @DisplayName("impatience with one throttled account throttles nobody else at the same address")
    void impatient() {
        IntStream.range(0, 5).forEach(nr -> fail("eve@example.org", HERE));
        IntStream.range(0, 100)
                .forEach(nr -> Refused.with(CommonError.TOO_MANY, () -> signIn.byPassword("eve@example.org", "wrong", "", HERE)));

        assertThat(signIn.byPassword("ada@example.org", PASSWORD, "", HERE)).isEqualTo(ada);
    }

    @Test
    @DisplayName("who comes too early is told after how many whole seconds to come back, and then is not too early")
    void whenToComeBack() {
        IntStream.range(0, 7).forEach(nr -> {
            clock.pass(Duration.ofSeconds(10));
            fail("eve@example.org", HERE);
        });
        clock.pass(Duration.ofMillis(500));

        var early = catchThrowable(() -> signIn.byPassword("eve@example.org", "wrong", "", HERE));

        assertThat(early).hasMessageEndingWith("next attempt in 4 s");
        clock.pass(Duration.ofSeconds(4));
        fail("eve@example.org", HERE);
    }

    @Test
    @DisplayName("many people who sign in from one address are not throttled")
    void manyBehindOneAddress() {
        IntStream.range(0, 100).forEach(nr -> signIn.byPassword("ada@example.org", PASSWORD, "", HERE));
    }

    @Test
    @DisplayName("with a second factor the right password asks for a code, and a wrong password does not")
    void codeNeeded() {
        withSecondFactor();

        Refused.with(TenantError.CODE_NEEDED, () -> signIn.byPassword("ada@example.org", PASSWORD, "", HERE));
        Refused.with(CommonError.NOT_SIGNED_IN, () -> signIn.byPassword("ada@example.org", "wrong", "", HERE));
        Refused.with(CommonError.NOT_SIGNED_IN, () -> signIn.byPassword("ada@example.org", PASSWORD, "000000", HERE));
    }

    @Test
    @DisplayName("a code works once")
    void codeOnce() {
        String secret = withSecondFactor();
        String code = OneTimeCodes.code("HmacSHA1", Base32.decode(secret), clock.instant().getEpochSecond() / 30, 6);

        assertThat(signIn.byPassword("ada@example.org", PASSWORD, code, HERE).id()).isEqualTo(ada.id());
        Refused.with(CommonError.NOT_SIGNED_IN, () -> signIn.byPassword("ada@example.org", PASSWORD, code, HERE));
    }

    @Test
    @DisplayName("a link works once, and only its hash is kept")
    void linkOnce() {
        String token = links.issue(ada.id(), Purpose.SIGN_IN);

        assertThat(store.links().toString()).doesNotContain(token);
        assertThat(signIn.byLink(token, HERE)).isEqualTo(ada);
        Refused.with(TenantError.LINK_INVALID, () -> signIn.byLink(token, HERE));
    }

    @Test
    @DisplayName("a link lasts 15 minutes, an invitation 7 days")
    void linkExpires() {
        String link = links.issue(ada.id(), Purpose.SIGN_IN);
        String invitation = links.issue(ada.id(), Purpose.INVITATION);
        clock.pass(Duration.ofMinutes(15));

        Refused.with(TenantError.LINK_INVALID, () -> signIn.byLink(link, HERE));
        clock.pass(Duration.ofDays(6));
        assertThat(signIn.byLink(invitation, HERE)).isEqualTo(ada);
    }

    @Test
    @DisplayName("a newer link takes the place of the one before")
    void newerLink() {
        String first = links.issue(ada.id(), Purpose.SIGN_IN);
        String second = links.issue(ada.id(), Purpose.SIGN_IN);

        Refused.with(TenantError.LINK_INVALID, () -> signIn.byLink(first, HERE));
        assertThat(signIn.byLink(second, HERE)).isEqualTo(ada);
    }

    @Test
    @DisplayName("a link that confirms a mail address does not sign in")
    void wrongPurpose() {
        String token = links.issue(ada.id(), Purpose.CONFIRM_MAIL);

        Refused.with(TenantError.LINK_INVALID, () -> signIn.byLink(token, HERE));
    }

    @Test
    @DisplayName("S115: an ended account signs in neither by password nor by link")
    void ended() {
        String token = links.issue(ada.id(), Purpose.SIGN_IN);
        accounts.with(ended(ada));

        Refused.with(CommonError.NOT_SIGNED_IN, () -> signIn.byPassword("ada@example.org", PASSWORD, "", HERE));
        Refused.with(CommonError.NOT_SIGNED_IN, () -> signIn.byLink(token, HERE));
        assertThat(signIn.forLink("ada@example.org", HERE)).isEmpty();
    }

    private void fail(String mail, String address) {
        Refused.with(CommonError.NOT_SIGNED_IN, () -> signIn.byPassword(mail, "wrong", "", address));
    }

    private String withSecondFactor() {
        String secret = OneTimeCodes.newSecret();
        accounts.with(ada.withSecondFactor(new SecondFactor(secret, true)));
        return secret;
    }

    private Account ended(Account account) {
        return new AccountAdministration.Rights(true, true, Optional.of(clock.instant())).of(account);
    }
}
