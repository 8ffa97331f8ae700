package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.SeenEvent;

@ResourceLock(Server.SHARED)
class HotReplaceTest {
    private static final int PEOPLE = 20;
    private static final int REPLACEMENTS = 50;
    private static final int PER_SECOND = 50;

    @Test
    @DisplayName("20 people chat at 50 messages a second while chat is replaced 50 times: none lost, none doubled, no socket dropped, order kept")
    void replacedWhileTheyTalk() throws InterruptedException {
        Server server = Server.shared();
        House house = House.shared();
        JsonNode meeting = house.meeting("Hot replacement");
        List<MeetingClient> people = new ArrayList<>(List.of(house.organizer(meeting)));
        IntStream.range(1, PEOPLE).forEach(i -> people.add(house.attendee(meeting, "Person " + i)));
        var talk = new Talk(people);
        var talking = Executors.newSingleThreadScheduledExecutor();
        var beat = talking.scheduleAtFixedRate(talk::say, 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);

        server.cli(IntStream.range(0, REPLACEMENTS)
                .mapToObj(i -> "deploy --force " + Server.archive("chat"))
                .toList());

        beat.cancel(false);
        talking.shutdown();
        assertThat(talking.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        int sent = talk.sent.get();
        Server.await("answers to " + sent + " messages", Duration.ofSeconds(30), () -> talk.answered.get() == sent);
        assertThat(talk.failures).isEmpty();
        List<String> all = IntStream.range(0, sent).mapToObj(i -> "message " + i).toList();
        for (MeetingClient person : people) {
            House.await(person, seen -> seen.events("chat", "message-sent").size() >= sent);
            assertThat(person.record().events("chat", "message-sent"))
                    .extracting(event -> event.payload().path("text").asText())
                    .containsExactlyInAnyOrderElementsOf(all);
            assertThat(person.record().journey().opened()).isEqualTo(1);
            assertThat(order(person, 0)).isEqualTo(order(people.getFirst(), 0));
        }
        System.out.printf(
                "hot replacement: %d messages during %d replacements, longest pause %d ms%n",
                sent, REPLACEMENTS, TimeUnit.NANOSECONDS.toMillis(talk.longest.get()));
        collected(server);
        people.forEach(MeetingClient::close);
    }

    /** The texts as one person was given them. */
    private static List<String> order(MeetingClient person, int from) {
        return person.record().events("chat", "message-sent").stream()
                .skip(from)
                .map(SeenEvent::payload)
                .map(payload -> payload.path("text").asText())
                .toList();
    }

    /** After a collection one class loader of the plugin is left: the one in use. */
    private static void collected(Server server) {
        Server.await("the collection of " + REPLACEMENTS + " class loaders", Duration.ofSeconds(60), () -> {
            String jcmd = System.getProperty("java.home") + "/bin/jcmd";
            Programs.run(java.nio.file.Path.of("."), Duration.ofMinutes(1), jcmd, String.valueOf(server.pid()), "GC.run");
            String histogram = Programs.run(
                    java.nio.file.Path.of("."), Duration.ofMinutes(1), jcmd, String.valueOf(server.pid()), "GC.class_histogram");
            return histogram.lines()
                            .filter(line -> line.endsWith(" org.plenum.plugin.chat.ChatPlugin") || line.contains(" org.plenum.plugin.chat.ChatPlugin "))
                            .count()
                    == 1;
        });
    }

    /** People who speak in turn. */
    private static final class Talk {
        private final List<MeetingClient> people;
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicLong longest = new AtomicLong();
        private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

        Talk(List<MeetingClient> people) {
            this.people = people;
        }

        void say() {
            int number = sent.getAndIncrement();
            long began = System.nanoTime();
            var unused = people.get(number % people.size())
                    .request("chat", "send-message", House.text("message " + number))
                    .whenComplete((reply, fault) -> {
                        longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                        answered.incrementAndGet();
                        if (fault != null) {
                            failures.add(fault);
                        }
                    });
        }
    }
}
