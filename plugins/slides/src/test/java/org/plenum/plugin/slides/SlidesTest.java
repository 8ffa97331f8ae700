package org.plenum.plugin.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.slides.SlidesMeeting.brought;
import static org.plenum.plugin.slides.SlidesMeeting.id;
import static org.plenum.plugin.slides.SlidesMeeting.pages;
import static org.plenum.plugin.slides.SlidesMeeting.ready;
import static org.plenum.plugin.slides.SlidesMeeting.released;
import static org.plenum.plugin.slides.SlidesMeeting.types;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.slides.Arranging.DeleteDeck;
import org.plenum.plugin.slides.Arranging.MoveDeck;
import org.plenum.plugin.slides.Arranging.RenameDeck;
import org.plenum.plugin.slides.Deck.Front;
import org.plenum.plugin.slides.Showing.ReadDeck;
import org.plenum.plugin.slides.Showing.RequestDownload;
import org.plenum.plugin.slides.Showing.RequestPrint;
import org.plenum.plugin.slides.Showing.Requested;
import org.plenum.plugin.slides.Showing.ShowPage;
import org.plenum.plugin.slides.SlidesEvent.ConversionBegun;
import org.plenum.plugin.slides.SlidesEvent.DeckGone;
import org.plenum.plugin.slides.SlidesEvent.DeckHeld;
import org.plenum.plugin.slides.SlidesEvent.DeckReceived;
import org.plenum.plugin.slides.SlidesEvent.DeckRefused;
import org.plenum.plugin.slides.SlidesEvent.DeckReleased;
import org.plenum.plugin.slides.SlidesEvent.DownloadRequested;
import org.plenum.plugin.slides.SlidesEvent.PageShown;
import org.plenum.plugin.slides.SlidesEvent.PrintRequested;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.testkit.MeetingDriver;

/** What becomes of decks, which page is shown, and who is given what. */
class SlidesTest {
    private final MeetingDriver<SlidesState> meeting = SlidesMeeting.begun();

