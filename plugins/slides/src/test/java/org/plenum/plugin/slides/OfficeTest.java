package org.plenum.plugin.slides;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.plugin.slides.office.OfficeHome;

/** Pages of office files, by a real LibreOffice. */
class OfficeTest {
    @TempDir
    static Path made;

    private static Path slides;
    private static Path many;

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeAll
    static void documents() {
        slides = Documents.office(made, "slides.fodp", Documents.slides(4, 3), "pptx");
        many = Documents.office(made, "many.fodp", Documents.slides(150, 0), "odp");
    }

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
        System.clearProperty(OfficeHome.PROPERTY);
    }

    private Deck ready(String deck) {
        Deck finished = studio.finished(deck);
        assertThat(finished.stage()).as(finished.standing().reason()).isEqualTo(DeckStage.READY);
        return finished;
    }

    @Test
    @DisplayName("PowerPoint becomes pages with texts, a PDF and the presenter's notes; what is hidden is left out")
    void powerPoint() throws IOException {
        Deck deck = ready(studio.bring("Talk.pptx", Files.readAllBytes(slides)));

        assertThat(deck.made().pages()).hasSize(3);
        assertThat(studio.text(deck.made().texts().getFirst())).contains("Slide 1 åäö", "Slide 2", "Slide 4").doesNotContain("Slide 3");
        assertThat(studio.text(deck.made().notes().getFirst()))
                .isEqualTo("[\"Note 1\\nsecond line\",\"Note 2\\nsecond line\",\"Note 4\\nsecond line\"]");
        assertThat(studio.text(deck.made().pdf().getFirst())).startsWith("%PDF");
    }

    @Test
    @DisplayName("OpenDocument slides, Word, Writer, Excel and Calc files become pages")
    void otherFormats() throws IOException {
        Path odp = Documents.office(made, "s.fodp", Documents.slides(3, 2), "odp");
        Deck deck = ready(studio.bring("Talk.odp", Files.readAllBytes(odp)));
        assertThat(deck.made().pages()).hasSize(2);
        assertThat(studio.text(deck.made().notes().getFirst())).isEqualTo("[\"Note 1\\nsecond line\",\"Note 3\\nsecond line\"]");

        String letter = Documents.letter("<text:p>Dear all</text:p>");
        for (String ending : List.of("docx", "odt")) {
            Path file = Documents.office(made, "letter.fodt", letter, ending);
            assertThat(studio.text(ready(studio.bring("Letter." + ending, Files.readAllBytes(file))).made().texts().getFirst()))
                    .isEqualTo("[\"Dear all\"]");
        }
        for (String ending : List.of("xlsx", "ods")) {
            Path file = Documents.office(made, "table.fods", Documents.table(), ending);
            assertThat(studio.text(ready(studio.bring("Table." + ending, Files.readAllBytes(file))).made().texts().getFirst()))
                    .contains("Budget");
        }
    }

    @Test
    @DisplayName("LibreOffice that is killed in the middle is started again, and the deck is made")
    void killed() throws IOException {
        studio.finished(studio.bring("Warm.pptx", Files.readAllBytes(slides)));
        String deck = studio.bring("Many.odp", Files.readAllBytes(many));
        ProcessHandle office = studio.busyOffice();

        office.destroyForcibly();

        assertThat(ready(deck).made().pages()).hasSize(150);
        assertThat(studio.office()).noneMatch(now -> now.pid() == office.pid());
    }

    @Test
    @DisplayName("LibreOffice that hangs is ended in time, the deck has failed, and the next one is made")
    void hangs() throws IOException, InterruptedException {
        studio.finished(studio.bring("Warm.pptx", Files.readAllBytes(slides)));
        studio.settings.put("longestConversionSeconds", 10L);
        long pid = studio.office().getFirst().pid();
        new ProcessBuilder("kill", "-STOP", String.valueOf(pid)).start().waitFor();

        String deck = studio.bring("Stuck.pptx", Files.readAllBytes(slides));

        assertThat(studio.finished(deck).standing().reason()).isEqualTo("too-slow");
        studio.settings.put("longestConversionSeconds", 120L);
        assertThat(ready(studio.bring("Next.pptx", Files.readAllBytes(slides))).made().pages()).hasSize(3);
        assertThat(studio.office()).noneMatch(now -> now.pid() == pid);
    }

    @Test
    @DisplayName("without LibreOffice a PDF becomes slides, and office files wait until it is installed")
    void notInstalled() throws IOException {
        System.setProperty(OfficeHome.PROPERTY, folder.resolve("none").toString());

        String waits = studio.bring("Talk.pptx", Files.readAllBytes(slides));
        studio.await(waits, deck -> deck.stage() == DeckStage.WITHOUT_OFFICE);
        ready(studio.bring("Plan.pdf", Documents.pdf(1, new org.apache.pdfbox.pdmodel.common.PDRectangle(960, 540), "")));
        studio.sweep();
        assertThat(studio.deck(waits).orElseThrow().stage()).isEqualTo(DeckStage.WITHOUT_OFFICE);

        System.clearProperty(OfficeHome.PROPERTY);
        studio.sweep();
        assertThat(ready(waits).made().pages()).hasSize(3);
    }

    @Test
    @DisplayName("a file that is no office file, or is locked, has failed with the reason")
    void unreadable() throws IOException {
        String broken = studio.bring("Broken.pptx", "PK no zip".getBytes(StandardCharsets.UTF_8));
        byte[] container = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        String locked = studio.bring("Locked.docx", container);

        assertThat(studio.finished(locked).standing().reason()).isEqualTo("encrypted");
        assertThat(studio.finished(broken)).satisfies(deck -> {
            // LibreOffice may take it for a text; that is a deck, too.
            assertThat(deck.stage() == DeckStage.READY || deck.standing().reason().equals("broken")).isTrue();
        });
    }

    @Test
    @DisplayName("macros are not run, and nothing is fetched from other hosts or from the server's disk")
    void nothingActs() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET-OF-THE-SERVER");
        Path trace = folder.resolve("macro-was-here");
        var asked = new AtomicInteger();
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        host.start();
        try {
            String address = "http://127.0.0.1:" + host.getAddress().getPort() + "/picture.png";
            String body = """
                    <text:p>Visible<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="%s" xlink:type="simple"/></draw:frame></text:p>
                    <text:section text:name="s"><text:section-source xlink:href="%s" text:filter-name="Text"/><text:p>before</text:p></text:section>
                    <text:section text:name="t"><text:section-source xlink:href="%s" text:filter-name="Text"/><text:p>before</text:p></text:section>
                    """.formatted(address, secret.toUri(), address);
            String macro = """
                    <office:scripts><office:script script:language="ooo:Basic"><ooo:libraries xmlns:ooo="http://openoffice.org/2004/office">
                    <ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="M"><ooo:source-code>Sub Go
                    Open "%s" For Output As #1
                    Print #1, "x"
                    Close #1
                    End Sub</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script>
                    <office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load"
                    xlink:href="vnd.sun.star.script:Standard.M.Go?language=Basic&amp;location=document" xlink:type="simple"/></office:event-listeners>
                    </office:scripts>
                    """.formatted(trace);
            String flat = Documents.letter(body).replace("<office:body>", macro + "<office:body>");
            // LibreOffice looks into the file, not at its ending: the flat form is as good.
            Deck deck = studio.finished(studio.bring("Acting.odt", flat.getBytes(StandardCharsets.UTF_8)));

            assertThat(deck.stage()).as(deck.standing().reason()).isEqualTo(DeckStage.READY);
            assertThat(studio.text(deck.made().texts().getFirst())).contains("Visible").doesNotContain("SECRET");
            assertThat(asked).hasValue(0);
            assertThat(trace).doesNotExist();
        } finally {
            host.stop(0);
        }
    }

    @Test
    @DisplayName("a plugin that goes leaves no process behind")
    void leavesNothing() throws IOException {
        ready(studio.bring("Talk.pptx", Files.readAllBytes(slides)));
        List<ProcessHandle> office = studio.office();
        assertThat(office).isNotEmpty();

        studio.close();

        assertThat(office).noneMatch(ProcessHandle::isAlive);
    }
}
