package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.bench.client.MeetingClient;

class KillTest {
    private static final int PER_SECOND = 200;
    private static final int BEFORE = 600;

    @Test
    @DisplayName("a server killed at 200 messages a second: every answered message is there once, clients come back and miss nothing; "
            + "the layout for all is still there")
    void killed() throws InterruptedException {
        try (Server server = Server.start("killed");
                House house = House.at(server)) {
            JsonNode meeting = house.meeting("Kill");
            List<MeetingClient> people =
                    List.of(house.organizer(meeting), house.presenter(meeting, "Bo"), house.attendee(meeting, "Cleo"));
            House.ask(people.getFirst(), "meeting", "set-layout", LayoutTest.own("chat", "plenum-chat", "left"));
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            var sent = new AtomicInteger();
            var talking = Executors.newSingleThreadScheduledExecutor();
            var beat = talking.scheduleAtFixedRate(
                    () -> {
                        String text = "message " + sent.getAndIncrement();
                        var unused = people.get(sent.get() % people.size())
                                .request("chat", "send-message", House.text(text))
                                .thenAccept(reply -> acknowledged.add(text));
                    },
                    0,
                    1_000_000 / PER_SECOND,
                    TimeUnit.MICROSECONDS);
            Server.await("some talk", Duration.ofSeconds(30), () -> acknowledged.size() > BEFORE);

            server.kill();
            Server.await("some more talk", Duration.ofSeconds(5), () -> sent.get() > BEFORE + 100);
            beat.cancel(false);
            talking.shutdown();
            assertThat(talking.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
            int before = acknowledged.size();
            server.startAgain();

            Server.await("all answers", Duration.ofSeconds(60), () -> acknowledged.size() == sent.get());
            for (MeetingClient person : people) {
                House.await(person, seen -> seen.events("chat", "message-sent").size() >= sent.get());
                List<String> texts = person.record().events("chat", "message-sent").stream()
                        .map(event -> event.payload().path("text").asText())
                        .toList();
                assertThat(texts).doesNotHaveDuplicates().hasSize(sent.get()).containsAll(acknowledged);
                assertThat(person.record().journey().fresh()).isEqualTo(1);
            }
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(late.record().hello().at("/views/meeting/layout")).isEqualTo(LayoutTest.own("chat", "plenum-chat", "left"));
            }
            System.out.printf("kill: %d of %d messages were answered before the kill, all are there once%n", before, sent.get());
            people.forEach(MeetingClient::close);
        }
    }
}
