package org.plenum.plugin.slides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.plenum.plugin.slides.office.Office;
import org.plenum.plugin.slides.office.OfficeHome;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.Plenum;

/** All that makes pages, from when the server is there until the plugin goes. Safe for all threads. */
final class Workshop implements Listener {
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final ClassLoader plugin;
    private volatile Optional<Open> open = Optional.empty();

    Workshop(ClassLoader plugin) {
        this.plugin = plugin;
    }

    private record Open(Path folder, Office office, Conversions conversions, Results results) {}

    /** Reads the system properties {@code plenum.office.memory} (address space of LibreOffice, 4096 MiB) and {@code plenum.slides.memory} (heap of what makes pictures, 512 MiB). */
    void open(Plenum plenum) throws IOException {
        Path folder = plenum.files().workspace();
        Path classes = Files.createDirectories(folder.resolve("press"));
        var office = new Office(
                OfficeHome::find,
                Files.createDirectories(folder.resolve("office")),
                property("plenum.office.memory", 4096, 1024, 1 << 20));
        var press = new PressLaunch(plugin, classes, property("plenum.slides.memory", 512, 128, 1 << 16));
        var results = new Results();
        open = Optional.of(new Open(folder, office, new Conversions(new Conversion.Tools(plenum, office, press, results)), results));
    }

    /** How it stands with the making of pages; nothing before it is open. */
    List<HealthCheck> health() {
        return open.stream()
                .flatMap(now -> Stream.of(
                        Condition.office(OfficeHome.find()),
                        Condition.conversion(now.conversions().waiting(), now.conversions().working(), now.results())))
                .toList();
    }

    private static int property(String name, int standard, int least, int most) {
        return Math.clamp(Integer.getInteger(name, standard), least, most);
    }

    @Override
    public void after(Happened happened) {
        open.ifPresent(now -> now.conversions().after(happened));
    }

    /** Two decks at a time, and one that looks for what was forgotten. */
    List<Job> jobs() {
        return List.of(
                new Task("convert-1", Duration.ofSeconds(1), Conversions::work),
                new Task("convert-2", Duration.ofSeconds(1), Conversions::work),
                new Task("take-up", SWEEP, Conversions::sweep));
    }

    private final class Task implements Job {
        private final String name;
        private final Duration every;
        private final Consumer<Conversions> what;

        Task(String name, Duration every, Consumer<Conversions> what) {
            this.name = name;
            this.every = every;
            this.what = what;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration every() {
            return every;
        }

        @Override
        public void run() {
            open.ifPresent(now -> what.accept(now.conversions()));
        }
    }

    void close() {
        open.ifPresent(now -> {
            now.office().close();
            Conversion.delete(now.folder());
        });
        open = Optional.empty();
    }
}
