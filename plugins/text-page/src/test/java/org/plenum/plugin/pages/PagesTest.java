package org.plenum.plugin.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.pages.PagesMeeting.added;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.pages.Arranging.AddPage;
import org.plenum.plugin.pages.Arranging.Added;
import org.plenum.plugin.pages.Arranging.DeletePage;
import org.plenum.plugin.pages.Arranging.MovePage;
import org.plenum.plugin.pages.Arranging.RenamePage;
import org.plenum.plugin.pages.Arranging.SetWriters;
import org.plenum.plugin.pages.PagesEvent.PageDeleted;
import org.plenum.plugin.pages.PagesEvent.PageRenamed;
import org.plenum.plugin.pages.PagesEvent.PageShown;
import org.plenum.spi.CommonError;
import org.plenum.testkit.MeetingDriver;

/** Which pages there are. */
class PagesTest {
    private final MeetingDriver<PagesState> meeting = PagesMeeting.begun();

    private List<String> titles() {
        return meeting.state().pages().stream().map(Page::title).toList();
    }

    @Test
    @DisplayName("S89: staff adds any number of pages, which all see in one order")
    void anyNumber() {
        String agenda = added(meeting, " Agenda 🍲 ", Writers.PRESENTERS);
        assertThat(meeting.reply()).isEqualTo(new Added(agenda));
        String results = added(meeting, "نتائج", Writers.EVERYONE);

        assertThat(titles()).containsExactly("Agenda 🍲", "نتائج");
        assertThat(meeting.viewSent("bo")).isEqualTo(meeting.viewSent("olga")).contains(agenda, results, "نتائج");
    }

    @Test
    @DisplayName("a log from before the meeting itself said what is shown is still read")
    void shownBefore() {
        String page = added(meeting, "One", Writers.PRESENTERS);

        assertThat(meeting.state().after(new PageShown(page, id("olga"), meeting.now()))).isEqualTo(meeting.state());
    }

    @Test
    @DisplayName("when the last page is deleted nothing is left of the pages")
    void allDeleted() {
        String one = added(meeting, "One", Writers.PRESENTERS);
        String two = added(meeting, "Two", Writers.PRESENTERS);

        meeting.when("petra", new DeletePage(one));
        assertThat(titles()).containsExactly("Two");
        meeting.when("petra", new DeletePage(two));

        assertThat(meeting.state()).isEqualTo(PagesState.EMPTY);
    }

    @Test
    @DisplayName("all pages can be saved in one file, also after the end; there is no file without a page")
    void saved() {
        assertThat(meeting.documents("bo", "en")).isEmpty();
        added(meeting, "Agenda #1", Writers.PRESENTERS);
        added(meeting, "نتائج", Writers.EVERYONE);
        meeting.end();

        assertThat(meeting.documents("bo", "sv")).singleElement().satisfies(document -> {
            assertThat(document.file()).isEqualTo("pages.md");
            assertThat(document.title()).containsEntry("sv", "Textsidor");
            assertThat(document.text()).isEqualTo("# Agenda \\#1\n\n\n\n# نتائج\n\n\n");
        });
    }

    @Test
    @DisplayName("of two who delete the same page the second is told that it is gone, and so is who does anything else to it")
    void deletedTwice() {
        String page = added(meeting, "One", Writers.PRESENTERS);
        meeting.when("petra", new DeletePage(page));
        meeting.then(new PageDeleted(page, id("petra"), meeting.now()));

        meeting.when("olga", new DeletePage(page));
        meeting.thenRefused(PagesError.PAGE_NOT_FOUND);
        for (Record asked : List.of(
                new RenamePage(page, "Two", 0),
                new MovePage(page, 0),
                new SetWriters(page, Writers.EVERYONE),
                new Writing.ReadText(page),
                new Writing.CondenseText(page),
                PagesMeeting.change(page, "aaaaaaaaaaa", 0, 0, 0, 0, "late"))) {
            meeting.when("olga", asked);
            meeting.thenRefused(PagesError.PAGE_NOT_FOUND);
        }
    }

    @Test
    @DisplayName("of two who rename a page at once the second is told so, unless both want the same")
    void renamedTwice() {
        String page = added(meeting, "One", Writers.PRESENTERS);
        meeting.when("petra", new RenamePage(page, "Two", 0));
        meeting.then(new PageRenamed(page, "Two", id("petra"), meeting.now()));

        meeting.when("olga", new RenamePage(page, "Three", 0));
        meeting.thenRefused(PagesError.RENAMED_MEANWHILE);
        meeting.when("olga", new RenamePage(page, "Two", 0));
        meeting.then();
        meeting.when("olga", new RenamePage(page, "Three", 1));

        assertThat(titles()).containsExactly("Three");
    }

