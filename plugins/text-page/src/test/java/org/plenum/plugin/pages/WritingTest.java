package org.plenum.plugin.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.pages.PagesMeeting.added;
import static org.plenum.plugin.pages.PagesMeeting.append;
import static org.plenum.plugin.pages.PagesMeeting.change;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.pages.Arranging.DeletePage;
import org.plenum.plugin.pages.Arranging.SetWriters;
import org.plenum.plugin.pages.PagesEvent.PageAdded;
import org.plenum.plugin.pages.PagesEvent.TextChanged;
import org.plenum.plugin.pages.PagesEvent.TextCondensed;
import org.plenum.plugin.pages.Writing.ChangeText;
import org.plenum.plugin.pages.Writing.CondenseText;
import org.plenum.plugin.pages.Writing.ReadText;
import org.plenum.testkit.MeetingDriver;
import org.plenum.text.Change;
import org.plenum.text.EditedText;
import org.plenum.text.Pieces;
import org.plenum.text.plugin.Reply;

/** What is written on the pages. */
class WritingTest {
    private final MeetingDriver<PagesState> meeting = PagesMeeting.begun();
    private final String page = added(meeting, "Open", Writers.EVERYONE);

    private String text(String id) {
        return meeting.state().page(id).orElseThrow().text().document().text();
    }

