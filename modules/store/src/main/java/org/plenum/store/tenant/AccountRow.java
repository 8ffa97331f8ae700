package org.plenum.store.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;
import org.plenum.tenant.Account;
import org.plenum.tenant.Profile;
import org.plenum.tenant.RecordingAccess;
import org.plenum.tenant.SecondFactor;

/** Row of {@code account}. */
@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init")
class AccountRow {
    @Id
    String id;

    String tenant;

    String mail;

    @Column(name = "pending_mail")
    @Nullable String pendingMail;

    @Column(name = "first_name")
    String firstName;

    @Column(name = "last_name")
    String lastName;

    String language;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "items_per_page")
    int itemsPerPage;

    boolean remember;

    @Column(name = "recording_access")
    String recordingAccess;

    boolean administrator;

    boolean organizer;

    @Nullable Instant ends;

    @Column(name = "password_hash")
    @Nullable String passwordHash;

    @Column(name = "code_secret")
    String codeSecret;

    @Column(name = "code_confirmed")
    boolean codeConfirmed;

    /** Only ever changed by its own statement, which two that ask at once cannot both win. */
    @Column(name = "code_last_step", updatable = false)
    long codeLastStep;

    @Column(name = "last_sign_in", updatable = false)
    @Nullable Instant lastSignIn;

    @Version
    long changes;

    protected AccountRow() {}

    AccountRow(AccountId id) {
        this.id = id.value();
    }

    void take(Account account) {
        tenant = account.tenant().value();
        mail = account.mail();
        pendingMail = account.pendingMail().orElse(null);
        firstName = account.profile().firstName();
        lastName = account.profile().lastName();
        language = account.profile().language();
        timeZone = account.profile().timeZone();
        itemsPerPage = account.profile().itemsPerPage();
        remember = account.profile().remember();
        recordingAccess = account.profile().recordingAccess().word();
        administrator = account.administrator();
        organizer = account.organizer();
        ends = account.ends().orElse(null);
        passwordHash = account.passwordHash().orElse(null);
        codeSecret = account.secondFactor().secret();
        codeConfirmed = account.secondFactor().confirmed();
    }

    private Profile profile() {
        var access = RecordingAccess.of(recordingAccess);
        return new Profile(firstName, lastName, language, timeZone, itemsPerPage, remember, access);
    }

    Account account() {
        return new Account(
                new AccountId(id),
                new TenantId(tenant),
                mail,
                Optional.ofNullable(pendingMail),
                profile(),
                administrator,
                organizer,
                Optional.ofNullable(ends),
                Optional.ofNullable(passwordHash),
                new SecondFactor(codeSecret, codeConfirmed),
                Optional.ofNullable(lastSignIn));
    }
}
