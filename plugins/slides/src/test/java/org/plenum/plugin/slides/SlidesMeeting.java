package org.plenum.plugin.slides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** A meeting of the organizer olga, the presenter petra and the attendees anna and bo. */
final class SlidesMeeting {
    private SlidesMeeting() {}

    static MeetingDriver<SlidesState> begun() {
        MeetingDriver<SlidesState> meeting = MeetingDriver.of(new Slides(), manifest());
        people(meeting);
        return meeting;
    }

    static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    /** The id of a file that the plugin makes. @param number one to four digits */
    static FileId id(String kind, int number) {
        return new FileId("%s%04d______________________".formatted(kind, number).substring(0, 22));
    }

    /** Petra brings a file, which is being checked. */
    static FileId brought(MeetingDriver<?> meeting, String name) {
        return meeting.files().upload("petra", name, 1000, DeckFiles.PURPOSE);
    }

    /** A deck whose file is released. @return its id */
    static String released(MeetingDriver<?> meeting, String name) {
        FileId file = brought(meeting, name);
        meeting.files().releases(file, "application/pdf");
        return file.value();
    }

    /** A deck with all its pages, a PDF and notes. @param number of the PDF and the notes. @return its id */
    static String ready(MeetingDriver<?> meeting, int number, int pages) {
        String deck = released(meeting, "Deck.pptx");
        meeting.tell(new News.Begun(deck, meeting.now()));
        meeting.tell(new News.Pages(deck, 1, pages(1, pages), pages));
        meeting.tell(new News.Complete(
                deck, List.of(id("pdf", number)), List.of(id("txt", number)), List.of(id("note", number)), meeting.now()));
        return deck;
    }

    static List<DeckPage> pages(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(nr -> new DeckPage(id("page", nr), id("thum", nr), List.of(id("text", nr)), 1600, 900))
                .toList();
    }

    static List<Class<?>> types(List<Event> events) {
        return events.stream().<Class<?>>map(Event::getClass).toList();
    }

    private static Manifest manifest() {
        try {
            return Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
