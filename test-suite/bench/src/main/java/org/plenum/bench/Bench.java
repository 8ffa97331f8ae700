package org.plenum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenum.bench.PreparedServer.Contents;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.SocketLoops;
import org.plenum.testkit.Clamd;

/**
 * {@code Bench fanout|join|acknowledgement|polls|notes|scan|slides|media|bare [--page FILE] [--receivers 50,200,1000] [--window 32]}, run in the folder of the script {@code plenum}:
 * measures fresh servers, prints a table and puts it into the page. {@code bare} measures only the broadcaster.
 */
public final class Bench {

    private final Arguments arguments;
    private final Table table = new Table();

    private Bench(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse(words);
        Bench bench = new Bench(arguments);
        bench.table.text(Machine.here().line());
        switch (arguments.name()) {
            case "fanout" -> bench.fanOut();
            case "join" -> bench.join();
            case "acknowledgement" -> bench.acknowledgement();
            case "polls" -> bench.polls();
            case "notes" -> bench.notes();
            case "scan" -> bench.scan();
            case "slides" -> bench.slides();
            case "media" -> Report.media(bench.table, MediaFlow.measure(MediaCertificate.make(), List.of(50, 200, 500)));
            case "bare" -> bench.bare();
            default -> throw new IllegalArgumentException(
                    "'" + arguments.name() + "' is none of fanout, join, acknowledgement, polls, notes, scan, slides, media, bare");
        }
        System.out.println(bench.table);
        bench.table.writeInto(arguments.page(), arguments.name());
    }

    private void bare() throws Exception {
        try (PreparedServer run = PreparedServer.start("h2", Contents.BROADCASTER, Map.of());
                SocketLoops loops = SocketLoops.start(1)) {
            Stage stage = new BareStage(loops, run.process().port());
            Report.fanOut(table, measured(run.process(), List.of(stage)));
        }
    }

    private void fanOut() throws Exception {
        try (PreparedServer run = PreparedServer.start("h2", Contents.BOTH, Map.of());
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.process().address())) {
            Organizer organizer = Organizer.signIn(plenum, run.process());
            List<Stage> stages = List.of(new BareStage(loops, run.process().port()), new MeetingStage(loops, plenum, organizer));
            List<FanOut.Result> results = measured(run.process(), stages);
            Report.fanOut(table, results);
            Report.ratios(table, of(stages.getFirst(), results), of(stages.getLast(), results));
        }
    }

    private void acknowledgement() throws Exception {
        List<Acknowledgement.Result> results = new ArrayList<>();
        results.add(acknowledged("h2", "H2", Map.of()));
        if (Postgres.isInstalled()) {
            try (Postgres database = Postgres.start()) {
                results.add(acknowledged("postgresql", "PostgreSQL", database.properties()));
                results.add(Acknowledgement.bare(database));
            }
        }
        Report.acknowledged(table, results);
    }

    private static Acknowledgement.Result acknowledged(String kind, String name, Map<String, String> properties)
            throws Exception {
        try (PreparedServer run = PreparedServer.start(kind, Contents.PLENUM, properties);
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.process().address())) {
            return Acknowledgement.measure(loops, Organizer.signIn(plenum, run.process()), name);
        }
    }

    private List<FanOut.Result> measured(ServerProcess server, List<Stage> stages) {
        FanOut fanOut = new FanOut(server, arguments.window());
        List<FanOut.Result> results = new ArrayList<>();
        for (int receivers : arguments.receivers()) {
            for (Stage stage : stages) {
                FanOut.Result result = fanOut.measure(stage, receivers);
                System.out.println(result);
                results.add(result);
            }
        }
        return results;
    }

    private static List<FanOut.Result> of(Stage stage, List<FanOut.Result> results) {
        return results.stream().filter(result -> result.stage().equals(stage.name())).toList();
    }

    private void polls() throws Exception {
        try (PreparedServer run = PreparedServer.start("h2", Contents.PLENUM, Map.of());
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.process().address())) {
            List<PollVotes.Result> results = new PollVotes(plenum, loops, Organizer.signIn(plenum, run.process())).measure();
            System.out.println(results);
            Report.polls(table, results);
        }
    }

    private void notes() throws Exception {
        try (PreparedServer run = PreparedServer.start("h2", Contents.PLENUM, Map.of());
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.process().address())) {
            NotesTyping.Result result = new NotesTyping(run.process(), plenum, loops, Organizer.signIn(plenum, run.process())).measure();
            System.out.println(result);
            Report.notes(table, result);
        }
    }

    private void scan() throws Exception {
        try (Clamd clamd = Clamd.startBusy(Scan.SIGNATURES)) {
            List<Scan.Result> small = new ArrayList<>();
            if (Postgres.isInstalled()) {
                try (Postgres database = Postgres.start()) {
                    scanning("postgresql", "PostgreSQL", database.properties(), clamd, scan -> small.add(scan.measure(Scan.SMALL)));
                }
            }
            scanning("h2", "H2", Map.of(), clamd, scan -> {
                small.add(scan.measure(Scan.SMALL));
                Scan.Result large = scan.measure(Scan.LARGE);
                Scan.Memory memory = scan.memory();
                System.out.println(small + " " + large + " " + memory);
                Report.scan(table, small, large, memory);
            });
        }
    }

    private interface Scanning {
        void with(Scan scan) throws Exception;
    }

    private static void scanning(String kind, String name, Map<String, String> properties, Clamd clamd, Scanning what) throws Exception {
        Map<String, String> all = new HashMap<>(properties);
        all.put("plenum.clamav.address", clamd.address());
        try (PreparedServer run = PreparedServer.start(kind, Contents.PLENUM, all);
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.process().address())) {
            what.with(new Scan(name, run.process(), loops, Organizer.signIn(plenum, run.process()), clamd));
        }
    }

    private void slides() throws Exception {
        try (Clamd clamd = Clamd.start();
                PreparedServer run = PreparedServer.start(
                        "h2", Contents.PLENUM, Map.of("plenum.clamav.address", clamd.address(), "plenum.files.inspectors", "clamav"));
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.process().address())) {
            Slides.Result result = new Slides(Organizer.signIn(plenum, run.process()), loops).measure();
            System.out.println(result);
            Report.slides(table, result);
        }
    }

    private void join() throws Exception {
        try (PreparedServer run = PreparedServer.start("h2", Contents.PLENUM, Map.of());
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.process().address())) {
            Join join = new Join(run.process(), plenum, loops, Organizer.signIn(plenum, run.process()));
            List<Duration> atOnce = Stream.generate(() -> join.allAtOnce(Join.ATTENDEES)).limit(3).toList();
            System.out.println("at once: " + atOnce);
            Report.join(table, atOnce, join.oneByOne());
        }
    }
}
