package org.plenum.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.EventStore;
import org.plenum.kernel.RandomId;
import org.plenum.kernel.StoredEvent;
import org.plenum.spi.MeetingId;

/** What every event store keeps to. */
interface EventStoreContract {
    EventStore store();

    private static StoredEvent event(MeetingId meeting, long sequence, String plugin) {
        return new StoredEvent(
                meeting,
                sequence,
                Instant.parse("2026-11-24T10:00:00.123456Z"),
                plugin,
                "message-sent",
                "everyone",
                RandomId.next(),
                "r" + sequence,
                "{}",
                "{\"text\":\"Grüße 👋 שלום " + sequence + "\"}");
    }

    private static EventStore.Batch batch(MeetingId meeting, long from, long to) {
        return new EventStore.Batch(
                RandomId.next(),
                LongStream.rangeClosed(from, to).mapToObj(i -> event(meeting, i, i % 2 == 0 ? "chat" : "polls")).toList(),
                List.of());
    }

    private static MeetingId meeting() {
        return new MeetingId(RandomId.next());
    }

    @Test
    @DisplayName("events come back as they were, in order, by meeting and by plugin")
    default void readsWhatWasAppended() {
        MeetingId one = meeting();
        EventStore.Batch batch = batch(one, 1, 10);

        store().append(List.of(batch, batch(meeting(), 1, 3)));

        assertThat(store().read(one, 0, 100)).isEqualTo(batch.events());
        assertThat(store().read(one, 4, 2)).isEqualTo(batch.events().subList(4, 6));
        assertThat(store().read(one, "chat", 2, 100)).extracting(StoredEvent::sequence).containsExactly(4L, 6L, 8L, 10L);
        assertThat(store().last(one)).isEqualTo(10);
        assertThat(store().last(meeting())).isZero();
    }

    @Test
    @DisplayName("a taken position fences the whole append, and nothing of it is kept")
    default void fenced() {
        MeetingId one = meeting();
        MeetingId other = meeting();
        store().append(List.of(batch(one, 1, 3)));
        EventStore.Batch late = batch(one, 3, 4);

        assertThatThrownBy(() -> store().append(List.of(batch(other, 1, 2), late))).isInstanceOf(EventStore.Fenced.class);

        assertThat(store().last(one)).isEqualTo(3);
        assertThat(store().last(other)).isZero();
        assertThat(store().holds(late)).isFalse();
    }

    @Test
    @DisplayName("a batch is recognized as written, another at its position is not")
    default void holds() {
        MeetingId one = meeting();
        EventStore.Batch batch = batch(one, 1, 2);
        store().append(List.of(batch));

        assertThat(store().holds(batch)).isTrue();
        assertThat(store().holds(batch(one, 1, 2))).isFalse();
    }

    @Test
    @DisplayName("the newest snapshot replaces the older one, and holds megabytes")
    default void snapshots() {
        MeetingId one = meeting();
        Instant at = Instant.parse("2026-11-24T10:00:00.123456Z");
        var first = new EventStore.Snapshot(one, "chat", "1.0.0", 5, at, "{}");
        var second = new EventStore.Snapshot(one, "chat", "1.0.1", 9, at, "{\"text\":\"" + "ä".repeat(3_000_000) + "\"}");

        store().keep(first);
        store().keep(second);

        assertThat(store().snapshot(one, "chat")).contains(second);
        assertThat(store().snapshot(one, "polls")).isEmpty();
    }

    @Test
    @DisplayName("a meeting's secret stays the same and differs from another's")
    default void secrets() {
        MeetingId one = meeting();

        assertThat(store().secret(one)).hasSize(22).isEqualTo(store().secret(one)).isNotEqualTo(store().secret(meeting()));
    }

    @Test
    @DisplayName("rewriting replaces payloads and drops replies and snapshots; deleting leaves nothing")
    default void rewriteAndDelete() {
        MeetingId one = meeting();
        EventStore.Batch batch = batch(one, 1, 3);
        store().append(List.of(batch));
        store().keep(new EventStore.Snapshot(one, "chat", "1", 3, Instant.EPOCH, "{}"));
        StoredEvent old = batch.events().get(1);
        StoredEvent changed = emptied(old);
        String secret = store().secret(one);

        store().rewrite(one, List.of(changed));

        assertThat(store().secret(one)).isNotEqualTo(secret);
        assertThat(store().plugins(one)).containsExactly("chat", "polls");

        assertThat(store().read(one, 1, 1)).containsExactly(changed);
        assertThat(store().snapshot(one, "chat")).isEmpty();
        store().delete(one);
        assertThat(store().last(one)).isZero();
    }

    private static StoredEvent emptied(StoredEvent old) {
        return new StoredEvent(
                old.meeting(),
                old.sequence(),
                old.at(),
                old.plugin(),
                old.name(),
                old.audience(),
                old.actor(),
                old.request(),
                "{}",
                "{\"text\":\"\"}");
    }

    @Test
    @DisplayName("events that mention a text are found, literally")
    default void mentioning() {
        MeetingId one = meeting();
        store().append(List.of(batch(one, 1, 12)));

        assertThat(store().mentioning(one, "chat", "👋 שלום 1")).extracting(StoredEvent::sequence).containsExactly(10L, 12L);
        assertThat(store().mentioning(one, "chat", "%")).isEmpty();
        assertThat(store().mentioning(one, "chat", "_")).isEmpty();
        assertThat(store().mentioning(one, "chat", "grüße")).isEmpty();
    }

    @Test
    @DisplayName("what a batch takes out of earlier events is gone with it, from the plugin's snapshot too; of a fenced batch nothing is")
    default void retracted() {
        MeetingId one = meeting();
        EventStore.Batch first = batch(one, 1, 3);
        store().append(List.of(first));
        store().keep(new EventStore.Snapshot(one, "chat", "1", 3, Instant.EPOCH, "{}"));
        store().keep(new EventStore.Snapshot(one, "polls", "1", 3, Instant.EPOCH, "{}"));
        StoredEvent emptied = emptied(first.events().get(1));
        var late = new EventStore.Batch(RandomId.next(), batch(one, 3, 4).events(), List.of(emptied));
        var next = new EventStore.Batch(RandomId.next(), batch(one, 4, 4).events(), List.of(emptied));

        assertThatThrownBy(() -> store().append(List.of(late))).isInstanceOf(EventStore.Fenced.class);
        List<StoredEvent> before = store().read(one, 0, 3);
        store().append(List.of(next));

        assertThat(before).isEqualTo(first.events());
        assertThat(store().read(one, 1, 1)).containsExactly(emptied);
        assertThat(store().snapshot(one, "chat")).isEmpty();
        assertThat(store().snapshot(one, "polls")).isPresent();
    }
}
