package org.plenum.tenant;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;

/**
 * A person's account with a tenant.
 *
 * @param mail in the form of {@link MailAddress}; no other account of this server has it
 * @param pendingMail the address that takes its place once it is confirmed
 * @param administrator administers the tenant
 * @param organizer may hold meetings
 * @param ends from then on nobody can sign in to it; what belongs to it stays
 * @param passwordHash missing until a password was set: sign-in by link only
 * @param lastSignIn missing until the first
 */
public record Account(
        AccountId id,
        TenantId tenant,
        String mail,
        Optional<String> pendingMail,
        Profile profile,
        boolean administrator,
        boolean organizer,
        Optional<Instant> ends,
        Optional<String> passwordHash,
        SecondFactor secondFactor,
        Optional<Instant> lastSignIn) {

    /** One that was just made: no password, no end. */
    public static Account made(
            AccountId id, TenantId tenant, String mail, Profile profile, boolean administrator, boolean organizer) {
        return new Account(
                id,
                tenant,
                MailAddress.of(mail),
                Optional.empty(),
                profile,
                administrator,
                organizer,
                Optional.empty(),
                Optional.empty(),
                SecondFactor.NONE,
                Optional.empty());
    }

    /** Whether the account's end date has come. */
    public boolean isEnded(Instant now) {
        return ends.isPresent() && !ends.get().isAfter(now);
    }

    /** Name of the person, or the mail address if they gave none. */
    public String shownName() {
        return profile.name().isEmpty() ? mail : profile.name();
    }

    Account withProfile(Profile changed) {
        return new Account(
                id, tenant, mail, pendingMail, changed, administrator, organizer, ends, passwordHash, secondFactor, lastSignIn);
    }

    /** @param pending the account's own address if no change is to wait any more */
    Account withPendingMail(String pending) {
        return new Account(
                id,
                tenant,
                mail,
                Optional.of(pending).filter(address -> !address.equals(mail)),
                profile,
                administrator,
                organizer,
                ends,
                passwordHash,
                secondFactor,
                lastSignIn);
    }

    Account withMail(String changed) {
        return new Account(
                id,
                tenant,
                changed,
                Optional.empty(),
                profile,
                administrator,
                organizer,
                ends,
                passwordHash,
                secondFactor,
                lastSignIn);
    }

    Account withPasswordHash(String hash) {
        return new Account(
                id,
                tenant,
                mail,
                pendingMail,
                profile,
                administrator,
                organizer,
                ends,
                Optional.of(hash),
                secondFactor,
                lastSignIn);
    }

    Account withSecondFactor(SecondFactor factor) {
        return new Account(
                id, tenant, mail, pendingMail, profile, administrator, organizer, ends, passwordHash, factor, lastSignIn);
    }

    /** What is left once its person was erased: an account that nobody can sign in to, for what refers to it. */
    public Account erased(Instant now) {
        return new Account(
                id,
                tenant,
                "erased-" + id.value().toLowerCase(Locale.ROOT) + "@erased.invalid",
                Optional.empty(),
                Profile.of("", "", profile.language(), "UTC"),
                false,
                false,
                Optional.of(isEnded(now) ? ends.orElse(now) : now),
                Optional.empty(),
                SecondFactor.NONE,
                Optional.empty());
    }

    /** Never shows password hash or secret. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
