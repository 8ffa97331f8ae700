package org.plenum.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that reads one line and does what it says. */
final class Obedient {
    private Obedient() {}

    public static void main(String[] arguments) throws IOException {
        var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
        switch (String.valueOf(in.readLine())) {
            case "tell" -> System.out.println(System.getenv().keySet() + " " + Path.of("").toAbsolutePath() + " " + System.getProperty("java.io.tmpdir"));
            case "greedy" -> takeMemory();
            case "endless" -> writeWithoutEnd();
            default -> in.readLine();
        }
    }

    private static void takeMemory() {
        List<long[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new long[1_000_000]);
        }
    }

    private static void writeWithoutEnd() throws IOException {
        try (var file = Files.newOutputStream(Path.of("large"))) {
            while (true) {
                file.write(new byte[1 << 16]);
            }
        }
    }
}