    @Test
    @DisplayName("S89: of two changes made at once both are kept, and each page has its own text, the same for all")
    void bothSurvive() {
        String other = added(meeting, "Other", Writers.EVERYONE);
        append(meeting, "anna", page, "Agenda. ");
        append(meeting, "bo", other, "Elsewhere");
        meeting.when("anna", change(page, "aaaaaaaaaaa", 1, 8, 0, 0, "Our "));
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 8, 8, 8, "Budget."));

        assertThat(meeting.reply()).isEqualTo(new Reply.Changed(3));
        assertThat(text(other)).isEqualTo("Elsewhere");
        for (String reader : List.of("olga", "petra", "anna", "bo")) {
            meeting.when(reader, new ReadText(page));
            assertThat(Pieces.joined(((Reply.Whole) meeting.reply()).text())).isEqualTo("Our Agenda. Budget.");
        }
    }

    @Test
    @DisplayName("on a page for presenters these write, and who added it; the others are refused from the moment on that it is for presenters")
    void writers() {
        append(meeting, "anna", page, "Anna. ");
        meeting.when("petra", new SetWriters(page, Writers.PRESENTERS));

        append(meeting, "anna", page, "no");
        meeting.thenRefused(PagesError.NOT_OPEN);
        append(meeting, "olga", page, "Olga.");
        meeting.given(new PageAdded("page-of-anna----------", "Mine", Writers.PRESENTERS, id("anna"), meeting.now()));
        append(meeting, "anna", "page-of-anna----------", "mine");
        append(meeting, "bo", "page-of-anna----------", "no");
        meeting.thenRefused(PagesError.NOT_OPEN);

        assertThat(text(page)).isEqualTo("Anna. Olga.");
        assertThat(text("page-of-anna----------")).isEqualTo("mine");
    }

    @Test
    @DisplayName("what is malformed, outside of the text, of no version or too much is refused, and the text stays")
    void refused() {
        append(meeting, "anna", page, "abc👍");
        PagesState before = meeting.state();

        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 9, 8, 9, "x"));
        meeting.thenRefused(PagesError.OUTSIDE_TEXT);
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 5, 4, 6, "x"));
        meeting.thenRefused(PagesError.OUTSIDE_TEXT);
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 5, 4, 5, ""));
        meeting.thenRefused(PagesError.MALFORMED_CHANGE);
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 5, 0, 0, "\r"));
        meeting.thenRefused(PagesError.MALFORMED_CHANGE);
        meeting.when("bo", change(page, "bbbbbbbbbbb", 2, 5, 0, 0, "x"));
        meeting.thenRefused(PagesError.VERSION_UNKNOWN);
        meeting.when("bo", change(page, "bbbbbbbbbbb", -1, 5, 0, 0, "x"));
        meeting.thenRefused(PagesError.VERSION_UNKNOWN);
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 5, 0, 0, "x".repeat(EditedText.LONGEST_INSERT + 1)));
        meeting.thenRefused(PagesError.TOO_MUCH);
        meeting.when("bo", new ChangeText(page, 1, Collections.nCopies(101, new Change("bbbbbbbbbbb", 5, List.of()))));
        meeting.thenRefused(PagesError.TOO_MUCH);

        assertThat(meeting.state()).isEqualTo(before);
    }

    @Test
    @DisplayName("who missed more changes than are remembered is told so; up to that many, theirs is moved over them")
    void tooOld() {
        for (int i = 0; i <= Page.REMEMBERED; i++) {
            append(meeting, "anna", page, "x");
        }

        meeting.when("bo", change(page, "bbbbbbbbbbb", 0, 0, 0, 0, "late"));
        meeting.thenRefused(PagesError.TOO_OLD);
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 1, 0, 0, "late"));

        assertThat(text(page)).startsWith("latexx");
    }

    @Test
    @DisplayName("a text is as long as the administrator has set, and can still be made shorter when less is allowed")
    void full() {
        meeting.set("longestTextKib", "2");
        append(meeting, "anna", page, "ש".repeat(1024));

        append(meeting, "bo", page, "x");
        meeting.thenRefused(PagesError.TEXT_FULL);
        meeting.set("longestTextKib", "1");
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 1024, 0, 10, ""));

        assertThat(text(page)).hasSize(1014);
    }

    @Test
    @DisplayName("all pages together have at most 4 MiB, and can still be made shorter then")
    void allFull() {
        meeting.set("longestTextKib", "1024");
        for (int i = 0; i < 4; i++) {
            String one = added(meeting, "Long " + i, Writers.EVERYONE);
            for (int left = 1 << 20; left > 0; left -= EditedText.LONGEST_INSERT) {
                append(meeting, "anna", one, "x".repeat(Math.min(left, EditedText.LONGEST_INSERT)));
            }
        }

        append(meeting, "bo", page, "x");
        meeting.thenRefused(PagesError.PAGES_FULL);
        meeting.when("bo", change(meeting.state().pages().getLast().id(), "bbbbbbbbbbb", 66, 1 << 20, 0, 1, ""));
        append(meeting, "bo", page, "x");

        assertThat(text(page)).isEqualTo("x");
    }

    @Test
    @DisplayName("who reads later is given the text and nothing that was deleted; views have no texts")
    void laterReaders() {
        append(meeting, "anna", page, "secret plan");
        meeting.when("anna", change(page, "aaaaaaaaaaa", 1, 11, 0, 7, ""));

        meeting.when("bo", new ReadText(page));

        assertThat(meeting.reply()).isEqualTo(new Reply.Whole(2, List.of("plan")));
        assertThat(meeting.viewSent("bo")).doesNotContain("plan");
    }

    @Test
    @DisplayName("a minute after something was deleted it leaves the log with the next change of any page, and other pages keep theirs")
    void deletedLeavesTheLog() {
        String other = added(meeting, "Other", Writers.EVERYONE);
        append(meeting, "anna", page, "secret plan");
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 11, 0, 7, ""));
        meeting.pass(Duration.ofSeconds(59));
        append(meeting, "anna", other, "A");
        assertThat(meeting.log()).noneMatch(one -> one.event() instanceof TextCondensed);
        meeting.pass(Duration.ofSeconds(1));

        append(meeting, "anna", other, "B");

        var condensed = (TextCondensed) meeting.log().getLast().event();
        assertThat(meeting.eventsSent("olga")).noneMatch(event -> event.contains("passages"));
        assertThat(condensed.page()).isEqualTo(page);
        assertThat(condensed.toString()).contains("plan").doesNotContain("secret");
        assertThat(meeting.log()).filteredOn(one -> one.event() instanceof TextChanged)
                .extracting(one -> condensed.rest(one.event()).toString())
                .noneMatch(event -> event.contains("secret") || event.contains("plan"))
                .anyMatch(event -> event.contains("insert=[A]"));
        assertThat(meeting.state().page(page).orElseThrow().text().deleted()).isEmpty();
    }

    @Test
    @DisplayName("the end of the meeting takes out of the log what was deleted, however late it was, on each page")
    void deletedDoesNotOutliveTheMeeting() {
        append(meeting, "anna", page, "secret");
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 6, 0, 6, ""));

        meeting.end();

        assertThat(meeting.log().getLast().event()).isEqualTo(new TextCondensed(page, page + ":0", page + ":1", List.of()));
    }

    @Test
    @DisplayName("a change that was on its way while the text was condensed is made all the same; one to a page that is deleted is refused")
    void acrossCondensing() {
        append(meeting, "anna", page, "abc");
        meeting.when("bo", change(page, "bbbbbbbbbbb", 1, 3, 0, 1, ""));
        meeting.when("bo", new CondenseText(page));
        assertThat(meeting.reply()).isEqualTo(new Reply.Condensed(true));
        meeting.pass(Duration.ofMinutes(1));
        meeting.when("bo", new CondenseText(page));
        assertThat(meeting.reply()).isEqualTo(new Reply.Condensed(false));

        meeting.when("anna", change(page, "aaaaaaaaaaa", 1, 3, 3, 3, "d"));
        assertThat(text(page)).isEqualTo("bcd");
        meeting.when("petra", new DeletePage(page));
        meeting.when("anna", change(page, "ccccccccccc", 3, 3, 3, 3, "e"));
        meeting.thenRefused(PagesError.PAGE_NOT_FOUND);
    }

    @Test
    @DisplayName("the id of a hidden person in a text is the same for all: positions stay")
    void idsInTheText() {
        meeting.hide("anna");
        String id = id("anna").value();

        append(meeting, "olga", page, "\n" + id + "\n");

        assertThat(text(page)).isEqualTo("\n" + id + "\n");
        assertThat(meeting.eventsSent("bo")).noneMatch(event -> event.contains(id) || event.contains("someone"));
    }
}
