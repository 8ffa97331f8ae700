package org.plenum.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What was measured, beside what is to be reached. */
final class Report {

    private static final double SHARE_OF_BARE = 0.7;
    private static final double TIMES_BARE_P99 = 3;
    private static final double HEAP_KILOBYTES = 40;
    private static final double ACKNOWLEDGED_MILLIS = 2;
    private static final double JOIN_SECONDS = 10;
    private static final double GROWTH = 1.5;
    private static final int TARGET_RECEIVERS = 200;
    private static final int SCAN_MORE_MILLIS = 10;
    private static final double SCAN_TIMES = 1.15;
    private static final long SCAN_HEAP_MEGABYTES = 32;

    private Report() {}

    static void fanOut(Table table, List<FanOut.Result> results) {
        table.head("", "receivers", "deliveries/s", "lowest to highest", "server cores", "p50 at half", "p99 at half", "server cores at half", "heap per attendee", "other programs, cores");
        for (FanOut.Result result : results) {
            table.row(
                    result.stage(),
                    Integer.toString(result.receivers()),
                    number(result.deliveriesPerSecond(), 0),
                    number(result.lowest(), 0) + " to " + number(result.highest(), 0),
                    number(result.saturatedCores(), 2),
                    millis(result.median()),
                    millis(result.p99()),
                    number(result.halfLoadCores(), 2),
                    number(result.heapPerAttendeeBytes() / 1000.0, 1) + " KB",
                    number(result.othersCores(), 2));
        }
        table.end();
    }

    static void ratios(Table table, List<FanOut.Result> bare, List<FanOut.Result> plenum) {
        table.head("Plenum to bare", "deliveries/s", "to reach", "", "p99 at half load", "to reach", "");
        for (int i = 0; i < plenum.size(); i++) {
            FanOut.Result ours = plenum.get(i);
            double deliveries = ours.deliveriesPerSecond() / bare.get(i).deliveriesPerSecond();
            double late = (double) ours.p99().toNanos() / bare.get(i).p99().toNanos();
            boolean judged = ours.receivers() == TARGET_RECEIVERS;
            table.row(
                    "N = " + ours.receivers(),
                    number(deliveries, 2),
                    judged ? ">= " + SHARE_OF_BARE : "",
                    judged ? met(deliveries >= SHARE_OF_BARE) : "",
                    number(late, 1) + " times",
                    "<= 3 times",
                    met(late <= TIMES_BARE_P99));
        }
        double heap = plenum.getLast().heapPerAttendeeBytes() / 1000.0;
        table.end().head("", "measured", "to reach", "");
        table.row("heap per attendee, N = " + plenum.getLast().receivers(), number(heap, 1) + " KB", "<= 40 KB", met(heap <= HEAP_KILOBYTES))
                .end();
    }

    static void acknowledged(Table table, List<Acknowledgement.Result> results) {
        table.head("median (p99)", "one after the other", "200 a second", "25 a second");
        results.forEach(result -> table.row(
                result.what(), shown(result.atOnce()), shown(result.busy()), shown(result.quiet())));
        results.stream()
                .filter(result -> result.what().equals("acknowledged on PostgreSQL"))
                .forEach(result -> table.row(
                        "to reach on PostgreSQL: <= 2 ms",
                        met(inTime(result.atOnce())),
                        met(inTime(result.busy())),
                        met(inTime(result.quiet()))));
        table.end();
    }

    private static String shown(Acknowledgement.Times times) {
        return millis(times.median()) + " (" + millis(times.p99()) + ")";
    }

    private static boolean inTime(Acknowledgement.Times times) {
        return times.median().toNanos() / 1e6 <= ACKNOWLEDGED_MILLIS;
    }

    static void join(Table table, List<Duration> atOnce, List<Join.Block> blocks) {
        List<Duration> sorted = atOnce.stream().sorted().toList();
        double seconds = sorted.get(sorted.size() / 2).toMillis() / 1000.0;
        table.head("", "measured", "to reach", "");
        table.row(Join.ATTENDEES + " join at once, all have the roster", number(seconds, 2) + " s", "<= 10 s", met(seconds <= JOIN_SECONDS));
        OptionalDouble growth = growth(blocks);
        table.row(
                "growth of a join's cost, upper half to lower half",
                growth.isPresent() ? number(growth.getAsDouble(), 2) : "not measurable: joins became cheaper as the server warmed up",
                "<= " + GROWTH,
                growth.isPresent() ? met(growth.getAsDouble() <= GROWTH) : "");
        table.end().head("joins one by one", "server's processor time a join", "sent to all a join", "processor time per KB sent");
        for (Join.Block block : blocks) {
            table.row(
                    block.first() + " to " + block.last(),
                    millis(block.processorTimePerJoin()),
                    number(block.bytesPerJoin() / 1000.0, 1) + " KB",
                    number(block.processorTimePerJoin().toNanos() / (double) block.bytesPerJoin(), 2) + " µs");
        }
        table.end();
    }

