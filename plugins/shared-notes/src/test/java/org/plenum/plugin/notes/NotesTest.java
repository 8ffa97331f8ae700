package org.plenum.plugin.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenum.plugin.notes.NotesMeeting.append;
import static org.plenum.plugin.notes.NotesMeeting.change;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.notes.Moderating.SetEditors;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.NotesEvent.TextCondensed;
import org.plenum.plugin.notes.Writing.ChangeText;
import org.plenum.spi.CommonError;
import org.plenum.spi.Document;
import org.plenum.spi.Withdrawal;
import org.plenum.testkit.MeetingDriver;
import org.plenum.text.Change;
import org.plenum.text.EditedText;
import org.plenum.text.Passage;
import org.plenum.text.Pieces;
import org.plenum.text.plugin.Reply.Changed;

class NotesTest {
    private final MeetingDriver<NotesState> meeting = NotesMeeting.begun();

    private String text() {
        return meeting.state().document().text();
    }

    private String textSeenBy(String person) {
        return Pieces.joined(((NotesView) meeting.view(person)).text());
    }

    @Test
    @DisplayName("S89: of two changes made at once both are kept, and each is told where the text stands")
    void bothSurvive() {
        append(meeting, "anna", "Agenda. ");
        meeting.when("anna", change("aaaaaaaaaaa", 1, 8, 0, 0, "Our "));
        meeting.when("bo", change("bbbbbbbbbbb", 1, 8, 8, 8, "Budget."));

        assertThat(meeting.reply()).isEqualTo(new Changed(3));
        assertThat(text()).isEqualTo("Our Agenda. Budget.");
        assertThat(textSeenBy("olga")).isEqualTo(text());
    }

    @Test
    @DisplayName("a change that is sent again is made once")
    void once() {
        meeting.when("anna", change("aaaaaaaaaaa", 0, 0, 0, 0, "One"));
        meeting.when("bo", change("bbbbbbbbbbb", 1, 3, 0, 0, "Two "));

        meeting.when("anna", change("aaaaaaaaaaa", 0, 0, 0, 0, "One"));

        meeting.then();
        assertThat(meeting.reply()).isEqualTo(new Changed(2));
        assertThat(text()).isEqualTo("Two One");
    }

    @Test
    @DisplayName("what is malformed, outside of the text, of no version or too much is refused, and the text stays")
    void refused() {
        append(meeting, "anna", "abc👍");
        NotesState before = meeting.state();

        meeting.when("bo", change("bbbbbbbbbbb", 1, 9, 8, 9, "x"));
        meeting.thenRefused(NotesError.OUTSIDE_TEXT);
        meeting.when("bo", change("bbbbbbbbbbb", 1, 5, 4, 6, "x"));
        meeting.thenRefused(NotesError.OUTSIDE_TEXT);
        meeting.when("bo", change("bbbbbbbbbbb", 1, 5, 4, 5, ""));
        meeting.thenRefused(NotesError.MALFORMED_CHANGE);
        meeting.when("bo", change("bbbbbbbbbbb", 1, 5, 0, 0, "\r"));
        meeting.thenRefused(NotesError.MALFORMED_CHANGE);
        meeting.when("bo", change("bbbbbbbbbbb", 2, 5, 0, 0, "x"));
        meeting.thenRefused(NotesError.VERSION_UNKNOWN);
        meeting.when("bo", change("bbbbbbbbbbb", -1, 5, 0, 0, "x"));
        meeting.thenRefused(NotesError.VERSION_UNKNOWN);
        meeting.when("bo", change("bbbbbbbbbbb", 1, 5, 0, 0, "x".repeat(EditedText.LONGEST_INSERT + 1)));
        meeting.thenRefused(NotesError.TOO_MUCH);
        meeting.when("bo", new ChangeText(1, Collections.nCopies(101, new Change("bbbbbbbbbbb", 5, List.of()))));
        meeting.thenRefused(NotesError.TOO_MUCH);

        assertThat(meeting.state()).isEqualTo(before);
    }

