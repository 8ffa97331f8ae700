package org.plenum.plugin.notes;

import static org.plenum.plugin.notes.NotesMeeting.change;
import static org.plenum.testkit.MeetingDriver.id;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.plenum.plugin.notes.Illustrating.DiscardPicture;
import org.plenum.plugin.notes.Moderating.SetEditors;
import org.plenum.plugin.notes.Writing.CondenseText;
import org.plenum.plugin.notes.Writing.ReadText;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The notes keep the contract of plugins. */
class NotesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new SharedNotesPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(NotesContractTest::together, NotesContractTest::condensedTwice, NotesContractTest::illustrated);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"text-changed","payload":{"version":0,"by":"AAAAAAAAAAAAAAAAAAAAAA","era":"era-0",
                "changes":[{"id":"aaaaaaaaaaa","length":0,"edits":[{"from":0,"to":0,"insert":["Hello"]}]}],"at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"text-condensed","payload":{"era":"era-0","next":"era-1",
                "passages":[{"author":"AAAAAAAAAAAAAAAAAAAAAA","text":"Hello"}]}}
                """,
                """
                {"name":"editors-set","payload":{"editors":"named","named":["AAAAAAAAAAAAAAAAAAAAAA"],
                "by":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"picture-brought","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","by":"AAAAAAAAAAAAAAAAAAAAAA","name":"cat.png"}}
                """,
                """
                {"name":"picture-checked","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","state":"withdrawn","reason":"infected","finding":"Eicar"}}
                """,
                """
                {"name":"picture-infected","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","by":"AAAAAAAAAAAAAAAAAAAAAA","finding":"Eicar"}}
                """,
                """
                {"name":"picture-removed","payload":{"file":"FFFFFFFFFFFFFFFFFFFFFF","gone":true}}
                """);
    }

    private static void together(MeetingDriver<?> meeting) {
        NotesMeeting.people(meeting);
        String annas = meeting.words("anna");
        String bos = meeting.words("bo");
        String petras = meeting.words("petra");
        meeting.when("anna", change("aaaaaaaaaaa", 0, 0, 0, 0, annas));
        meeting.when("bo", change("bbbbbbbbbbb", 0, 0, 0, 0, bos));
        int length = annas.length() + bos.length();
        meeting.when("petra", change("ccccccccccc", 2, length, length, length, petras));
        meeting.when("petra", new SetEditors(Editors.NAMED, Set.of(id("anna"))));
        meeting.when("bo", new ReadText());
        meeting.when("anna", change("ddddddddddd", 3, length + petras.length(), 0, 3, ""));
        meeting.when("anna", new CondenseText());
        meeting.end();
    }

    private static void illustrated(MeetingDriver<?> meeting) {
        NotesMeeting.people(meeting);
        FileId first = meeting.files().upload("anna", meeting.words("anna") + ".png", 1000, "");
        meeting.files().releases(first, "image/png");
        meeting.when("anna", change("aaaaaaaaaaa", 0, 0, 0, 0, "![" + meeting.words("anna") + "](file:" + first + ")"));
        FileId second = meeting.files().upload("bo", meeting.words("bo") + ".gif", 1000, "");
        meeting.files().releases(second, "image/gif");
        meeting.files().becomes(second, FileState.WITHDRAWN, "infected", "Late", "anna");
        meeting.files().becomes(meeting.files().upload("bo", "bad.webp", 1000, ""), FileState.REFUSED, "infected", "Eicar");
        FileId unwanted = meeting.files().upload("bo", "gone.jpg", 1000, "");
        meeting.when("bo", new DiscardPicture(unwanted));
        meeting.files().becomes(unwanted, FileState.DELETED, "", "");
    }

    private static void condensedTwice(MeetingDriver<?> meeting) {
        NotesMeeting.people(meeting);
        String annas = meeting.words("anna");
        String bos = meeting.words("bo");
        meeting.when("anna", change("aaaaaaaaaaa", 0, 0, 0, 0, annas + "gone"));
        meeting.when("bo", change("bbbbbbbbbbb", 1, annas.length() + 4, annas.length(), annas.length() + 4, bos));
        meeting.pass(Duration.ofMinutes(2));
        meeting.when("bo", new CondenseText());
        int length = annas.length() + bos.length();
        meeting.when("anna", change("ccccccccccc", 2, length, 0, 2, meeting.words("anna")));
        meeting.pass(Duration.ofMinutes(2));
        meeting.when("olga", new CondenseText());
        meeting.when("petra", new SetEditors(Editors.STAFF, Set.of()));
    }
}
