package org.plenum.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;

class DataRightsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final AccountId ANNA = new AccountId("ANNAAAAAAAAAAAAAAAAAAA");
    private static final TenantId TENANT = new TenantId("TENANTAAAAAAAAAAAAAAAA");

    private final List<String> done = new ArrayList<>();
    private final Holder chat = new Holder("chat");
    private final Holder polls = new Holder("polls");
    private final Holder accounts = new Holder("accounts");
    private final Kept kept = new Kept();
    private final DataRights rights = new DataRights(
            subject -> List.of(chat, polls),
            List.of(accounts),
            account -> new DataSubject(List.of(account), Map.of()),
            kept,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    @DisplayName("S17: an export names every holder, also one that holds nothing or cannot answer now")
    void exportNamesAll() {
        chat.texts.add("hello");
        polls.isBroken = true;

        DataExport export = rights.export(ANNA);

        assertThat(export.parts())
                .extracting(DataExport.Part::id, DataExport.Part::state)
                .containsExactly(
                        tuple("accounts", DataExport.State.NOTHING),
                        tuple("chat", DataExport.State.HELD),
                        tuple("polls", DataExport.State.UNAVAILABLE));
        assertThat(export.parts().get(1).items()).extracting(HeldItem::text).containsExactly("hello");
        assertThat(export.isComplete()).isFalse();
    }

    @Test
    @DisplayName("the server forgets who somebody is only after every plugin has erased")
    void pluginsFirst() {
        polls.isBroken = true;

        Erasure first = rights.erase(ANNA, TENANT, "Ada");

        assertThat(done).containsExactly("chat");
        assertThat(first.finished()).isEmpty();
        assertThat(first.problem()).isEqualTo("polls: as told");
        assertThat(kept.open()).containsExactly(first);
    }

    @Test
    @DisplayName("what is left is tried again until all of it is done")
    void goesOn() {
        polls.isBroken = true;
        rights.erase(ANNA, TENANT, "Ada");
        int still = rights.goOn();
        polls.isBroken = false;

        int after = rights.goOn();

        assertThat(still).isEqualTo(1);
        assertThat(after).isZero();
        assertThat(done).containsExactly("chat", "chat", "chat", "polls", "accounts");
        assertThat(kept.of(TENANT))
                .containsExactly(new Erasure(ANNA, TENANT, "Ada", NOW, Optional.of(NOW), ""));
    }

    /** Holds texts, and can be told to fail. */
    private final class Holder implements DataHolder {
        private final String id;
        private final List<String> texts = new ArrayList<>();
        private boolean isBroken;

        Holder(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Map<String, String> title() {
            return Map.of("en", id, "sv", id);
        }

        @Override
        public List<HeldItem> held(DataSubject subject) {
            check();
            return texts.stream().map(text -> new HeldItem(title(), List.of(), NOW, text)).toList();
        }

        @Override
        public void erase(DataSubject subject) {
            check();
            texts.clear();
            done.add(id);
        }

        private void check() {
            if (isBroken) {
                throw new IllegalStateException("as told");
            }
        }
    }

    /** Keeps erasures in memory. */
    private static final class Kept implements Erasure.Store {
        private final Map<AccountId, Erasure> erasures = new LinkedHashMap<>();

        @Override
        public void save(Erasure erasure) {
            erasures.put(erasure.account(), erasure);
        }

        @Override
        public List<Erasure> open() {
            return erasures.values().stream().filter(one -> one.finished().isEmpty()).toList();
        }

        @Override
        public List<Erasure> of(TenantId tenant) {
            return List.copyOf(erasures.values());
        }
    }
}