    static void polls(Table table, List<PollVotes.Result> results) {
        String voters = Integer.toString(PollVotes.VOTERS);
        table.head(voters + " vote at once", "all acknowledged", "staff is told of all", "closed, and everyone has the result", "votes counted", "");
        for (PollVotes.Result result : results) {
            table.row(
                    result.kind(),
                    number(result.acknowledged().toMillis() / 1000.0, 2) + " s",
                    number(result.counted().toMillis() / 1000.0, 2) + " s",
                    number(result.published().toMillis() / 1000.0, 2) + " s",
                    Integer.toString(result.votes()),
                    met(result.votes() == PollVotes.VOTERS));
        }
        table.end();
    }

    static void scan(Table table, List<Scan.Result> results, Scan.Result large, Scan.Memory memory) {
        table.head("from announcement to release", "clamd alone", "through Plenum", "to reach", "");
        for (Scan.Result small : results) {
            table.row("10 KB, " + small.database(), millis(small.alone()), millis(small.through()), "clamd + " + SCAN_MORE_MILLIS + " ms", met(small.more().toMillis() <= SCAN_MORE_MILLIS));
        }
        table.row("100 MB", millis(large.alone()), millis(large.through()) + ", " + number(large.ratio(), 2) + " times", "<= " + SCAN_TIMES + " times", met(large.ratio() <= SCAN_TIMES));
        table.row(
                "2 GB, heap at most",
                "",
                number(memory.growth() / 1e6, 1) + " MB more, sent in " + number(memory.took().toMillis() / 1000.0, 1) + " s",
                "< " + SCAN_HEAP_MEGABYTES + " MB",
                met(memory.growth() < SCAN_HEAP_MEGABYTES * 1_000_000L));
        table.end();
    }

    static void slides(Table table, Slides.Result result) {
        table.head("a deck of " + Slides.SLIDES + " slides", "seconds", "beside LibreOffice alone");
        table.row("LibreOffice alone makes a PDF", seconds(result.alone()), "");
        table.row("first page, first file after the start", seconds(result.firstEver()), times(result.firstEver(), result));
        table.row("first page", seconds(result.first()), times(result.first(), result));
        table.row("all pages, thumbnails, texts and the PDF", seconds(result.all()), times(result.all(), result));
        table.end();
    }

    static void media(Table table, List<MediaFlow.Result> results) {
        table.head("receivers of one sender", "packets/s", "arrived", "engine cores", "a receiver, % of a core", "delay p50", "delay p99", "allocated a packet", "heap, receivers included");
        for (MediaFlow.Result result : results) {
            table.row(
                    Integer.toString(result.receivers()),
                    number(result.packetsPerSecond(), 0),
                    number(100 * result.delivered(), 1) + " %",
                    number(result.cores(), 2),
                    number(100 * result.cores() / result.receivers(), 3),
                    millis(result.median()),
                    millis(result.p99()),
                    number(result.allocated(), 0) + " B",
                    number(result.heap() / 1e6, 0) + " MB");
        }
        MediaFlow.Result most = results.getLast();
        MediaFlow.Result half = results.get(results.size() / 2);
        table.end().head("", "measured", "to reach", "");
        table.row(most.receivers() + " receivers", number(most.cores(), 2) + " cores", "< " + MediaFlow.TARGET_CORES, met(most.cores() < MediaFlow.TARGET_CORES));
        table.row(
                "delay p99 at " + half.receivers() + " receivers",
                millis(half.p99()),
                "< " + MediaFlow.TARGET_DELAY.toMillis() + " ms",
                met(half.p99().compareTo(MediaFlow.TARGET_DELAY) < 0));
        table.end();
    }

    private static String seconds(Duration time) {
        return number(time.toMillis() / 1000.0, 2);
    }

    private static String times(Duration time, Slides.Result result) {
        return number((double) time.toNanos() / result.alone().toNanos(), 2) + " times";
    }

    static void notes(Table table, NotesTyping.Result result) {
        table.head(NotesTyping.EDITORS + " people type " + NotesTyping.KEYS_PER_SECOND + " keys a second each", "keys", "seen by others", "p50", "p99", "to reach", "", "server cores");
        table.row(
                "from key to another screen",
                Long.toString(result.keys()),
                Long.toString(result.deliveries()),
                millis(result.median()),
                millis(result.p99()),
                "<= " + NotesTyping.TARGET.toMillis() + " ms",
                met(result.p99().compareTo(NotesTyping.TARGET) <= 0),
                number(result.cores().server(), 2));
        table.end();
    }

    /**
     * How much dearer a join becomes from the middle block to the last, over the same from the first to the middle: 1 when the cost
     * grows as the roster does, 2 and more when each person of the roster costs more the longer it is; empty where the lower half did not
     * become dearer.
     */
    static OptionalDouble growth(List<Join.Block> blocks) {
        double first = blocks.getFirst().processorTimePerJoin().toNanos();
        double middle = blocks.get(blocks.size() / 2).processorTimePerJoin().toNanos();
        double last = blocks.getLast().processorTimePerJoin().toNanos();
        return middle > first ? OptionalDouble.of(Math.max(0, last - middle) / (middle - first)) : OptionalDouble.empty();
    }

    private static String met(boolean reached) {
        return reached ? "met" : "**missed**";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String millis(Duration time) {
        return number(time.toNanos() / 1e6, 2) + " ms";
    }
}
