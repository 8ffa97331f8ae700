package org.plenum.plugin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.ParticipantId;

class HistoryTest {
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
    @DisplayName("adding a message to a full history leaves all pages but the last as they are")
    void addingIsCheap() {
        History before = grown(2010);

        History after = before.with(message("new"));

        var last = before.pages().size() - 1;
        assertThat(after.pages().subList(0, last)).zipSatisfy(before.pages().subList(0, last), (one, same) -> assertThat(one).isSameAs(same));
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
                id, ParticipantId.SOMEONE, Scope.EVERYONE, List.of(), "text", List.of(), Instant.EPOCH, false, false, List.of(), List.of(), List.of());
    }
}