    @Test
    @DisplayName("who missed more changes than are remembered is told so; up to that many, theirs is moved over them")
    void tooOld() {
        for (int i = 0; i <= EditedText.REMEMBERED; i++) {
            append(meeting, "anna", "x");
        }

        meeting.when("bo", change("bbbbbbbbbbb", 0, 0, 0, 0, "late"));
        meeting.thenRefused(NotesError.TOO_OLD);
        meeting.when("bo", change("bbbbbbbbbbb", 1, 1, 0, 0, "late"));

        assertThat(text()).startsWith("latexx");
    }

    @Test
    @DisplayName("the text is at most 1 MiB long, and can still be made shorter then")
    void full() {
        while (meeting.state().document().bytes() + EditedText.LONGEST_INSERT <= Writing.LONGEST_TEXT) {
            append(meeting, "anna", "x".repeat(EditedText.LONGEST_INSERT));
        }
        int left = Writing.LONGEST_TEXT - meeting.state().document().bytes();
        append(meeting, "anna", "x".repeat(left + 1));
        meeting.thenRefused(NotesError.TEXT_FULL);
        append(meeting, "anna", "x".repeat(left));
        append(meeting, "anna", "y");
        meeting.thenRefused(NotesError.TEXT_FULL);

        meeting.when("bo", change("bbbbbbbbbbb", meeting.state().version(), Writing.LONGEST_TEXT, 0, 1000, ""));

        assertThat(meeting.state().document().length()).isEqualTo(Writing.LONGEST_TEXT - 1000);
    }

    @Test
    @DisplayName("S92: who comes later is given the text and nothing that was deleted")
    void laterJoiners() {
        append(meeting, "anna", "secret plan");
        meeting.when("anna", change("aaaaaaaaaaa", 1, 11, 0, 7, ""));

        assertThat(meeting.viewSent("bo")).contains("plan").doesNotContain("secret");
    }

    @Test
    @DisplayName("S92: a minute after something was deleted it is taken out of the log, and all states after are the same without it")
    void deletedLeavesTheLog() {
        append(meeting, "anna", "secret plan");
        meeting.when("bo", change("bbbbbbbbbbb", 1, 11, 0, 7, ""));
        meeting.pass(Duration.ofSeconds(59));
        append(meeting, "anna", " A");
        assertThat(meeting.log()).noneMatch(one -> one.event() instanceof TextCondensed);
        meeting.pass(Duration.ofSeconds(1));

        append(meeting, "anna", " and B");

        var condensed = (TextCondensed) meeting.log().getLast().event();
        assertThat(meeting.eventsSent("olga")).noneMatch(event -> event.contains("passages"));
        assertThat(text()).isEqualTo("plan A and B");
        assertThat(meeting.log()).filteredOn(one -> one.event() instanceof TextChanged)
                .extracting(one -> condensed.rest(one.event()).toString())
                .noneMatch(event -> event.contains("secret") || event.contains("plan"))
                .allMatch(event -> event.contains(condensed.mentioned()));
        assertThat(condensed.toString()).doesNotContain("secret");
        assertThat(meeting.state().text().deleted()).isEmpty();
    }

    @Test
    @DisplayName("S92: the end of the meeting takes out of the log what was deleted, however late it was")
    void deletedDoesNotOutliveTheMeeting() {
        append(meeting, "anna", "secret");
        meeting.when("bo", change("bbbbbbbbbbb", 1, 6, 0, 6, ""));

        meeting.end();

        assertThat(meeting.log().getLast().event()).isEqualTo(new TextCondensed("era-0", "era-1", List.of()));
    }

    @Test
    @DisplayName("somebody's change that was on its way while the text was condensed is made all the same")
    void acrossCondensing() {
        append(meeting, "anna", "abc");
        meeting.when("bo", change("bbbbbbbbbbb", 1, 3, 0, 1, ""));
        meeting.pass(Duration.ofMinutes(1));
        meeting.when("bo", new Writing.CondenseText());
        assertThat(meeting.log().getLast().event()).isInstanceOf(TextCondensed.class);

        meeting.when("anna", change("aaaaaaaaaaa", 1, 3, 3, 3, "d"));

        assertThat(text()).isEqualTo("bcd");
    }

