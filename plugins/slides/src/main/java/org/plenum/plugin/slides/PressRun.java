package org.plenum.plugin.slides;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.plenum.worker.Ending;
import org.plenum.worker.Machine;

/** One process that makes the pages of one deck. What it says is not believed further than it has to be. For one thread. */
final class PressRun implements AutoCloseable {
    private static final String END = "";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SIDE = 10_000;
    private static final Duration END_PATIENCE = Duration.ofSeconds(5);

    private final Process process;
    private final Thread reader;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** Told of the pages as they come. */
    interface Pages {
        /** How many there will be. */
        void counted(int total);

        /** @param number from 1 @param picture where it lies @param thumbnail where it lies */
        void made(int number, Path picture, Path thumbnail, int width, int height) throws NoDeck, IOException, InterruptedException;
    }

    /** Starts the process; it gets warm until {@link #press}. */
    PressRun(PressLaunch launch, Path work) throws IOException {
        process = launch.start(work);
        // Not virtual: reading from a process holds the thread.
        reader = Thread.ofPlatform().daemon().name("slides-press").start(this::read);
    }

    private void read() {
        try (var from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = from.readLine(); line != null && line.length() <= LONGEST_LINE; line = from.readLine()) {
                lines.add(line);
            }
        } catch (IOException gone) {
            // The process has ended, which is said below.
        }
        lines.add(END);
    }

    /**
     * Has all pages made, in order.
     *
     * @param kind {@code pdf} or {@code picture}
     * @param until by {@link System#nanoTime}
     * @throws NoDeck if that cannot be done, or not in time
     */
    void press(String kind, Path source, Path original, Path folder, int most, long until, Pages pages)
            throws NoDeck, IOException, InterruptedException {
        try (var order = process.outputWriter(StandardCharsets.UTF_8)) {
            order.write(String.join("\t", kind, source.toString(), original.toString(), folder.toString(), String.valueOf(most)));
            order.newLine();
            order.flush();
            int made = 0;
            while (true) {
                String line = lines.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new NoDeck(Trouble.TOO_SLOW, made + " pages in time");
                }
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "pages" -> pages.counted(number(words, 1, most));
                    case "page" -> page(words, ++made, folder, pages);
                    case "done" -> {
                        return;
                    }
                    case "failed" -> throw new NoDeck(trouble(words), line);
                    default -> throw ended();
                }
            }
        }
    }

    private static void page(String[] words, int expected, Path folder, Pages pages)
            throws NoDeck, IOException, InterruptedException {
        int number = number(words, 1, expected);
        Path picture = there(folder, "page-" + number + (words[words.length - 1].equals("jpg") ? ".jpg" : ".png"));
        Path thumbnail = there(folder, "thumb-" + number + ".png");
        pages.made(number, picture, thumbnail, number(words, 2, LONGEST_SIDE), number(words, 3, LONGEST_SIDE));
    }

    private static Path there(Path folder, String name) throws NoDeck {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoDeck(Trouble.INTERNAL, name + " is no file");
        }
        return file;
    }

    private static int number(String[] words, int place, int most) throws NoDeck {
        if (words.length <= place || !words[place].matches("[0-9]{1,5}")) {
            throw new NoDeck(Trouble.INTERNAL, "no number at place " + place);
        }
        int number = Integer.parseInt(words[place]);
        if (number < 1 || number > most) {
            throw new NoDeck(Trouble.INTERNAL, number + " at place " + place + "; 1 to " + most + " are possible");
        }
        return number;
    }

    private static Trouble trouble(String[] words) {
        String name = words.length < 2 ? "" : words[1].toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (name) {
            case "ENCRYPTED" -> Trouble.ENCRYPTED;
            case "EMPTY" -> Trouble.EMPTY;
            case "TOO_MANY_PAGES" -> Trouble.TOO_MANY_PAGES;
            case "TOO_COMPLEX" -> Trouble.TOO_COMPLEX;
            default -> Trouble.BROKEN;
        };
    }

    private NoDeck ended() throws InterruptedException {
        boolean ended = process.waitFor(2, TimeUnit.SECONDS);
        int exit = ended ? process.exitValue() : -1;
        return new NoDeck(exit == Machine.OUT_OF_MEMORY ? Trouble.TOO_COMPLEX : Trouble.INTERNAL, "the press ended with " + exit);
    }

    /** Ends the process, and waits for its thread. */
    @Override
    public void close() {
        Ending.of(process, List.of(reader), END_PATIENCE);
    }
}
