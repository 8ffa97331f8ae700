package org.plenum.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/** Stores in memory. */
final class Fakes {
    static final TenantId TENANT = new TenantId("TAAAAAAAAAAAAAAAAAAAAA");
    static final TenantId OTHER_TENANT = new TenantId("TBBBBBBBBBBBBBBBBBBBBB");

    private Fakes() {}

    static Account account(String mail) {
        return Account.made(new AccountId(Tokens.id()), TENANT, mail, Profile.of("Ada", "Byron", "en", "UTC"), true, true);
    }

    /** Keeps accounts. */
    static final class FakeAccounts implements Accounts {
        private final Map<AccountId, Account> all = new LinkedHashMap<>();
        private final Map<AccountId, Long> steps = new HashMap<>();

        FakeAccounts with(Account account) {
            all.put(account.id(), account);
            return this;
        }

        @Override
        public Optional<Account> find(AccountId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<Account> byMail(String mail) {
            return all.values().stream().filter(account -> account.mail().equals(mail)).findFirst();
        }

        @Override
        public Page<Account> search(TenantId tenant, String text, int page, int size) {
            var found = all.values().stream()
                    .filter(account -> account.tenant().equals(tenant) && account.mail().contains(text))
                    .toList();
            return new Page<>(found, found.size());
        }

        @Override
        public int administrators(TenantId tenant, Instant now) {
            return (int) all.values().stream()
                    .filter(account -> account.tenant().equals(tenant) && account.administrator() && !account.isEnded(now))
                    .count();
        }

        @Override
        public void save(Account account) {
            byMail(account.mail()).filter(other -> !other.id().equals(account.id())).ifPresent(other -> {
                throw new PlenumException(TenantError.MAIL_TAKEN, account.mail());
            });
            all.put(account.id(), account);
        }

        @Override
        public void signedIn(AccountId id, Instant at) {}

        @Override
        public boolean useStep(AccountId id, long step) {
            boolean later = step > steps.getOrDefault(id, 0L);
            steps.merge(id, step, Math::max);
            return later;
        }
    }

    /** Undoes nothing. */
    static final Transactions TRANSACTIONS = Runnable::run;

    /** A hash that is easy to look through. */
    static final class FakeHashing implements PasswordHashing {
        private int checks;

        int checks() {
            return checks;
        }

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            checks++;
            return hash.equals(hash(password));
        }
    }

    /** Keeps links. */
    static final class FakeLinks implements OneTimeLink.Store {
        private final Map<String, OneTimeLink> links = new HashMap<>();

        Map<String, OneTimeLink> links() {
            return links;
        }

        @Override
        public void add(OneTimeLink link) {
            links.put(link.hash(), link);
        }

        @Override
        public Optional<OneTimeLink> take(String hash) {
            return Optional.ofNullable(links.remove(hash));
        }

        @Override
        public void remove(AccountId account, OneTimeLink.Purpose purpose) {
            links.values().removeIf(link -> link.account().equals(account) && link.purpose() == purpose);
        }

        @Override
        public void removeExpired(Instant now) {
            links.values().removeIf(link -> !link.expires().isAfter(now));
        }
    }

    /** Keeps what would be mailed: receiver, letter, token. */
    static final class FakeLetters implements Letters {
        private final List<String> sent = new ArrayList<>();
        private String token = "";
        private Optional<ErrorCode> refusal = Optional.empty();

        /** From now on nothing is sent any more. */
        void refuse(ErrorCode code) {
            refusal = Optional.of(code);
        }

        List<String> sent() {
            return sent;
        }

        String token() {
            return token;
        }

        @Override
        public void signInLink(Account account, String newToken) {
            sent("sign-in-link to " + account.mail(), newToken);
        }

        @Override
        public void invitation(Account account, String newToken) {
            sent("invitation to " + account.mail(), newToken);
        }

        @Override
        public void mailWillChange(Account account, String newMail) {
            sent.add("mail-will-change to " + account.mail());
        }

        @Override
        public void confirmMail(Account account, String newMail, String newToken) {
            sent("confirm-mail to " + newMail, newToken);
        }

        @Override
        public void mailChanged(Account account, String oldMail) {
            sent.add("mail-changed to " + oldMail);
        }

        @Override
        public void fileWithdrawn(Account account, String file, String meeting, String finding) {
            sent.add("file-withdrawn to " + account.mail());
        }

        private void sent(String letter, String newToken) {
            refusal.ifPresent(code -> {
                throw new PlenumException(code, letter);
            });
            sent.add(letter);
            token = newToken;
        }
    }

    /** Keeps the audit log. */
    static final class FakeAudit implements AuditLog {
        private final List<AuditEntry> entries = new ArrayList<>();

        List<String> shown() {
            return entries.stream()
                    .map(entry -> entry.by() + ": " + entry.act() + " " + entry.target() + ": " + entry.detail())
                    .toList();
        }

        @Override
        public void add(AuditEntry entry) {
            entries.add(entry);
        }

        @Override
        public Page<AuditEntry> page(TenantId tenant, int page, int size) {
            return new Page<>(entries.reversed(), entries.size());
        }
    }

    /** Keeps tenants. */
    static final class FakeTenants implements Tenants {
        private final Map<TenantId, Tenant> all = new LinkedHashMap<>();

        @Override
        public Optional<Tenant> find(TenantId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<Tenant> all() {
            return List.copyOf(all.values());
        }

        @Override
        public void save(Tenant tenant) {
            all.put(tenant.id(), tenant);
        }
    }

    /** Keeps switches, and counts how often they are read. */
    static final class FakePolicyStore implements PolicyStore {
        private final List<SwitchChange> changes = new ArrayList<>();
        private final Map<String, Map<String, String>> settings = new HashMap<>();
        private final Map<String, Grant> grants = new HashMap<>();
        private final Map<MeetingId, Instant> meetings = new HashMap<>();
        private final Map<MeetingId, Map<String, MeetingChoices.Choice>> choices = new HashMap<>();
        private int reads;

        int reads() {
            return reads;
        }

        @Override
        public List<SwitchChange> changes(TenantId tenant) {
            reads++;
            return changes.stream().filter(change -> change.tenant().equals(tenant)).toList();
        }

        @Override
        public void add(SwitchChange change) {
            changes.add(change);
        }

        @Override
        public Map<String, Map<String, String>> settings(TenantId tenant) {
            return Map.copyOf(settings);
        }

        @Override
        public void saveSettings(TenantId tenant, String plugin, Map<String, String> values) {
            settings.put(plugin, Map.copyOf(values));
        }

        @Override
        public Map<String, Grant> grants(TenantId tenant) {
            return Map.copyOf(grants);
        }

        @Override
        public void saveGrant(TenantId tenant, String permission, Grant grant) {
            grants.put(permission, grant);
        }

        @Override
        public Optional<MeetingChoices> meeting(MeetingId meeting) {
            reads++;
            return Optional.ofNullable(meetings.get(meeting))
                    .map(created -> new MeetingChoices(created, choices.getOrDefault(meeting, Map.of())));
        }

        @Override
        public void addMeeting(TenantId tenant, MeetingId meeting, Instant created) {
            meetings.put(meeting, created);
        }

        @Override
        public void saveChoice(MeetingId meeting, String plugin, MeetingChoices.Choice choice) {
            choices.computeIfAbsent(meeting, id -> new HashMap<>()).put(plugin, choice);
        }

        @Override
        public void removeMeeting(MeetingId meeting) {
            meetings.remove(meeting);
            choices.remove(meeting);
        }
    }
}
