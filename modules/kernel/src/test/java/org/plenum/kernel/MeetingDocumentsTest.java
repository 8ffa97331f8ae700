package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.kernel.MeetingDocuments.Found;
import org.plenum.kernel.MeetingDocuments.Part;
import org.plenum.kernel.MeetingDocuments.Reader;
import org.plenum.kernel.MeetingDocuments.State;
import org.plenum.spi.CommonError;
import org.plenum.spi.Document;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;
import org.plenum.tenant.Standing;

/** S92: what was written survives the meeting. */
class MeetingDocumentsTest {
    private static final Reader OWNER = new Reader(List.of(), true);

    private final House house = new House();
    private final Arrival notes = Notes.arrival("1");

    @BeforeEach
    void deploy() {
        house.deploy(notes);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Reader person(String name) {
        return new Reader(List.of(House.person(name)), false);
    }

    private List<Part> parts(Reader reader) {
        return house.kernel().documents().of(house.meeting, reader, Locale.ENGLISH);
    }

    private String text(Reader reader, String file) {
        Found found = house.kernel().documents().one(house.meeting, reader, Locale.of("sv"), "notes", file);
        return found instanceof Found.Given(Document document) ? document.text() : found.toString();
    }

    /** Anna, staff, and bo and cyd, who was ejected, wrote; bo is hidden. */
    private void ended() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        house.join("cyd", Role.ATTENDEE);
        house.join("dan", Role.ATTENDEE);
        bo.write("b1", "of bo");
        bo.client().answer("b1");
        anna.write("a1", "of anna");
        anna.client().answer("a1");
        anna.ask("a2", "notes", "hide", "{\"who\":\"" + House.person("bo") + "\",\"hidden\":true}");
        anna.client().answer("a2");
        anna.ask("a3", "meeting", "eject", "{\"participant\":\"" + House.person("cyd") + "\"}");
        anna.client().answer("a3");
        house.kernel().meetings().end(house.meeting, "organizer");
        house.ended.put(house.meeting, Instant.now());
    }

    @Test
    @DisplayName("S92: an ended meeting's documents are read by its owner and by who was admitted at last, in the role they had then, and it does not run again")
    void endedMeetingIsRead() {
        ended();

        assertThat(text(OWNER, "notes.txt")).isEqualTo("bo: of bo\nanna: of anna\nORGANIZER sv");
        assertThat(text(person("dan"), "notes.txt")).isEqualTo("?: of bo\nanna: of anna\nATTENDEE sv");
        assertThat(parts(person("anna")).getFirst().documents()).extracting(Document::file).containsExactly("notes.txt");
        assertThat(house.kernel().meetings().running(house.tenant)).isEmpty();
        assertThatThrownBy(() -> house.join("eve", Role.ATTENDEE))
                .isInstanceOfSatisfying(PlenumException.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.MEETING_ENDED));
    }

    @Test
    @DisplayName("the name of a hidden person is in no document of who may not know of them, and an id that slipped in is masked; they read their own")
    void hiddenPeopleStayHidden() {
        ended();

        assertThat(text(person("dan"), "slip.txt")).isEqualTo("someone\"someone\":\n");
        assertThat(text(person("bo"), "notes.txt")).startsWith("bo: of bo");
        assertThat(text(person("bo"), "slip.txt")).contains(House.person("bo").value());
    }

    @Test
    @DisplayName("strangers and who was ejected are told the same as of a meeting that does not exist")
    void strangersAreToldNothing() {
        ended();

        for (Reader reader : List.of(person("eve"), person("cyd"), new Reader(List.of(), false))) {
            assertThatThrownBy(() -> parts(reader)).isInstanceOfSatisfying(
                    PlenumException.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.NOT_FOUND));
        }
        assertThatThrownBy(() -> house.kernel().documents().of(new MeetingId("NOMEETINGAAAAAAAAAAAAA"), OWNER, Locale.ENGLISH))
                .isInstanceOfSatisfying(PlenumException.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.NOT_FOUND));
    }

    @Test
    @DisplayName("a running meeting is asked as it stands, and one that nobody has entered is not begun")
    void runningMeetingIsAsked() {
        assertThat(parts(OWNER)).isEmpty();
        assertThat(house.kernel().meetings().running(house.tenant)).isEmpty();

        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("a1", "now");
        anna.client().answer("a1");

        assertThat(text(person("anna"), "notes.txt")).startsWith("anna: now");
    }

    @Test
    @DisplayName("a feature that is off is refused and says why; an absent or failing plugin is said in the list, and the others' documents are there")
    void whatCannotBeRead() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("a1", "fail to save");
        anna.client().answer("a1");
        house.kernel().meetings().end(house.meeting, "organizer");
        house.ended.put(house.meeting, Instant.now());

        assertThat(parts(OWNER)).extracting(Part::state).containsExactly(State.FAILED);
        house.standings.put(Role.ORGANIZER, new Standing.Off(Standing.Level.TENANT, "Ada", Instant.EPOCH));
        assertThat(parts(OWNER)).extracting(Part::state).containsExactly(State.OFF);
        assertThat(text(OWNER, "notes.txt")).contains("switched-off", "Ada");
        house.undeploy(notes);
        assertThat(parts(OWNER)).containsExactly(new Part("notes", Map.of("en", "Notes", "sv", "Anteckningar"), State.ABSENT, List.of()));
        assertThatThrownBy(() -> text(OWNER, "notes.txt")).isInstanceOfSatisfying(
                PlenumException.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.PLUGIN_ABSENT));
        assertThatThrownBy(() -> house.kernel().documents().one(house.meeting, OWNER, Locale.ENGLISH, "nothing", "notes.txt"))
                .isInstanceOfSatisfying(PlenumException.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many to save", "much to save"})
    @DisplayName("more documents, or longer ones, than allowed are a fault of the plugin")
    void limits(String text) {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("a1", text);
        anna.client().answer("a1");

        assertThat(parts(OWNER)).extracting(Part::state).containsExactly(State.FAILED);
    }
}
