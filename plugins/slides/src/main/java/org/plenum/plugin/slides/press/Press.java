package org.plenum.plugin.slides.press;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The program: reads one order from its standard input, a line of fields with tabs between them, and makes pages of it. Says on its standard
 * output, line by line:
 *
 * <pre>
 * pages 20
 * page 1 1600 900 png
 * …
 * done
 * </pre>
 *
 * or {@code failed} and a reason. Ends when its input ends: then the server is gone.
 */
public final class Press {
    private static final int FIELDS = 5;
    /** Deeply nested content takes stack. Bytes. */
    private static final long STACK = 8L * 1024 * 1024;

    private Press() {}

    /**
     * What to do.
     *
     * @param kind {@code pdf} or {@code picture}
     * @param source of the pages
     * @param original what somebody brought; the same, or what the PDF was made of
     * @param folder where everything is written
     * @param most pages that there may be
     */
    record Order(String kind, Path source, Path original, Path folder, int most) {
        static Order of(String line) throws IOException {
            String[] fields = line.split("\t", -1);
            if (fields.length != FIELDS) {
                throw new IOException("an order of " + fields.length + " fields");
            }
            return new Order(
                    fields[0], Path.of(fields[1]), Path.of(fields[2]), Path.of(fields[3]), Integer.parseInt(fields[4]));
        }
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever a library prints must not come between lines.
        System.setOut(System.err);
        var in = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        Warmth.come();
        String line = in.readLine();
        if (line == null) {
            return;
        }
        Order order = Order.of(line);
        Thread.ofPlatform().daemon().start(() -> endWith(in));
        var work = new Thread(null, () -> Run.of(order, out), "press", STACK);
        work.start();
        work.join();
        Runtime.getRuntime().halt(0);
    }

    private static void endWith(BufferedReader in) {
        try {
            while (in.readLine() != null) {
                // Nothing more is expected.
            }
        } catch (IOException gone) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(1);
    }

    /** Carries an order out. */
    static final class Run {
        private Run() {}

        static void of(Order order, PrintStream out) {
            try {
                if (order.kind().equals("picture")) {
                    Pictures.press(order, out);
                } else {
                    Pages.press(order, out);
                }
                out.println("done");
            } catch (NotPressed why) {
                out.println("failed " + why.reason());
            } catch (IOException | RuntimeException | StackOverflowError fault) {
                System.err.println(fault);
                out.println("failed broken");
            }
        }
    }
}