    @Test
    @DisplayName("S91: staff lets everyone, presenters or some by name edit; the right is taken from others")
    void editors() {
        meeting.when("petra", new SetEditors(Editors.NAMED, Set.of(id("anna"))));

        assertThat(new Notes().withdrawals(meeting.state()))
                .containsExactly(Withdrawal.fromAll("shared-notes:edit", Set.of(id("anna")), id("petra"), meeting.now()));
        assertThat(meeting.viewSent("olga")).contains(id("anna").value());
        assertThat(meeting.viewSent("bo")).doesNotContain(id("anna").value());
        assertThat(meeting.eventsSent("bo")).isEmpty();
        meeting.when("petra", new SetEditors(Editors.NAMED, Set.of(id("nobody"))));
        meeting.thenRefused(NotesError.PERSON_NOT_FOUND);
        meeting.when("petra", new SetEditors(Editors.EVERYONE, Set.of(id("anna"))));
        assertThat(new Notes().withdrawals(meeting.state())).isEmpty();
        meeting.when("anna", new SetEditors(Editors.STAFF, Set.of()));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("S91: a hidden person's change is from someone to attendees, and from them to staff and themselves")
    void hiddenEditor() {
        meeting.hide("anna");

        append(meeting, "anna", "Hello");

        assertThat(meeting.eventsSent("bo")).singleElement().asString().contains("Hello", "someone").doesNotContain(id("anna").value());
        assertThat(meeting.viewSent("bo")).contains("someone").doesNotContain(id("anna").value());
        assertThat(meeting.eventsSent("petra")).singleElement().asString().contains(id("anna").value());
        assertThat(meeting.eventsSent("anna")).singleElement().asString().contains(id("anna").value());
    }

    @Test
    @DisplayName("the id of a hidden person in the text is the same for all, in one change or letter by letter: positions stay")
    void idsInTheText() {
        meeting.hide("anna");
        String id = id("anna").value();

        append(meeting, "olga", "\n" + id + "\n");
        id.chars().forEach(letter -> append(meeting, "olga", Character.toString(letter)));
        append(meeting, "bo", "!");

        assertThat(text()).isEqualTo("\n" + id + "\n" + id + "!");
        assertThat(meeting.viewSent("bo")).contains("\"version\":24").doesNotContain("someone\"]").doesNotContain(id);
        assertThat(textSeenBy("bo")).isEqualTo(text());
        assertThat(meeting.eventsSent("bo")).noneMatch(event -> event.contains(id) || event.contains("someone"));
    }

    @Test
    @DisplayName("S92: the notes can be saved as they are, deleted words left out, also after the end")
    void saved() {
        append(meeting, "anna", "stays goes");
        meeting.when("bo", change("bbbbbbbbbbb", 1, 10, 5, 10, ""));
        meeting.end();

        assertThat(meeting.documents("bo", "sv")).extracting(Document::file, Document::text)
                .containsExactly(tuple("notes.txt", "stays"), tuple("notes.md", "stays"));
    }

    @Test
    @DisplayName("S92: the next meeting of a series begins with the text, by those who wrote it, and it is edited on; not if that is switched off")
    void carriedOver() {
        append(meeting, "anna", "of anna, ");
        append(meeting, "bo", "of bo");
        meeting.end();

        MeetingDriver<NotesState> next = meeting.next(NotesMeeting.manifest());
        NotesMeeting.people(next);
        append(next, "petra", "!");

        assertThat(next.state().document().text()).isEqualTo("of anna, of bo!");
        assertThat(next.state().document().passages()).extracting(Passage::author)
                .containsExactly(id("anna").value(), id("bo").value(), id("petra").value());
        assertThat(next.state().last()).extracting(NotesState.Last::by).containsExactly(id("petra"));
        next.when("bo", change("bbbbbbbbbbb", next.state().version(), 15, 0, 15, "gone"));
        next.pass(EditedText.CONDENSED_AFTER);
        append(next, "anna", ".");
        assertThat(next.log().getFirst().json()).contains("of anna");
        assertThat(((TextCondensed) next.log().getLast().event()).rest(next.log().getFirst().event()).toString()).doesNotContain("of anna");
        meeting.set("carryOver", "false");
        assertThat(meeting.next(NotesMeeting.manifest()).log()).isEmpty();
    }
}
