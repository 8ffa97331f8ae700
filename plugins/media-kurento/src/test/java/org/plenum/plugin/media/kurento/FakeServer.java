package org.plenum.plugin.media.kurento;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.plenum.plugin.media.kurento.server.Connection;
import org.plenum.plugin.media.kurento.server.Dialer;
import org.plenum.plugin.media.kurento.server.Endpoint;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.plugin.media.kurento.server.Pipeline;
import org.plenum.plugin.media.kurento.server.ServerFailure;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;

/** A media server that does at once what it is asked and keeps what it was asked: endpoints are e1, e2 in the order of making. Of one thread but for the calls. */
final class FakeServer implements Dialer {
    static final String ANSWER = "v=0\r\nm=audio 1 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\nm=video 1 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\n";
    static final String REFUSAL = "v=0\r\nm=audio 0 UDP/TLS/RTP/SAVPF 97\r\na=mid:0\r\n";

    final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Endpoint.Events> events = new HashMap<>();
    final Map<String, Reason> refusals = new HashMap<>();
    final List<Runnable> held = new ArrayList<>();
    private final List<Connection.Listener> listeners = new ArrayList<>();
    String answer = ANSWER;
    boolean isHolding;
    boolean isDown;
    boolean isSilent;
    boolean isOver;
    private int pipelines;
    private int endpoints;

    /** What was asked since the last time. */
    List<String> asked() {
        List<String> since = List.copyOf(calls);
        calls.clear();
        return since;
    }

    Endpoint.Events events(String endpoint) {
        return Optional.ofNullable(events.get(endpoint)).orElseThrow();
    }

    /** Answers what was held, and what comes from it. */
    void let() {
        isHolding = false;
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
    }

    Connection.Listener listener() {
        return listeners.getLast();
    }

    private <T> CompletionStage<T> ask(String call, Supplier<T> answering) {
        calls.add(call);
        var answered = new CompletableFuture<T>();
        Optional<Reason> refusal = refusals.entrySet().stream().filter(entry -> call.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
        Runnable answer = () -> {
            if (isDown || isSilent) {
                answered.completeExceptionally(new ServerFailure(Reason.UNANSWERED, call + ": no answer"));
            } else if (refusal.isPresent()) {
                answered.completeExceptionally(new ServerFailure(refusal.get(), call + ": " + refusal.get()));
            } else {
                answered.complete(answering.get());
            }
        };
        if (isHolding) {
            held.add(answer);
        } else {
            answer.run();
        }
        return answered;
    }

    private CompletionStage<Void> tell(String call) {
        return ask(call, () -> true).thenAccept(done -> {});
    }

    @Override
    public CompletionStage<Connection> connect(URI address, Connection.Listener listener) {
        return ask("dial", () -> {
            isOver = false;
            listeners.add(listener);
            return new FakeConnection();
        });
    }

    @Override
    public void awaitEnd(Duration limit) {
        calls.add("await end");
    }

    private final class FakeConnection implements Connection {
        @Override
        public CompletionStage<Status> status() {
            return ask("status", () -> new Status("7.3.1", 89L << 20));
        }

        @Override
        public CompletionStage<Pipeline> pipeline() {
            return ask("create pipeline", () -> new FakePipeline("p" + ++pipelines));
        }

        @Override
        public CompletionStage<Void> release(String pipeline) {
            return tell("release " + pipeline);
        }

        @Override
        public boolean isOver() {
            return isOver;
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }

    private final class FakePipeline implements Pipeline {
        private final String id;

        FakePipeline(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public CompletionStage<Endpoint> endpoint(Endpoint.Events told) {
            return ask("create", () -> {
                String name = "e" + ++endpoints;
                events.put(name, told);
                return new FakeEndpoint(name);
            });
        }

        @Override
        public CompletionStage<Void> release() {
            return tell("release " + id);
        }
    }

    private final class FakeEndpoint implements Endpoint {
        private final String id;

        FakeEndpoint(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public CompletionStage<String> answer(String offer) {
            return ask("answer " + id, () -> answer);
        }

        @Override
        public CompletionStage<Void> gather() {
            return tell("gather " + id);
        }

        @Override
        public CompletionStage<Void> candidate(String line, String mid) {
            return tell("candidate " + id + " " + mid + " " + line);
        }

        @Override
        public CompletionStage<Void> connect(Endpoint sink, Medium medium) {
            return tell("connect " + id + " " + sink.id() + " " + medium);
        }

        @Override
        public CompletionStage<Void> disconnect(Endpoint sink, Medium medium) {
            return tell("disconnect " + id + " " + sink.id() + " " + medium);
        }

        @Override
        public CompletionStage<Void> release() {
            return tell("release " + id);
        }
    }
}
