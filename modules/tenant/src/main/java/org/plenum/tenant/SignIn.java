package org.plenum.tenant;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.OneTimeLink.Purpose;

/** Finds out who somebody is. Whoever fails learns nothing: wrong mail, wrong password and ended account look and take the same. */
public final class SignIn {
    private static final int FREE_BY_ACCOUNT = 5;
    /** Many people may sit behind one address. */
    private static final int FREE_BY_ADDRESS = 25;

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final OneTimeLinks links;
    private final Clock clock;
    private final Throttle byAccount;
    private final Throttle byAddress;
    /** Checked when there is no account or no password, so that it takes as long. */
    private final String nobodysHash;

    public SignIn(Accounts accounts, PasswordHashing hashing, OneTimeLinks links, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.links = links;
        this.clock = clock;
        byAccount = new Throttle(FREE_BY_ACCOUNT, clock);
        byAddress = new Throttle(FREE_BY_ADDRESS, clock);
        nobodysHash = hashing.hash(Tokens.secret());
    }

    /**
     * Who knows this password, and the second factor where there is one.
     *
     * @param code empty if none was given
     * @param address from where it is tried, for the throttle
     * @throws PlenumException NOT_SIGNED_IN, CODE_NEEDED or TOO_MANY
     */
    public Account byPassword(String mail, String password, String code, String address) {
        String known = plain(mail);
        attempt(known, address);
        Optional<Account> found = accounts.byMail(known);
        boolean right = hashing.matches(password, found.flatMap(Account::passwordHash).orElse(nobodysHash));
        Account account = found.filter(one -> right && one.passwordHash().isPresent() && !one.isEnded(clock.instant()))
                .orElseThrow(SignIn::refused);
        if (account.secondFactor().confirmed()) {
            checkCode(account, code, address);
        }
        byAccount.succeeded(known);
        byAddress.excuse(Place.of(address));
        accounts.signedIn(account.id(), clock.instant());
        return account;
    }

    /**
     * Whose one-time link this is. It stands for the password, and the mail box for the second factor.
     *
     * @throws PlenumException LINK_INVALID, NOT_SIGNED_IN if the account has ended, or TOO_MANY
     */
    public Account byLink(String token, String address) {
        byAddress.attempt(Place.of(address));
        Account account = accounts.find(links.redeem(token, Set.of(Purpose.SIGN_IN, Purpose.INVITATION)))
                .filter(one -> !one.isEnded(clock.instant()))
                .orElseThrow(SignIn::refused);
        byAddress.excuse(Place.of(address));
        accounts.signedIn(account.id(), clock.instant());
        return account;
    }

    /**
     * The account that a sign-in link may be made for, if there is one; the caller answers the same either way.
     *
     * @throws PlenumException TOO_MANY if links were asked for too often
     */
    public Optional<Account> forLink(String mail, String address) {
        String known = plain(mail);
        attempt("link " + known, address);
        return accounts.byMail(known).filter(account -> !account.isEnded(clock.instant()));
    }

    /** Who comes too early for one account learns nothing, so the address, which others may share, is not charged with it. */
    private void attempt(String name, String address) {
        byAddress.attempt(Place.of(address));
        try {
            byAccount.attempt(name);
        } catch (PlenumException tooEarly) {
            byAddress.excuse(Place.of(address));
            throw tooEarly;
        }
    }

    private void checkCode(Account account, String code, String address) {
        if (code.isEmpty()) {
            byAccount.excuse(account.mail());
            byAddress.excuse(Place.of(address));
            throw new PlenumException(TenantError.CODE_NEEDED, "account " + account.id() + " has a second factor");
        }
        var step = OneTimeCodes.stepOf(account.secondFactor().secret(), code, clock.instant());
        if (step.isEmpty() || !accounts.useStep(account.id(), step.getAsLong())) {
            throw refused();
        }
    }

    private static String plain(String mail) {
        try {
            return MailAddress.of(mail);
        } catch (PlenumException unfit) {
            return "?";
        }
    }

    private static PlenumException refused() {
        return new PlenumException(CommonError.NOT_SIGNED_IN, "mail, password or code is wrong, or the account has ended");
    }
}
