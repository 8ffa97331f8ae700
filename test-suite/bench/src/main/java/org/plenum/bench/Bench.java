package org.plenum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.SocketLoops;

/**
 * {@code Bench fanout|join|bare --home DIR [--postgresql-home DIR] [--report PAGE] [--receivers 50,200,1000] [--window 32]}: measures fresh servers made from prepared
 * WildFly folders, prints a table and puts it into the page. {@code bare} needs a stock WildFly and measures only the broadcaster.
 */
public final class Bench {

    private static final Map<String, String> MANY_FRAMES = Map.of("plenum.frames-per-second", "1000000");

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
            case "bare" -> bench.bare();
            default -> throw new IllegalArgumentException("'" + arguments.name() + "' is none of fanout, join, bare");
        }
        System.out.println(bench.table);
        if (arguments.report().isPresent()) {
            bench.table.writeInto(arguments.report().get(), arguments.name());
        }
    }

    private void bare() throws Exception {
        try (Run run = Run.start(arguments.home(), MANY_FRAMES, true);
                SocketLoops loops = SocketLoops.start(1)) {
            Stage stage = new BareStage(loops, run.server().port());
            Report.fanOut(table, measured(run.server(), List.of(stage)));
        }
    }

    private void fanOut() throws Exception {
        List<Acknowledgement.Result> acknowledged = new ArrayList<>();
        try (Run run = Run.start(arguments.home(), MANY_FRAMES, true);
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.server().address())) {
            Organizer organizer = Organizer.signIn(plenum, run.server());
            acknowledged.add(Acknowledgement.measure(loops, organizer, "H2"));
            List<Stage> stages = List.of(new BareStage(loops, run.server().port()), new MeetingStage(loops, plenum, organizer));
            List<FanOut.Result> results = measured(run.server(), stages);
            Report.fanOut(table, results);
            Report.ratios(table, of(stages.getFirst(), results), of(stages.getLast(), results));
        }
        if (arguments.postgresqlHome().isPresent() && Postgres.isInstalled()) {
            acknowledged.add(acknowledgedOnPostgres(arguments.postgresqlHome().get()));
        }
        Report.acknowledged(table, acknowledged);
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

    private static Acknowledgement.Result acknowledgedOnPostgres(Path home) throws Exception {
        try (Postgres database = Postgres.start();
                Run run = Run.start(home, database.properties(), false);
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.server().address())) {
            return Acknowledgement.measure(loops, Organizer.signIn(plenum, run.server()), "PostgreSQL");
        }
    }

    private void join() throws Exception {
        try (Run run = Run.start(arguments.home(), MANY_FRAMES, false);
                SocketLoops loops = SocketLoops.start(1);
                PlenumServer plenum = new PlenumServer(run.server().address())) {
            Join join = new Join(run.server(), plenum, loops, Organizer.signIn(plenum, run.server()));
            List<Duration> atOnce = Stream.generate(() -> join.allAtOnce(Join.ATTENDEES)).limit(3).toList();
            System.out.println("at once: " + atOnce);
            Report.join(table, atOnce, join.oneByOne());
        }
    }

    /** A server with its temporary folder. */
    private record Run(Path folder, ServerProcess server) implements AutoCloseable {
        static Run start(Path home, Map<String, String> properties, boolean withBroadcaster) throws IOException {
            Path folder = Files.createTempDirectory("plenum-bench");
            List<Path> more = withBroadcaster ? List.of(BareStage.archive(folder)) : List.of();
            return new Run(folder, ServerProcess.start(home, folder.resolve("server"), more, properties));
        }

        @Override
        public void close() throws IOException {
            server.close();
            Folders.delete(folder);
        }
    }
}