    private Deck deck(String id) {
        return meeting.state().deck(id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.pptx", "a.ODP", "b.docx", "b.odt", "c.xlsx", "c.ods", "d.pdf", "e.png", "e.jpg", "e.JPEG", "f.gif", "g.webp"})
    @DisplayName("slides are made of PowerPoint, OpenDocument, Word, Excel, PDF and pictures")
    void formats(String name) {
        FileId file = brought(meeting, name);

        assertThat(deck(file.value()).stage()).isEqualTo(DeckStage.CHECKING);
        assertThat(Format.of(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ppt", "a.exe", "pdf", "a.pdf.zip", "a", "a.svg", "a.pptm"})
    @DisplayName("other files are refused")
    void otherFormats(String name) {
        brought(meeting, name);

        meeting.thenRefused(SlidesError.UNKNOWN_FORMAT);
    }

    @Test
    @DisplayName("a meeting has no more decks than the administrator has set, and takes files as decks only")
    void bounds() {
        meeting.set("mostDecks", "1");
        meeting.files().upload("petra", "A.pdf", 1, "avatar");
        meeting.thenRefused(CommonError.INVALID);
        released(meeting, "A.pdf");

        brought(meeting, "B.pdf");

        meeting.thenRefused(SlidesError.TOO_MANY_DECKS);
    }

    @Test
    @DisplayName("S83: while a file is inspected only staff and who brought it know of the deck, and nobody reads a byte of it")
    void checking() {
        FileId file = meeting.files().announce("petra", "Secret plan.pptx", 1000, DeckFiles.PURPOSE);

        assertThat(types(meeting.files().becomes(file, FileState.CHECKING, "", ""))).containsExactly(DeckReceived.class);

        assertThat(meeting.viewSent("olga")).contains("Secret plan", "checking");
        assertThat(meeting.viewSent("anna")).doesNotContain("Secret plan", file.value());
        assertThat(meeting.eventsSent("anna")).isEmpty();
        assertThat(meeting.files().mayRead("petra", file)).isFalse();
        assertThat(types(meeting.files().becomes(file, FileState.WAITING, "not-inspected", "")))
                .containsExactly(DeckHeld.class);
        assertThat(deck(file.value()).standing().reason()).isEqualTo("not-inspected");
        assertThat(types(meeting.files().releases(file, "application/zip"))).containsExactly(DeckReleased.class);
        assertThat(meeting.viewSent("anna")).contains("Secret plan", "converting");
    }

    @Test
    @DisplayName("S85: an infected file is never a deck for others; staff and who brought it are told the finding")
    void infected() {
        FileId file = meeting.files().announce("petra", "Bad.pptx", 1000, DeckFiles.PURPOSE);

        assertThat(types(meeting.files().becomes(file, FileState.REFUSED, "infected", "Eicar")))
                .containsExactly(DeckReceived.class, DeckRefused.class);

        assertThat(meeting.viewSent("petra")).contains("infected", "Eicar");
        assertThat(meeting.viewSent("bo")).doesNotContain("Bad", "Eicar");
        assertThat(meeting.eventsSent("bo")).isEmpty();
        meeting.when("bo", new ReadDeck(file.value()));
        meeting.thenRefused(SlidesError.DECK_NOT_FOUND);
    }

    @Test
    @DisplayName("S87: what is found later takes a deck back from everybody, with all its pages")
    void withdrawn() {
        String deck = ready(meeting, 1, 2);
        meeting.when("petra", new ShowPage(deck, 1));

        meeting.files().becomes(new FileId(deck), FileState.WITHDRAWN, "infected", "Late");

        assertThat(deck(deck).made()).isEqualTo(Made.NOTHING);
        assertThat(meeting.files().mayRead("petra", id("page", 1))).isFalse();
        assertThat(meeting.viewSent("anna")).doesNotContain(deck);
        assertThat(meeting.eventsSent("anna").getLast()).contains("Late");
    }

    @Test
    @DisplayName("pages come one after the other; what comes twice, or for a deck that is gone, has no consequence")
    void pagesCome() {
        String deck = released(meeting, "Deck.pptx");
        assertThat(types(meeting.tell(new News.Begun(deck, meeting.now())))).containsExactly(ConversionBegun.class);

        meeting.tell(new News.Pages(deck, 1, pages(1, 1), 3));
        assertThat(meeting.tell(new News.Pages(deck, 1, pages(1, 1), 3))).isEmpty();
        assertThat(meeting.tell(new News.Pages(deck, 3, pages(3, 3), 3))).isEmpty();
        meeting.tell(new News.Pages(deck, 2, pages(2, 3), 3));
        meeting.tell(new News.Complete(deck, List.of(), List.of(), List.of(), meeting.now()));

        assertThat(deck(deck).stage()).isEqualTo(DeckStage.READY);
        assertThat(deck(deck).made().pages()).isEqualTo(pages(1, 3));
        assertThat(meeting.tell(new News.Begun(deck, meeting.now()))).isEmpty();
        meeting.when("petra", new DeleteDeck(deck));
        assertThat(meeting.tell(new News.Failed(deck, Trouble.BROKEN, meeting.now()))).isEmpty();
    }

    @Test
    @DisplayName("a conversion that is begun again starts from the first page; without LibreOffice the deck waits for it, which staff is told once")
    void again() {
        String deck = released(meeting, "Deck.pptx");
        assertThat(meeting.tell(new News.NoOffice(deck))).hasSize(1);
        assertThat(meeting.tell(new News.NoOffice(deck))).isEmpty();
        assertThat(meeting.viewSent("petra")).contains("without-office");
        assertThat(meeting.viewSent("anna")).contains("converting").doesNotContain("without-office");

        meeting.tell(new News.Begun(deck, meeting.now()));
        meeting.tell(new News.Pages(deck, 1, pages(1, 2), 3));
        meeting.tell(new News.Begun(deck, meeting.now()));

        assertThat(deck(deck).stage()).isEqualTo(DeckStage.CONVERTING);
        assertThat(deck(deck).made().pages()).isEmpty();
    }

    @Test
    @DisplayName("why a deck has failed is told to staff and to who brought it; pages that are there stay")
    void failed() {
        String deck = released(meeting, "Deck.pdf");
        meeting.tell(new News.Pages(deck, 1, pages(1, 1), 9));
        meeting.tell(new News.Failed(deck, Trouble.TOO_SLOW, meeting.now()));

        assertThat(meeting.viewSent("petra")).contains("failed", "too-slow");
        assertThat(meeting.viewSent("anna")).doesNotContain("failed", "too-slow");
        assertThat(deck(deck).made().pages()).hasSize(1);
    }

    @Test
    @DisplayName("S47: staff turns the pages for all, and the log says who; only to a page that is there")
    void shown() {
        String deck = ready(meeting, 1, 3);

        meeting.when("petra", new ShowPage(deck, 2));
        meeting.then(new PageShown(deck, 2, MeetingDriver.id("petra"), meeting.now()));
        meeting.when("petra", new ShowPage(deck, 2));
        meeting.then();
        meeting.when("petra", new ShowPage(deck, 4));
        meeting.thenRefused(SlidesError.NO_SUCH_PAGE);
        meeting.when("petra", new ShowPage(deck, 0));
        meeting.thenRefused(SlidesError.NO_SUCH_PAGE);
        meeting.when("anna", new ShowPage(deck, 1));
        meeting.thenRefused(CommonError.NOT_PERMITTED);

        assertThat(deck(deck).front()).isEqualTo(new Front(2, List.of(MeetingDriver.id("petra"))));
        meeting.join("late", org.plenum.spi.Role.ATTENDEE);
        assertThat(meeting.viewSent("late")).contains("\"front\":{\"page\":2");
    }

    @Test
    @DisplayName("S47: who asks to print or to download is recorded, for staff and themselves; the original is given only to who has asked")
    void requests() {
        String deck = ready(meeting, 1, 1);
        assertThat(meeting.files().mayRead("olga", new FileId(deck))).isFalse();

        meeting.when("olga", new RequestDownload(deck));
        meeting.then(new DownloadRequested(deck, MeetingDriver.id("olga"), meeting.now()));
        assertThat(meeting.reply()).isEqualTo(new Requested(new FileId(deck)));
        meeting.when("anna", new RequestPrint(deck));
        meeting.then(new PrintRequested(deck, MeetingDriver.id("anna"), meeting.now()));

        assertThat(meeting.files().mayRead("olga", new FileId(deck))).isTrue();
        assertThat(meeting.files().mayRead("petra", new FileId(deck))).isFalse();
        assertThat(meeting.files().mayRead("anna", id("pdf", 1))).isTrue();
        assertThat(meeting.eventsSent("anna").getLast()).contains("id-of-anna");
        assertThat(meeting.eventsSent("bo").getLast()).doesNotContain("id-of-anna", "id-of-olga");
        meeting.when("anna", new RequestDownload(deck));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("presenter's notes are for staff, and are not on the wire of attendees")
    void notes() {
        ready(meeting, 1, 1);

        assertThat(meeting.files().mayRead("petra", id("note", 1))).isTrue();
        assertThat(meeting.files().mayRead("anna", id("note", 1))).isFalse();
        assertThat(meeting.viewSent("petra")).contains(id("note", 1).value());
        assertThat(meeting.viewSent("anna")).doesNotContain(id("note", 1).value());
        assertThat(String.join("", meeting.eventsSent("anna"))).doesNotContain(id("note", 1).value());
    }

    @Test
    @DisplayName("decks are named, ordered and deleted by staff; an earlier title is in the log no more")
    void arranged() {
        String one = ready(meeting, 1, 1);
        String two = ready(meeting, 2, 1);
        meeting.when("petra", new RenameDeck(one, " Budget 2027 ", 0));
        meeting.when("olga", new RenameDeck(one, "Plan", 0));
        meeting.thenRefused(SlidesError.RENAMED_MEANWHILE);
        meeting.when("olga", new RenameDeck(one, "\u200b", 1));
        meeting.thenRefused(SlidesError.EMPTY_TITLE);
        meeting.when("olga", new MoveDeck(two, 0));
        meeting.when("olga", new MoveDeck(two, 2));
        meeting.thenRefused(SlidesError.NO_SUCH_PLACE);

        assertThat(meeting.state().decks()).extracting(Deck::title).containsExactly("Deck", "Budget 2027");
        meeting.when("anna", new DeleteDeck(one));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        meeting.when("petra", new DeleteDeck(one));
        meeting.when("petra", new DeleteDeck(one));
        meeting.thenRefused(SlidesError.DECK_NOT_FOUND);
        assertThat(meeting.files().becomes(new FileId(one), FileState.DELETED, "", "")).isEmpty();
        assertThat(types(meeting.files().becomes(new FileId(two), FileState.DELETED, "", ""))).containsExactly(DeckGone.class);
        assertThat(meeting.state()).isEqualTo(SlidesState.EMPTY);
    }

    @Test
    @DisplayName("a file's name becomes the title as far as it can")
    void titles() {
        assertThat(Title.ofFile("Budget 2027.final.pptx")).isEqualTo("Budget 2027.final");
        assertThat(Title.ofFile(".pdf")).isEqualTo(".pdf");
        assertThat(Title.ofFile("\u200b.pdf")).isEqualTo("…");
        assertThat(Title.ofFile("å".repeat(150) + ".pdf")).hasSize(100);
    }
}
