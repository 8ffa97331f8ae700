package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotesKillTest {
    @Test
    @DisplayName("S92: a server that is killed while three people write has all they were answered, and they go on where they were")
    void killed() throws InterruptedException {
        try (Server server = Server.start("notes-killed");
                House house = House.at(server)) {
            JsonNode meeting = house.meeting("Kill notes");
            List<NotesEditor> editors = List.of(
                    new NotesEditor(house.organizer(meeting), 0),
                    new NotesEditor(house.presenter(meeting, "Bo"), 1),
                    new NotesEditor(house.attendee(meeting, "Cleo"), 2));
            var words = new AtomicInteger();
            var writing = Executors.newSingleThreadScheduledExecutor();
            var beat = writing.scheduleAtFixedRate(
                    () -> {
                        int word = words.getAndIncrement();
                        editors.get(word % editors.size()).write("<" + word + ">");
                    },
                    0, 20, TimeUnit.MILLISECONDS);
            Server.await("some words", Duration.ofSeconds(30), () -> words.get() > 200);

            server.kill();
            Server.await("some more words", Duration.ofSeconds(10), () -> words.get() > 300);
            beat.cancel(false);
            writing.shutdown();
            assertThat(writing.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
            server.startAgain();

            SharedNotesTest.converged(editors, words.get());
            editors.forEach(editor -> assertThat(editor.client().record().journey().fresh()).isEqualTo(1));
            editors.forEach(editor -> editor.client().close());
        }
    }
}
