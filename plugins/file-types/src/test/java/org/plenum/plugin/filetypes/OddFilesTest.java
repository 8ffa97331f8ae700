package org.plenum.plugin.filetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.plenum.plugin.filetypes.Workers.Outcome;
import org.plenum.plugin.filetypes.made.Archives;
import org.plenum.plugin.filetypes.made.Bytes;
import org.plenum.plugin.filetypes.made.Office;
import org.plenum.plugin.filetypes.made.Pdfs;
import org.plenum.plugin.filetypes.made.Pictures;
import org.plenum.plugin.filetypes.made.Zips;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.plugin.filetypes.wire.Rules;

/** Files that no program wrote. */
class OddFilesTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Workers WORKERS = new Workers(new Launch(
            new BuiltClassPath(), "org.plenum.plugin.filetypes.workshop.Workshop", new Limits(1, 256, LONGEST, 1000)));

    /** What files of these types begin with; nothing passes as one of them that does not. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "image/jpeg", "\u00ff\u00d8\u00ff",
            "image/png", "\u0089PNG",
            "image/gif", "GIF8",
            "image/webp", "RIFF",
            "application/pdf", "%PDF-",
            "application/zip", "PK",
            "application/gzip", "\u001f\u008b",
            "application/x-7z-compressed", "7z",
            "application/vnd.ms-excel", "\u00d0\u00cf\u0011\u00e0");

    @BeforeContainer
    static void begin() {
        WORKERS.begin();
    }

    @AfterContainer
    static void end() {
        WORKERS.close();
    }

    private static List<byte[]> files() throws IOException {
        return List.of(
                Pictures.telling(Pictures.jpeg(), 6),
                Pictures.withChunks(Pictures.png(), Pictures.chunk("eXIf", Pictures.tiff(3))),
                Pictures.tellingGif(Pictures.gif()),
                Pictures.tellingWebp(6),
                Pictures.heic(),
                Pictures.mp4(),
                Office.docx(),
                Office.xlsx(),
                Office.xls(),
                Office.ppt(),
                Office.odt("<office:body/>"),
                Pdfs.telling(),
                Pdfs.withScript(),
                Zips.of(Map.of("a.txt", Bytes.of("text"), "b.zip", Zips.of("c.txt", Bytes.of("text")))),
                Archives.gzip(Archives.tar(Map.of("a.txt", Bytes.of("text")))),
                Archives.sevenZip(Map.of("a.txt", Bytes.of("text"))),
                Archives.xz(Bytes.of("text")),
                Archives.bzip2(Bytes.of("text")),
                Bytes.of("<svg xmlns='http://www.w3.org/2000/svg'><g id='a'/></svg>"),
                Bytes.of("{\\rtf1 text}"));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    @Label("a damaged file is looked at in time, and passes only as what it begins as")
    void damaged(@ForAll @IntRange(min = 0, max = 19) int which, @ForAll Random random) throws IOException, InterruptedException {
        byte[] file = files().get(which);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            file = Arrays.copyOf(file, random.nextInt(file.length));
        }
        check(file, random.nextBoolean());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    @Label("random bytes are looked at in time, behind whatever beginning")
    void random(@ForAll @IntRange(min = 0, max = 19) int which, @ForAll @IntRange(min = 0, max = 64) int begin, @ForAll Random random)
            throws IOException, InterruptedException {
        byte[] noise = new byte[1 + random.nextInt(20_000)];
        random.nextBytes(noise);
        byte[] file = files().get(which);
        check(Bytes.joined(Arrays.copyOf(file, Math.min(file.length, begin)), noise), random.nextBoolean());
    }

    private static void check(byte[] content, boolean withoutMetadata) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("odd");
        try {
            Path file = Files.write(folder.resolve("content"), content);
            var rules = new Rules(List.of(), true, true, true, true, new Rules.Limits(1000, 1L << 24, 1L << 24, 4));
            Outcome outcome = WORKERS.ask(new Order("nameless", withoutMetadata, file, folder, rules), LONGEST);
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
            String type = type(((Outcome.Answered) outcome).finding());
            String first = new String(content, 0, Math.min(16, content.length), StandardCharsets.ISO_8859_1);
            String begin = type.equals("application/pdf") ? first.stripLeading() : first;
            assertThat(begin).as("beginning of what passed as %s", type).startsWith(BEGINNINGS.getOrDefault(type, ""));
        } finally {
            Folders.delete(folder);
        }
    }

    /** Empty if it does not pass. */
    private static String type(Finding finding) {
        return switch (finding) {
            case Finding.Passed(String type) -> type;
            case Finding.Rewritten(Path content, String type) -> type;
            case Finding.Refused refused -> "";
        };
    }
}
