package org.plenum.plugin.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.plugin.slides.Arranging.DeleteDeck;
import org.plenum.plugin.slides.SlidesEvent.PagesMade;
import org.plenum.spi.FileId;
import org.plenum.spi.HealthCheck;

/** Pages of PDF files and pictures, which need no LibreOffice. */
class ConversionTest {
    private static final PDRectangle WIDE = new PDRectangle(960, 540);

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private BufferedImage picture(FileId file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(studio.bytes(file)));
    }

    private String trouble(String deck) {
        Deck finished = studio.finished(deck);
        assertThat(finished.stage()).isEqualTo(DeckStage.FAILED);
        return finished.standing().reason();
    }

    @Test
    @DisplayName("a PDF becomes pictures, thumbnails and texts of its pages; the first is told before the others")
    void pdf() throws IOException {
        String deck = studio.bring("Plan.pdf", Documents.pdf(3, WIDE, ""));

        Deck ready = studio.finished(deck);

        assertThat(ready.stage()).isEqualTo(DeckStage.READY);
        assertThat(ready.made().pages()).hasSize(3);
        assertThat(studio.events()).filteredOn(PagesMade.class::isInstance).first().satisfies(event -> {
            assertThat(((PagesMade) event).pages()).hasSize(1);
            assertThat(((PagesMade) event).total()).isEqualTo(3);
        });
        DeckPage second = ready.made().pages().get(1);
        assertThat(picture(second.picture()).getWidth()).isEqualTo(1600).isEqualTo(second.width());
        assertThat(picture(second.picture()).getHeight()).isEqualTo(900).isEqualTo(second.height());
        assertThat(picture(second.thumbnail()).getWidth()).isEqualTo(240);
        assertThat(studio.text(second.text().getFirst())).isEqualTo("Page 2");
        assertThat(studio.text(ready.made().texts().getFirst())).isEqualTo("[\"Page 1\",\"Page 2\",\"Page 3\"]");
        assertThat(ready.made().pdf()).containsExactly(new FileId(deck));
        assertThat(ready.made().notes()).isEmpty();
    }

    @Test
    @DisplayName("a page of 200 inches is shown like any other, and so are one of a hair's width and one that is turned")
    void oddPages() throws IOException {
        String enormous = studio.bring("Enormous.pdf", Documents.pdf(1, new PDRectangle(14_400, 14_400), ""));
        String thin = studio.bring("Thin.pdf", Documents.pdf(1, new PDRectangle(3, 14_400), ""));

        assertThat(studio.finished(enormous).made().pages()).singleElement().satisfies(page -> {
            assertThat(page.width()).isEqualTo(1600);
            assertThat(page.height()).isEqualTo(1600);
        });
        assertThat(studio.finished(thin).made().pages()).singleElement().satisfies(page -> assertThat(page.height()).isEqualTo(2400));
    }

    @Test
    @DisplayName("of a broken, an empty-handed, a nested and a locked PDF no slides come, and it is said why")
    void badPdfs() throws IOException {
        byte[] whole = Documents.pdf(3, WIDE, "");
        String broken = studio.bring("Broken.pdf", "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8));
        String noise = studio.bring("Noise.pdf", java.util.Arrays.copyOfRange(whole, 200, 500));
        String nested = studio.bring("Nested.pdf", Documents.nested());
        String locked = studio.bring("Locked.pdf", Documents.pdf(1, WIDE, "secret"));

        assertThat(List.of(trouble(broken), trouble(noise), trouble(nested))).containsOnly("broken");
        assertThat(trouble(locked)).isEqualTo("encrypted");
    }

    @Test
    @DisplayName("a deck has no more pages than the administrator has set")
    void tooManyPages() throws IOException {
        assertThat(trouble(studio.bring("Long.pdf", Documents.pdf(301, WIDE, "")))).isEqualTo("too-many-pages");
        studio.settings.put("mostPages", 2L);
        assertThat(trouble(studio.bring("Three.pdf", Documents.pdf(3, WIDE, "")))).isEqualTo("too-many-pages");
        assertThat(studio.finished(studio.bring("Two.pdf", Documents.pdf(2, WIDE, ""))).stage()).isEqualTo(DeckStage.READY);
    }

    @Test
    @DisplayName("pictures are one page each, no wider than 1600 points")
    void pictures() throws IOException {
        String png = studio.bring("a.png", Documents.picture("png", 3300, 1000));
        String jpeg = studio.bring("b.jpg", Documents.picture("jpg", 400, 300));
        String gif = studio.bring("c.gif", Documents.picture("gif", 40, 3000));
        String webp = studio.bring("d.webp", Documents.webp());

        assertThat(List.of(png, jpeg, gif, webp))
                .extracting(deck -> studio.finished(deck).made().pages().stream()
                        .map(page -> page.width() + "x" + page.height())
                        .toList())
                .containsExactly(List.of("1600x485"), List.of("400x300"), List.of("32x2400"), List.of("1x1"));
        assertThat(picture(studio.finished(png).made().pages().getFirst().thumbnail()).getWidth()).isEqualTo(240);
        assertThat(trouble(studio.bring("e.png", "no picture".getBytes(StandardCharsets.UTF_8)))).isEqualTo("broken");
    }

    @Test
    @DisplayName("what takes longer than it may is ended, and the pages that are there stay")
    void tooSlow() throws IOException {
        studio.settings.put("longestConversionSeconds", 1L);

        Deck slow = studio.finished(studio.bring("Slow.pdf", Documents.pdf(250, WIDE, "")));

        assertThat(slow.standing().reason()).isEqualTo("too-slow");
        assertThat(slow.made().pages()).hasSizeLessThan(250);
    }

    @Test
    @DisplayName("a deck that is deleted while its pages are made leaves no file behind")
    void deletedMeanwhile() throws IOException {
        String deck = studio.bring("Plan.pdf", Documents.pdf(60, WIDE, ""));
        studio.await(deck, now -> !now.made().pages().isEmpty());

        studio.ask(new DeleteDeck(deck));
        studio.finished(studio.bring("Next.pdf", Documents.pdf(1, WIDE, "")));

        assertThat(studio.find(new FileId(deck))).isEmpty();
        assertThat(studio.derived(new FileId(deck))).isEmpty();
        assertThat(studio.deck(deck)).isEmpty();
    }

    @Test
    @DisplayName("the files of a deck that was deleted when the server was killed are deleted once it is there again, and no others")
    void deletedUnheard() throws IOException {
        String kept = studio.bring("Kept.pdf", Documents.pdf(1, WIDE, ""));
        String deck = studio.bring("Gone.pdf", Documents.pdf(2, WIDE, ""));
        studio.finished(kept);
        studio.finished(deck);
        studio.askUnheard(new DeleteDeck(deck));
        studio.restart();
        assertThat(studio.find(new FileId(deck))).isPresent();

        studio.sweep();

        assertThat(studio.find(new FileId(deck))).isEmpty();
        assertThat(studio.derived(new FileId(deck))).isEmpty();
        assertThat(studio.deck(kept)).isPresent();
        assertThat(studio.find(new FileId(kept))).isPresent();
    }

    @Test
    @DisplayName("administrators read what waits, what the latest failure was and when, and not of which file")
    void health() throws IOException {
        String deck = studio.bring("Secret.pdf", Documents.pdf(0, WIDE, ""));
        studio.finished(deck);

        HealthCheck conversion = studio.health().getLast();

        assertThat(conversion.name()).isEqualTo("conversion");
        assertThat(conversion.state()).isEqualTo(HealthCheck.State.UP);
        assertThat(conversion.text().get("en")).contains("waiting to be made: 0", "The latest failure was at 2026-11-25 10:00 UTC: ").doesNotContain("Secret");
        assertThat(conversion.text().get("sv")).contains("Senaste felet var 2026-11-25 10:00 UTC: ");
    }

    @Test
    @DisplayName("a plugin that is replaced in the middle goes on from the first page; what is done is not done again")
    void replaced() throws IOException {
        String done = studio.bring("Done.pdf", Documents.pdf(1, WIDE, ""));
        studio.finished(done);
        String deck = studio.bring("Plan.pdf", Documents.pdf(120, WIDE, ""));
        studio.await(deck, now -> !now.made().pages().isEmpty());

        studio.restart();
        studio.sweep();

        assertThat(studio.finished(deck).made().pages()).hasSize(120);
        assertThat(studio.lacking(Conversion.MARK)).isEmpty();
        assertThat(studio.names()).filteredOn("deck-made"::equals).hasSize(2);
        studio.close();
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString).filter(name -> name.startsWith("work")))
                    .as("workspaces that are left").isEmpty();
        }
    }
}
