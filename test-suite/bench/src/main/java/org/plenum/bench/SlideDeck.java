package org.plenum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that become slides, for tests and measurements: real ones, made by LibreOffice, and a PDF written by hand. */
public final class SlideDeck {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private SlideDeck() {}

    /** PowerPoint with a title, some lines and notes on each slide: {@code Slide 1 åäö}, {@code Note 1}. @param folder where it is written */
    public static Path pptx(Path folder, int slides) {
        try {
            Path flat = Files.writeString(folder.resolve("deck-" + slides + ".fodp"), flat(slides));
            soffice(folder, flat, "pptx");
            return folder.resolve("deck-" + slides + ".pptx");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Has a LibreOffice of its own convert a file, into the folder, and waits. @return how long it took */
    static Duration soffice(Path folder, Path file, String ending) throws IOException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        ending,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("soffice did not make " + ending + " of " + file + ": " + Files.readString(folder.resolve("soffice.log")));
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static String flat(int slides) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
                xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
                office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">
                <office:body><office:presentation>%s</office:presentation></office:body></office:document>
                """.formatted(IntStream.rangeClosed(1, slides).mapToObj(SlideDeck::slide).collect(Collectors.joining()));
    }

    private static String slide(int number) {
        String lines = IntStream.rangeClosed(1, 6)
                .mapToObj(line -> "<text:p>%d.%d The quick brown fox jumps over the lazy dog</text:p>".formatted(number, line))
                .collect(Collectors.joining());
        return """
                <draw:page draw:name="p%1$d">
                <draw:frame svg:x="2cm" svg:y="1cm" svg:width="24cm" svg:height="3cm"><draw:text-box><text:p>Slide %1$d åäö</text:p></draw:text-box></draw:frame>
                <draw:frame svg:x="2cm" svg:y="5cm" svg:width="24cm" svg:height="9cm"><draw:text-box>%2$s</draw:text-box></draw:frame>
                <draw:ellipse svg:x="18cm" svg:y="10cm" svg:width="6cm" svg:height="3cm"/>
                <presentation:notes><draw:frame presentation:class="notes" svg:x="2cm" svg:y="12cm" svg:width="16cm" svg:height="10cm">
                <draw:text-box><text:p>Note %1$d</text:p></draw:text-box></draw:frame></presentation:notes>
                </draw:page>
                """.formatted(number, lines);
    }

    /** A PDF of wide pages, on each of which stands {@code Page 1}, in large letters. */
    public static byte[] pdf(int pages) {
        var objects = new ArrayList<String>();
        String kids = IntStream.range(0, pages).mapToObj(nr -> (4 + 2 * nr) + " 0 R").collect(Collectors.joining(" "));
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages + "/Kids[" + kids + "]/MediaBox[0 0 960 540]/Resources<</Font<</F 3 0 R>>>>>>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int nr = 1; nr <= pages; nr++) {
            String content = "BT /F 120 Tf 96 220 Td (Page " + nr + ") Tj ET 0.8 0.2 0.1 rg 96 96 " + (100 + 20 * nr) + " 40 re f";
            objects.add("<</Type/Page/Parent 2 0 R/Contents " + (3 + 2 * nr) + " 0 R>>");
            objects.add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
        }
        return written(objects);
    }

    private static byte[] written(List<String> objects) {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (int nr = 0; nr < objects.size(); nr++) {
            places.add(text.length());
            text.append(nr + 1).append(" 0 obj\n").append(objects.get(nr)).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> text.append("%010d 00000 n \n".formatted(place)));
        text.append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
