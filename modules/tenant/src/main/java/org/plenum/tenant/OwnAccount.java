package org.plenum.tenant;

import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.OneTimeLink.Purpose;

/** What a person may change about their own account. */
public final class OwnAccount {
    private static final int FREE_ATTEMPTS = 5;

    private final Accounts accounts;
    private final Transactions transactions;
    private final PasswordHashing hashing;
    private final OneTimeLinks links;
    private final Letters letters;
    private final Clock clock;
    private final Throttle guesses;

    public OwnAccount(
            Accounts accounts,
            Transactions transactions,
            PasswordHashing hashing,
            OneTimeLinks links,
            Letters letters,
            Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.hashing = hashing;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
        guesses = new Throttle(FREE_ATTEMPTS, clock);
    }

    /** @throws PlenumException NOT_SIGNED_IN if the account is gone */
    public Account account(AccountId id) {
        return accounts.find(id)
                .orElseThrow(() -> new PlenumException(CommonError.NOT_SIGNED_IN, "account '" + id + "' is gone"));
    }

    public void changeProfile(AccountId id, Profile profile) {
        change(id, account -> account.withProfile(profile));
    }

    /**
     * Starts a change of mail address: both addresses are told, and the new one has to be confirmed by its link. Whether another
     * account has the address is only told to who can read its mail. The present address takes a waiting change back.
     */
    public void changeMail(AccountId id, String newMail) {
        String mail = MailAddress.of(newMail);
        Account account = account(id);
        change(id, known -> known.withPendingMail(mail));
        if (account.mail().equals(mail)) {
            return;
        }
        String token = links.issue(id, Purpose.CONFIRM_MAIL);
        letters.mailWillChange(account, mail);
        letters.confirmMail(account, mail, token);
    }

    /** @throws PlenumException LINK_INVALID, or MAIL_TAKEN if another account has the address */
    public void confirmMail(String token) {
        Account before = account(links.redeem(token, Set.of(Purpose.CONFIRM_MAIL)));
        String mail = before.pendingMail()
                .orElseThrow(() -> new PlenumException(TenantError.LINK_INVALID, "no change of mail is waiting"));
        change(before.id(), account -> account.withMail(mail));
        letters.mailChanged(account(before.id()), before.mail());
    }

    /**
     * Sets a password.
     *
     * @param current the present one; not looked at if the account has none, or if {@code proven}
     * @param proven whether the session began with a one-time link
     * @throws PlenumException one of the PASSWORD errors, or TOO_MANY
     */
    public void changePassword(AccountId id, String current, String password, boolean proven) {
        Account account = account(id);
        if (!proven && account.passwordHash().isPresent()) {
            checkPassword(account, current);
        }
        PasswordRules.check(account.mail(), password);
        String hash = hashing.hash(password);
        change(id, known -> known.withPasswordHash(hash));
    }

    /**
     * Gives the account a new secret that is not asked for until it is confirmed.
     *
     * @param issuer shown in the authenticator program
     * @throws PlenumException CONFLICT if codes are asked for already
     */
    public NewSecret beginSecondFactor(AccountId id, String issuer) {
        Account account = account(id);
        if (account.secondFactor().confirmed()) {
            throw new PlenumException(CommonError.CONFLICT, "account '" + id + "' has a second factor");
        }
        String secret = OneTimeCodes.newSecret();
        change(id, known -> known.withSecondFactor(new SecondFactor(secret, false)));
        return new NewSecret(secret, OneTimeCodes.address(issuer, account.mail(), secret));
    }

    /** @throws PlenumException CODE_WRONG, TOO_MANY, or CONFLICT if no secret was made */
    public void confirmSecondFactor(AccountId id, String code) {
        SecondFactor factor = account(id).secondFactor();
        if (factor.secret().isEmpty()) {
            throw new PlenumException(CommonError.CONFLICT, "account '" + id + "' has no secret");
        }
        guesses.attempt("code " + id);
        var step = OneTimeCodes.stepOf(factor.secret(), code, clock.instant());
        if (step.isEmpty() || !accounts.useStep(id, step.getAsLong())) {
            throw new PlenumException(TenantError.CODE_WRONG, "field code: is wrong, old, or was used before");
        }
        guesses.succeeded("code " + id);
        change(id, known -> known.withSecondFactor(new SecondFactor(factor.secret(), true)));
    }

    /**
     * Codes are asked for no more.
     *
     * @param password not looked at if the account has none
     * @throws PlenumException PASSWORD_WRONG or TOO_MANY
     */
    public void removeSecondFactor(AccountId id, String password) {
        Account account = account(id);
        if (account.passwordHash().isPresent()) {
            checkPassword(account, password);
        }
        change(id, known -> known.withSecondFactor(SecondFactor.NONE));
    }

    private void checkPassword(Account account, String password) {
        guesses.attempt("password " + account.id());
        if (!hashing.matches(password, account.passwordHash().orElse(""))) {
            throw new PlenumException(TenantError.PASSWORD_WRONG, "field current: is not the password of " + account.id());
        }
        guesses.succeeded("password " + account.id());
    }

    private void change(AccountId id, UnaryOperator<Account> change) {
        transactions.run(() -> accounts.save(change.apply(account(id))));
    }

    /**
     * For an authenticator program.
     *
     * @param secret in base32
     * @param address the same and more, for a QR code: {@code otpauth://totp/…}
     */
    public record NewSecret(String secret, String address) {}
}
