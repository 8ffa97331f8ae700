package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;

/** People who talk, taking turns, while something happens to their server; keeps what became of each message. */
final class Talk implements AutoCloseable {
    static final int PER_SECOND = 50;

    private final List<MeetingClient> people;
    private final String more;
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Map<String, Throwable> refused = new ConcurrentHashMap<>();
    private final ScheduledExecutorService talking = Executors.newSingleThreadScheduledExecutor();

    Talk(List<MeetingClient> people) {
        this(people, 0);
    }

    /** @param length characters that each message is longer */
    Talk(List<MeetingClient> people, int length) {
        this.people = List.copyOf(people);
        this.more = "x".repeat(length);
        var unused = talking.scheduleAtFixedRate(this::say, 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
    }

    private void say() {
        String text = "message " + sent.getAndIncrement() + more;
        var unused = people.get(sent.get() % people.size())
                .request("chat", "send-message", House.text(text))
                .whenComplete((reply, fault) -> {
                    if (fault == null) {
                        answered.add(text);
                    } else {
                        refused.put(text, fault);
                    }
                });
    }

    int sent() {
        return sent.get();
    }

    Set<String> answered() {
        return answered;
    }

    Map<String, Throwable> refused() {
        return refused;
    }

    /** Stops talking and waits until each message has its answer. */
    void end(Duration limit) throws InterruptedException {
        close();
        assertThat(talking.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        Server.await("all answers", limit, () -> answered.size() + refused.size() == sent.get());
    }

    /** Everybody saw each message that was answered, and no message twice; the others were refused as a failure to be tried again. */
    void assertKeptOnce(String code) {
        assertThat(refused.values()).allSatisfy(fault -> assertThat(fault).isInstanceOfSatisfying(RequestRefused.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.retry()).isEqualTo("later");
        }));
        for (MeetingClient person : people) {
            House.await(person, seen -> texts(person).containsAll(answered));
            assertThat(texts(person)).doesNotHaveDuplicates();
            assertThat(person.record().isOver()).isFalse();
            // Nobody had to start anew: who came back was given what they missed.
            assertThat(person.record().journey().fresh()).isEqualTo(1);
        }
        System.out.printf(
                "talk: %d answered and kept, %d refused, sockets closed with %s%n",
                answered.size(), refused.size(), people.getFirst().record().closeCodes());
    }

    private static List<String> texts(MeetingClient person) {
        return person.record().events("chat", "message-sent").stream()
                .map(event -> event.payload().path("text").asText())
                .toList();
    }

    @Override
    public void close() {
        talking.shutdown();
    }
}
