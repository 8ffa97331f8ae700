package org.plenum.plugin.filetypes.workshop;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.tika.Tika;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Frames;
import org.plenum.plugin.filetypes.wire.Order;

/**
 * A worker: says what it works with, then answers each order with a finding, one after the other. Ends when its input ends, in the middle of a
 * file too: then the server is gone.
 */
public final class Workshop {
    /** Deeply nested content takes stack. Bytes. */
    private static final long STACK = 4L * 1024 * 1024;

    private Workshop() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not come between messages.
        System.setOut(System.err);
        var frames = new Frames(new FileInputStream(FileDescriptor.in), out);
        var examiner = new Examiner();
        frames.send(message -> message.writeUTF(Tika.getString()));
        var bench = new Bench(frames, examiner);
        Thread work = new Thread(null, bench, "examiner", STACK);
        work.setDaemon(true);
        work.start();
        try {
            while (true) {
                bench.take(frames.receive(Order::read));
            }
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Looks at what it is given on a thread of its own, so that the end of the input is seen meanwhile. */
    private static final class Bench implements Runnable {
        private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
        private final Frames frames;
        private final Examiner examiner;

        Bench(Frames frames, Examiner examiner) {
            this.frames = frames;
            this.examiner = examiner;
        }

        void take(Order order) {
            orders.add(order);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Finding finding = examiner.find(orders.take());
                    frames.send(message -> Finding.write(finding, message));
                }
            } catch (InterruptedException | IOException end) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
