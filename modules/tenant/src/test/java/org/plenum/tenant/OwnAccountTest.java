package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.spi.CommonError;
import org.plenum.tenant.Fakes.FakeAccounts;
import org.plenum.tenant.Fakes.FakeHashing;
import org.plenum.tenant.Fakes.FakeLetters;
import org.plenum.tenant.Fakes.FakeLinks;

class OwnAccountTest {
    private static final String PASSWORD = "correct horse battery";

    private final SetClock clock = new SetClock();
    private final FakeHashing hashing = new FakeHashing();
    private final FakeLetters letters = new FakeLetters();
    private final Account ada = Fakes.account("ada@example.org").withPasswordHash(hashing.hash(PASSWORD));
    private final FakeAccounts accounts = new FakeAccounts().with(ada);
    private final OwnAccount own = new OwnAccount(
            accounts, Fakes.TRANSACTIONS, hashing, new OneTimeLinks(new FakeLinks(), clock), letters, clock);

    @Test
    @DisplayName("S10: names, language, time zone, items per page and who may see recordings are changed at once")
    void profile() {
        own.changeProfile(ada.id(), new Profile("Åsa", "Ek", "sv", "Europe/Stockholm", 50, false, RecordingAccess.TENANT));

        assertThat(own.account(ada.id()).profile())
                .isEqualTo(new Profile("Åsa", "Ek", "sv", "Europe/Stockholm", 50, false, RecordingAccess.TENANT));
    }

    @Test
    @DisplayName("S11: a changed mail address is told to both, and takes effect when the new one is confirmed")
    void mail() {
        own.changeMail(ada.id(), "Countess@Example.org");

        assertThat(letters.sent()).containsExactly("mail-will-change to ada@example.org", "confirm-mail to countess@example.org");
        assertThat(own.account(ada.id()).mail()).isEqualTo("ada@example.org");
        assertThat(own.account(ada.id()).pendingMail()).contains("countess@example.org");

        own.confirmMail(letters.token());

        assertThat(own.account(ada.id()).mail()).isEqualTo("countess@example.org");
        assertThat(own.account(ada.id()).pendingMail()).isEmpty();
        assertThat(letters.sent()).last().isEqualTo("mail-changed to ada@example.org");
        Refused.with(TenantError.LINK_INVALID, () -> own.confirmMail(letters.token()));
    }

    @Test
    @DisplayName("S11: a change of mail address that waits is taken back by giving the present one; its link is void then")
    void mailTakenBack() {
        own.changeMail(ada.id(), "countess@example.org");

        own.changeMail(ada.id(), "Ada@example.org");

        assertThat(own.account(ada.id()).pendingMail()).isEmpty();
        Refused.with(TenantError.LINK_INVALID, () -> own.confirmMail(letters.token()));
        assertThat(own.account(ada.id()).mail()).isEqualTo("ada@example.org");
    }

    @Test
    @DisplayName("nobody learns by a change of mail address whether another account has it; confirming is refused")
    void takenMail() {
        accounts.with(Fakes.account("bo@example.org"));

        own.changeMail(ada.id(), "bo@example.org");

        Refused.with(TenantError.MAIL_TAKEN, () -> own.confirmMail(letters.token()));
        assertThat(own.account(ada.id()).mail()).isEqualTo("ada@example.org");
    }

    @Test
    @DisplayName("a password is changed by who knows the present one, or came by a one-time link")
    void password() {
        Refused.with(TenantError.PASSWORD_WRONG, () -> own.changePassword(ada.id(), "wrong", "a better password", false));
        own.changePassword(ada.id(), PASSWORD, "a better password", false);
        own.changePassword(ada.id(), "", "the best password", true);

        assertThat(own.account(ada.id()).passwordHash()).contains("hash of the best password");
    }

    @Test
    @DisplayName("guesses of the present password are throttled")
    void guesses() {
        IntStream.range(0, 5)
                .forEach(nr -> Refused.with(
                        TenantError.PASSWORD_WRONG, () -> own.changePassword(ada.id(), "wrong", "a better password", false)));

        Refused.with(CommonError.TOO_MANY, () -> own.changePassword(ada.id(), PASSWORD, "a better password", false));
    }

    @ParameterizedTest
    @DisplayName("the commonest passwords are refused, also with digits at their end")
    @ValueSource(strings = {"1234567890", "password2026", "Lösenord123", "aaaaaaaaaaaa", "qwertyuiop!", "Stockholm99"})
    void commonest(String password) {
        Refused.with(TenantError.PASSWORD_TOO_COMMON, () -> own.changePassword(ada.id(), PASSWORD, password, false));
    }

    @Test
    @DisplayName("a password has 10 characters at least and is not the mail address")
    void rules() {
        Refused.with(TenantError.PASSWORD_TOO_SHORT, () -> own.changePassword(ada.id(), PASSWORD, "tårta+kaf", false));
        Refused.with(TenantError.PASSWORD_TOO_LONG, () -> own.changePassword(ada.id(), PASSWORD, "tårta".repeat(41), false));
        Refused.with(TenantError.PASSWORD_IS_MAIL, () -> own.changePassword(ada.id(), PASSWORD, "Ada@Example.org", false));
    }

    @Test
    @DisplayName("codes are asked for only after a first one was right, and no more after they were taken away")
    void secondFactor() {
        var made = own.beginSecondFactor(ada.id(), "Plenum");

        assertThat(own.account(ada.id()).secondFactor().confirmed()).isFalse();
        Refused.with(TenantError.CODE_WRONG, () -> own.confirmSecondFactor(ada.id(), "000000"));
        own.confirmSecondFactor(ada.id(), code(made.secret()));
        assertThat(own.account(ada.id()).secondFactor().confirmed()).isTrue();
        Refused.with(CommonError.CONFLICT, () -> own.beginSecondFactor(ada.id(), "Plenum"));
        Refused.with(TenantError.PASSWORD_WRONG, () -> own.removeSecondFactor(ada.id(), "wrong"));
        own.removeSecondFactor(ada.id(), PASSWORD);
        assertThat(own.account(ada.id()).secondFactor()).isEqualTo(SecondFactor.NONE);
    }

    @Test
    @DisplayName("S28: an account shows neither password hash nor secret when it is printed")
    void printed() {
        var secret = own.beginSecondFactor(ada.id(), "Plenum").secret();

        assertThat(own.account(ada.id()) + " " + own.account(ada.id()).secondFactor())
                .doesNotContain(secret)
                .doesNotContain("hash of");
    }

    private String code(String secret) {
        return OneTimeCodes.code("HmacSHA1", Base32.decode(secret), clock.instant().getEpochSecond() / 30, 6);
    }
}
