package org.plenum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.Needle;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.SocketLoops;
import org.plenum.bench.client.Text;

/** Many attendees vote in one poll at once. */
final class PollVotes {

    static final int VOTERS = 1000;

    private static final int ENTRIES_AT_ONCE = 16;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /**
     * From the first vote sent.
     *
     * @param acknowledged until every voter has the answer that the vote is kept
     * @param counted until staff is told of a tally with all votes
     * @param published from the closing until everyone has the result
     * @param votes in that result
     */
    record Result(String kind, Duration acknowledged, Duration counted, Duration published, int votes) {}

    private final PlenumServer server;
    private final SocketLoops loops;
    private final Organizer organizer;

    PollVotes(PlenumServer server, SocketLoops loops, Organizer organizer) {
        this.server = server;
        this.loops = loops;
        this.organizer = organizer;
    }

    /** Everybody comes once and votes in each poll. */
    List<Result> measure() throws Exception {
        String meeting = organizer.openMeeting("Votes");
        organizer.session().enter(meeting, "", "");
        Ballots ballots = new Ballots();
        try (MeetingClient staff = MeetingClient.join(loops, organizer.session(), meeting, LIMIT)) {
            List<ClientSocket> voters = Together.run(VOTERS, ENTRIES_AT_ONCE, index -> join(meeting, index, ballots));
            List<Result> results = List.of(measured(staff, voters, ballots, false), measured(staff, voters, ballots, true));
            voters.forEach(voter -> voter.close(1000, ""));
            return results;
        } finally {
            organizer.end(meeting);
        }
    }

    private ClientSocket join(String meeting, int index, Ballots ballots) {
        try {
            PlenumSession session = server.nobody();
            session.enter(meeting, "Voter " + index, "");
            var greeted = new CountDownLatch(1);
            ClientSocket socket = loops.connect(session.socketOf(meeting), ballots.voter(greeted)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            socket.send(MeetingStage.HELLO);
            if (!greeted.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("voter " + index + " was not greeted");
            }
            return socket;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("voter " + index, failed);
        }
    }

    private static Result measured(MeetingClient staff, List<ClientSocket> voters, Ballots ballots, boolean secret) throws Exception {
        String poll = ask(staff, "prepare-poll", JsonNodeFactory.instance.objectNode().set("form", form(secret))).path("poll").asText();
        ask(staff, "start-poll", poll(poll));
        ballots.begin(voters.size());
        long begin = System.nanoTime();
        for (int voter = 0; voter < voters.size(); voter++) {
            voters.get(voter).send(vote(poll, voter % 3));
        }
        ballots.await(ballots.answers, "answers to votes");
        Duration acknowledged = Duration.ofNanos(System.nanoTime() - begin);
        staff.await(seen -> seen.events("polls", "tally-told").stream().anyMatch(event -> isWhole(event.payload(), poll)), LIMIT);
        Duration counted = Duration.ofNanos(System.nanoTime() - begin);
        long closed = System.nanoTime();
        ask(staff, "close-poll", poll(poll));
        ballots.await(ballots.results, "results");
        Duration published = Duration.ofNanos(System.nanoTime() - closed);
        return new Result(secret ? "secret" : "by name", acknowledged, counted, published, votes(staff, poll));
    }

    private static boolean isWhole(JsonNode told, String poll) {
        return told.path("poll").asText().equals(poll) && told.at("/tally/voted").asInt() == VOTERS;
    }

    /** As the last tally counts them, option by option. */
    private static int votes(MeetingClient staff, String poll) throws Exception {
        staff.await(seen -> seen.events("polls", "results-published").stream()
                .anyMatch(event -> event.payload().path("poll").asText().equals(poll)), LIMIT);
        JsonNode last = staff.record().events("polls", "tally-told").stream()
                .filter(event -> event.payload().path("poll").asText().equals(poll))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .payload();
        int sum = 0;
        for (JsonNode count : last.at("/tally/counts")) {
            sum += count.asInt();
        }
        return sum;
    }

    private static JsonNode ask(MeetingClient staff, String command, JsonNode payload) throws Exception {
        return staff.request("polls", command, payload).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static ObjectNode poll(String poll) {
        return JsonNodeFactory.instance.objectNode().put("poll", poll);
    }

    private static ObjectNode form(boolean secret) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("kind", "single").put("question", "Which?");
        form.putArray("options").add("one").add("two").add("three");
        form.put("least", 1).put("most", 1).put("secret", secret).put("show", "closed").putArray("right");
        return form;
    }

    private static String vote(String poll, int option) {
        return "{\"type\":\"request\",\"id\":\"vote-" + poll + "\",\"plugin\":\"polls\",\"name\":\"cast-vote\",\"payload\":{\"poll\":\"" + poll
                + "\",\"options\":[" + option + "],\"text\":\"\"}}";
    }

    /** Counts what voters are sent. */
    private static final class Ballots {
        private static final Needle HELLO = new Needle("{\"type\":\"hello\"");
        private static final Needle REPLY = new Needle("{\"type\":\"reply\"");
        private static final Needle FAILURE = new Needle("{\"type\":\"failure\"");
        private static final Needle RESULT = new Needle("\"name\":\"results-published\"");

        private volatile CountDownLatch answers = new CountDownLatch(0);
        private volatile CountDownLatch results = new CountDownLatch(0);
        private volatile String trouble = "";

        void begin(int voters) {
            answers = new CountDownLatch(voters);
            results = new CountDownLatch(voters);
        }

        void await(CountDownLatch latch, String what) throws InterruptedException {
            if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS) || !trouble.isEmpty()) {
                throw new IllegalStateException(latch.getCount() + " " + what + " missing after " + LIMIT + " " + trouble);
            }
        }

        SocketListener voter(CountDownLatch greeted) {
            return new SocketListener() {
                @Override
                public void message(ClientSocket socket, Text text) {
                    if (HELLO.count(text) > 0) {
                        greeted.countDown();
                    }
                    if (FAILURE.count(text) > 0) {
                        trouble = text.string();
                    }
                    count(REPLY, text, answers);
                    count(RESULT, text, results);
                }

                @Override
                public void closed(ClientSocket socket, int code, String reason) {
                    if (code != 1000) {
                        trouble = "socket closed with " + code + " " + reason;
                    }
                }
            };
        }

        private static void count(Needle needle, Text text, CountDownLatch latch) {
            for (int left = needle.count(text); left > 0; left--) {
                latch.countDown();
            }
        }
    }
}
