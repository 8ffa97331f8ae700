package org.plenum.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;

/** A good plugin keeps the whole contract. */
class BoardTest implements PluginContract {
    static final String MANIFEST =
            """
            {"id":"board","version":"1","spi":"1","title":{"en":"Board","sv":"Tavla"},"description":{"en":"Notes","sv":"Lappar"},
            "normally":"on","settings":[],"hosts":[],
            "panels":[{"element":"test-board","module":"board.js","place":"side","title":{"en":"Board","sv":"Tavla"}}],
            "permissions":[
            {"name":"board:write","roles":["organizer","presenter","attendee"],"title":{"en":"Write","sv":"Skriva"}},
            {"name":"board:pin","roles":["organizer","presenter"],"title":{"en":"Pin","sv":"Nåla"}}],
            "personalData":[{"name":"notes","title":{"en":"Notes","sv":"Lappar"},"purpose":{"en":"To note","sv":"Att notera"},
            "seenBy":{"en":"All","sv":"Alla"},"kept":{"en":"A year","sv":"Ett år"}}]}
            """;

    static final Exercise NOTES = meeting -> {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.when("anna", new Board.AddNote(meeting.words("anna")));
        meeting.when("olga", new Board.PinNote(meeting.lastId()));
        meeting.when("bo", new Board.AddNote(meeting.words("bo")));
        meeting.when("olga", new Board.WipeNote(meeting.lastId()));
        meeting.when("bo", new Board.TellStaff(meeting.words("bo")));
    };

    @Override
    public Plugin plugin() {
        return new BoardPlugin();
    }

    @Override
    public String manifest() {
        return MANIFEST;
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(NOTES);
    }

    @Override
    public List<Path> content() {
        return List.of(folder("customElements.define('test-board', Board)"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"note-added","payload":{"id":"1","by":"AAAAAAAAAAAAAAAAAAAAAA","text":"Hi","forStaff":false,"colour":"red"}}
                """);
    }

    static Path folder(String module) {
        try {
            Path folder = Files.createTempDirectory("board");
            Files.writeString(folder.resolve("board.js"), module);
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
