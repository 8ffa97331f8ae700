package org.plenum.plugin.media.kurento;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** Keeps what a room tells. */
final class Post implements MediaEvents {
    private final List<Letter> letters = new ArrayList<>();
    private final List<String> news = new ArrayList<>();

    record Letter(ParticipantId to, Signal signal) {}

    /** Takes the signals to somebody that have come. */
    synchronized List<Signal> to(ParticipantId who) {
        List<Signal> found = letters.stream().filter(letter -> letter.to().equals(who)).map(Letter::signal).toList();
        letters.removeIf(letter -> letter.to().equals(who));
        return found;
    }

    /** Takes what was told apart from signals. */
    synchronized List<String> news() {
        List<String> found = List.copyOf(news);
        news.clear();
        return found;
    }

    /** Waits for something to be told; signals before the first that fits are taken, too. */
    Signal await(ParticipantId who, Signal.Type... types) {
        return awaited("signal to " + who + " " + List.of(types), () -> taken(who, List.of(types)));
    }

    private synchronized Optional<Signal> taken(ParticipantId who, List<Signal.Type> types) {
        Optional<Letter> first = letters.stream().filter(letter -> letter.to().equals(who) && types.contains(letter.signal().type())).findFirst();
        first.ifPresent(found -> letters.removeAll(letters.subList(0, letters.indexOf(found) + 1).stream().filter(letter -> letter.to().equals(who)).toList()));
        return first.map(Letter::signal);
    }

    void awaitNews(String... expected) {
        var seen = new ArrayList<String>();
        awaited("news " + Arrays.toString(expected), () -> {
            seen.addAll(news());
            return seen.containsAll(List.of(expected)) ? Optional.of(seen) : Optional.empty();
        });
    }

    static void await(String what, BooleanSupplier condition) {
        awaited(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static <T> T awaited(String what, java.util.function.Supplier<Optional<T>> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            Optional<T> found = condition.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come: " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private synchronized void add(String item) {
        news.add(item);
    }

    @Override
    public synchronized void signal(ParticipantId to, Signal out) {
        letters.add(new Letter(to, out));
    }

    @Override
    public void trackLive(TrackRef track) {
        add("live " + track.participant() + " " + text(track.kind()));
    }

    @Override
    public void trackEnded(TrackRef track) {
        add("ended " + track.participant() + " " + text(track.kind()));
    }

    @Override
    public void level(ParticipantId who, int level) {
        add("level " + who);
    }

    @Override
    public void speaking(ParticipantId who) {
        add("speaking " + who);
    }

    @Override
    public void state(ParticipantId who, ConnectionState state) {
        add("state " + who + " " + text(state));
    }

    @Override
    public void failed(String reason) {
        add("failed " + reason);
    }
}
