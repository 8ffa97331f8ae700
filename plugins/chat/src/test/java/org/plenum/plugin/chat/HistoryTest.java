package org.plenum.plugin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.ParticipantId;

class HistoryTest {
    private static final int MANY = 100_000;

    @Test
    @DisplayName("the last 1000 messages are kept, in order, and at most one page more")
    void historyIsBounded() {
        History history = grown(5000);

        List<String> newest = history.newestFirst().map(Message::id).toList();
        assertThat(newest).hasSizeBetween(History.LEAST, History.LEAST + 40);
        assertThat(newest.getFirst()).isEqualTo("4999");
        assertThat(newest.get(999)).isEqualTo("4000");
    }

    @Test
    @DisplayName("a change is found wherever the message is, and what is no longer kept is left alone")
    void changesAreMade() {
        History history = grown(1500);

        assertThat(history.with("700", message -> message.withText("new")).find("700").orElseThrow().text())
                .isEqualTo("new");
        assertThat(history.with("3", message -> message.withText("new"))).isEqualTo(history);
    }

    @Test
    @DisplayName("adding a message to a full history takes less time than with a flat list")
    void addingIsCheap() {
        Duration paged = time(grown(2000), history -> history.with(message("new")));
        Duration flat = time(grown(2000).newestFirst().toList(), messages -> {
            var more = new ArrayList<>(messages.subList(1, messages.size()));
            more.add(message("new"));
            return List.copyOf(more);
        });

        System.out.println("a message into a full history: " + paged.toNanos() + " ns in pages, " + flat.toNanos() + " ns in a flat list");
        assertThat(paged).isLessThan(flat);
    }

    private static <T> Duration time(T start, Function<T, T> step) {
        T grown = start;
        for (int i = 0; i < MANY / 10; i++) {
            grown = step.apply(grown);
        }
        long before = System.nanoTime();
        for (int i = 0; i < MANY; i++) {
            grown = step.apply(grown);
        }
        assertThat(grown).isNotEqualTo(start);
        return Duration.ofNanos((System.nanoTime() - before) / MANY);
    }

    private static History grown(int size) {
        History history = History.EMPTY;
        for (int i = 0; i < size; i++) {
            history = history.with(message(String.valueOf(i)));
        }
        return history;
    }

    private static Message message(String id) {
        return new Message(
                id, ParticipantId.SOMEONE, Scope.EVERYONE, List.of(), "text", List.of(), Instant.EPOCH, false, false, List.of());
    }
}
