package org.plenum.plugin.filetypes;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Frames;
import org.plenum.plugin.filetypes.wire.Order;

/** A worker that does what the name of the file says, however bad. */
final class OddWorker {
    private OddWorker() {}

    public static void main(String[] arguments) throws IOException {
        var frames = new Frames(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        frames.send(message -> message.writeUTF("Odd 1.0"));
        try {
            while (true) {
                Finding finding = find(frames.receive(Order::read));
                frames.send(message -> Finding.write(finding, message));
            }
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Finding find(Order order) throws IOException {
        switch (order.name()) {
            case "hang" -> park();
            case "die" -> Runtime.getRuntime().halt(7);
            case "greedy" -> takeMemory();
            case "wait" -> awaitFile(order.content());
            case "litter" -> Files.createTempFile("left", "");
            case "chatter" -> System.err.println("noise ".repeat(200_000));
            case "garbage" -> {
                System.out.print("this is no message");
                System.out.flush();
            }
            default -> {
                // Answered at once.
            }
        }
        return switch (order.name()) {
            case "elsewhere" -> new Finding.Rewritten(Path.of("/etc/passwd"), "text/plain");
            case "above" -> new Finding.Rewritten(order.workspace().resolve("..").resolve("a"), "text/plain");
            case "rewritten" -> new Finding.Rewritten(Files.writeString(order.workspace().resolve("new"), "new"), "text/plain");
            case "no-type" -> new Finding.Passed("text/plain\r\nSet-Cookie: x");
            case "refused" -> new Finding.Refused(Finding.Cause.ACTIVE_CONTENT, "x".repeat(300));
            default -> new Finding.Passed("text/x-" + ProcessHandle.current().pid());
        };
    }

    private static void park() {
        while (true) {
            LockSupport.parkNanos(1_000_000_000);
        }
    }

    private static void takeMemory() {
        var all = new ArrayList<long[]>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new long[1_000_000]);
        }
    }

    private static void awaitFile(Path file) {
        while (!Files.exists(file)) {
            LockSupport.parkNanos(10_000_000);
        }
    }
}