    @Test
    @DisplayName("an earlier title leaves the log when the page is renamed, and everything on it when it is deleted")
    void titlesLeaveTheLog() {
        String page = added(meeting, "Secret title", Writers.PRESENTERS);
        String other = added(meeting, "Other", Writers.PRESENTERS);
        PagesMeeting.append(meeting, "petra", page, "Secret words");
        PagesMeeting.append(meeting, "petra", other, "Other words");
        meeting.when("petra", new RenamePage(page, "New title", 0));
        PagesEvent renamed = (PagesEvent) meeting.log().getLast().event();
        meeting.when("petra", new DeletePage(page));
        PagesEvent deleted = (PagesEvent) meeting.log().getLast().event();

        assertThat(left(renamed)).doesNotContain("Secret title").contains("Secret words", "Other");
        assertThat(left(deleted)).doesNotContain("Secret", "New title").contains("Other words", "title=Other");
    }

    /** What an event leaves of all events. */
    private String left(PagesEvent retracting) {
        return meeting.log().stream()
                .map(one -> one.event().equals(retracting) ? "" : ((org.plenum.spi.Retracting) retracting).rest(one.event()).toString())
                .toList()
                .toString();
    }

    @Test
    @DisplayName("pages are moved to any place there is")
    void moved() {
        String one = added(meeting, "One", Writers.PRESENTERS);
        added(meeting, "Two", Writers.PRESENTERS);
        added(meeting, "Three", Writers.PRESENTERS);

        meeting.when("petra", new MovePage(one, 2));
        assertThat(titles()).containsExactly("Two", "Three", "One");
        meeting.when("petra", new MovePage(one, 2));
        meeting.then();
        meeting.when("petra", new MovePage(one, 3));
        meeting.thenRefused(PagesError.NO_SUCH_PLACE);
        meeting.when("petra", new MovePage(one, -1));
        meeting.thenRefused(PagesError.NO_SUCH_PLACE);
        meeting.when("petra", new MovePage(one, 0));
        assertThat(titles()).containsExactly("One", "Two", "Three");
    }

    @Test
    @DisplayName("a title has 1 to 100 characters that can be seen in one line")
    void badTitles() {
        refused("", PagesError.EMPTY_TITLE);
        refused(" \u200b ", PagesError.EMPTY_TITLE);
        refused("x".repeat(101), PagesError.TITLE_TOO_LONG);
        refused("a\u0000b", PagesError.MALFORMED_TITLE);
        refused("a\nb", PagesError.MALFORMED_TITLE);
        refused("half " + "👍".charAt(0), PagesError.MALFORMED_TITLE);
        assertThat(meeting.state()).isEqualTo(PagesState.EMPTY);

        added(meeting, "👍".repeat(100), Writers.PRESENTERS);
        assertThat(titles()).containsExactly("👍".repeat(100));
    }

    private void refused(String title, PagesError code) {
        meeting.when("petra", new AddPage(title, Writers.PRESENTERS));
        meeting.thenRefused(code);
    }

    @Test
    @DisplayName("no more pages than the administrator has set")
    void tooMany() {
        meeting.set("mostPages", "2");
        String one = added(meeting, "One", Writers.PRESENTERS);
        added(meeting, "Two", Writers.PRESENTERS);

        meeting.when("petra", new AddPage("Three", Writers.PRESENTERS));
        meeting.thenRefused(PagesError.TOO_MANY_PAGES);
        meeting.when("petra", new DeletePage(one));
        added(meeting, "Three", Writers.PRESENTERS);

        assertThat(titles()).containsExactly("Two", "Three");
    }

    @Test
    @DisplayName("attendees add and change nothing unless an administrator gives them the right")
    void attendees() {
        String page = added(meeting, "One", Writers.EVERYONE);

        for (Record asked : List.of(
                new AddPage("Two", Writers.EVERYONE),
                new RenamePage(page, "Two", 0),
                new MovePage(page, 0),
                new SetWriters(page, Writers.PRESENTERS),
                new DeletePage(page))) {
            meeting.when("anna", asked);
            meeting.thenRefused(CommonError.NOT_PERMITTED);
        }
    }

    @Test
    @DisplayName("a hidden person who adds and names pages is someone to attendees")
    void hidden() {
        meeting.hide("petra");

        String page = added(meeting, "One", Writers.EVERYONE);
        meeting.when("petra", new RenamePage(page, "Two", 0));
        PagesMeeting.append(meeting, "petra", page, "Hello");

        assertThat(meeting.eventsSent("bo")).hasSize(3).allMatch(event -> event.contains("someone") && !event.contains(id("petra").value()));
        assertThat(meeting.viewSent("bo")).contains("someone").doesNotContain(id("petra").value());
        assertThat(meeting.viewSent("olga")).contains(id("petra").value());
    }
}
