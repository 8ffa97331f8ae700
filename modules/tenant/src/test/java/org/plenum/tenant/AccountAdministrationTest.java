package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.tenant.AccountAdministration.Rights;
import org.plenum.tenant.Fakes.FakeAccounts;
import org.plenum.tenant.Fakes.FakeAudit;
import org.plenum.tenant.Fakes.FakeLetters;
import org.plenum.tenant.Fakes.FakeLinks;
import org.plenum.tenant.Fakes.FakeTenants;

class AccountAdministrationTest {
    private static final Profile BO = Profile.of("Bo", "Ek", "sv", "Europe/Stockholm");
    private static final Rights ORGANIZER = new Rights(false, true, Optional.empty());

    private final SetClock clock = new SetClock();
    private final FakeLetters letters = new FakeLetters();
    private final FakeAudit audit = new FakeAudit();
    private final FakeTenants tenants = new FakeTenants();
    private final Account ada = Fakes.account("ada@example.org");
    private final FakeAccounts accounts = new FakeAccounts().with(ada);
    private final OneTimeLinks links = new OneTimeLinks(new FakeLinks(), clock);
    private final AccountAdministration administration =
            new AccountAdministration(tenants, accounts, Fakes.TRANSACTIONS, audit, links, letters, clock);

    @Test
    @DisplayName("a new account gets a link by mail, no password, and is in the audit log")
    void create() {
        Account bo = administration.create(ada, "Bo@Example.org", BO, ORGANIZER).account();

        assertThat(bo.passwordHash()).isEmpty();
        assertThat(bo.tenant()).isEqualTo(ada.tenant());
        assertThat(letters.sent()).containsExactly("invitation to bo@example.org");
        assertThat(audit.shown()).containsExactly("Ada Byron: account-created bo@example.org: organizer");
    }

    @Test
    @DisplayName("while the mail server is away an account is made all the same, and it is said that its mail is not sent")
    void mailServerAway() {
        letters.refuse(MailError.MAIL_UNAVAILABLE);

        AccountAdministration.Made made = administration.create(ada, "bo@example.org", BO, ORGANIZER);

        assertThat(made.mailed()).isFalse();
        assertThat(accounts.find(made.account().id())).isPresent();
    }

    @Test
    @DisplayName("a mail address belongs to one account")
    void taken() {
        Refused.with(TenantError.MAIL_TAKEN, () -> administration.create(ada, "ADA@example.org", BO, ORGANIZER));
    }

    @Test
    @DisplayName("rights are changed, and the audit log says from what to what")
    void change() {
        Account bo = administration.create(ada, "bo@example.org", BO, ORGANIZER).account();

        Account changed = administration.change(ada, bo.id(), BO, new Rights(true, true, Optional.of(clock.instant())));

        assertThat(changed.isEnded(clock.instant())).isTrue();
        assertThat(audit.shown())
                .last()
                .isEqualTo("Ada Byron: account-changed bo@example.org: "
                        + "organizer → administrator, organizer, ends 2026-11-24T10:00:00Z");
    }

    @Test
    @DisplayName("the last administrator of a tenant stays one")
    void lastAdministrator() {
        Refused.with(TenantError.LAST_ADMINISTRATOR, () -> administration.change(ada, ada.id(), ada.profile(), ORGANIZER));
    }

    @Test
    @DisplayName("an account whose person is to be erased ends at once; a slip, another tenant's account and the last administrator are refused")
    void endForErasure() {
        Account bo = administration.create(ada, "bo@example.org", BO, new Rights(true, true, Optional.empty())).account();

        Refused.with(CommonError.INVALID, () -> administration.endForErasure(ada, bo.id(), "ada@example.org"));
        Account untouched = administration.account(ada.tenant(), bo.id());
        administration.endForErasure(ada, bo.id(), "Bo@example.org");

        assertThat(untouched.isEnded(clock.instant())).isFalse();
        Account ended = administration.account(ada.tenant(), bo.id());
        assertThat(ended.isEnded(clock.instant())).isTrue();
        assertThat(ended.administrator() || ended.organizer()).isFalse();
        assertThat(audit.shown()).last().isEqualTo("Ada Byron: account-erased bo@example.org: ");
        Refused.with(TenantError.LAST_ADMINISTRATOR, () -> administration.endForErasure(ada, ada.id(), "ada@example.org"));
    }

    @Test
    @DisplayName("accounts of another tenant are not there")
    void otherTenant() {
        var other = Account.made(
                new AccountId(Tokens.id()), Fakes.OTHER_TENANT, "eve@example.org", BO, true, true);
        accounts.with(other);

        Refused.with(CommonError.NOT_FOUND, () -> administration.change(ada, other.id(), BO, ORGANIZER));
        Refused.with(CommonError.NOT_FOUND, () -> administration.signedOut(ada, other.id()));
    }

    @Test
    @DisplayName("the first start makes one tenant and one administrator without a password, a second start nothing")
    void firstStart() {
        var fresh = new FakeAccounts();
        var start = new FirstStart(tenants, fresh, Fakes.TRANSACTIONS, audit, links, clock);

        start.prepare();
        start.prepare();

        Account administrator = start.administrator();
        assertThat(tenants.all()).hasSize(1);
        assertThat(administrator.mail()).isEqualTo("admin@localhost");
        assertThat(administrator.passwordHash()).isEmpty();
        assertThat(administrator.administrator() && administrator.organizer()).isTrue();
        assertThat(links.redeem(start.link(), java.util.Set.of(OneTimeLink.Purpose.SIGN_IN))).isEqualTo(administrator.id());
    }
}
