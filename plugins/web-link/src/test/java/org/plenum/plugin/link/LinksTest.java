package org.plenum.plugin.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.link.Links.AddLink;
import org.plenum.plugin.link.Links.DeleteLink;
import org.plenum.spi.CommonError;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** Web links as content. */
class LinksTest {
    private MeetingDriver<LinksState> meeting = MeetingDriver.of(new Links());

    @BeforeEach
    void people() throws Exception {
        meeting = MeetingDriver.of(new Links(), Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json"))));
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
    }

    @Test
    @DisplayName("staff adds and deletes links; attendees do not, and see all")
    void addAndDelete() {
        meeting.when("petra", new AddLink(" Home ", "https://example.org/"));
        String link = meeting.lastId();
        assertThat(meeting.viewSent("anna")).contains("Home", "https://example.org/");
        meeting.when("anna", new AddLink("Mine", "https://example.org/"));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        assertThat(meeting.documents("anna", "sv").getFirst().text()).isEqualTo("- Home: <https://example.org/>\n");

        meeting.when("petra", new DeleteLink(link));

        assertThat(meeting.state()).isEqualTo(LinksState.EMPTY);
        meeting.when("petra", new DeleteLink(link));
        meeting.thenRefused(LinksError.LINK_NOT_FOUND);
    }

    @Test
    @DisplayName("an address is a whole one by http or https without a password; scripts, files and what a browser would read otherwise are refused")
    void addresses() {
        for (String bad : List.of(
                "", "example.org", "/m/1", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "https:///x", "https://me:secret@example.org/",
                "https://example.org/a b", "https://exämple.org/", "https://example.org/<b>", "HTTPS:example.org", "https://example.org/" + "x".repeat(2000))) {
            meeting.when("petra", new AddLink("Title", bad));
            meeting.thenRefused(LinksError.BAD_ADDRESS);
        }
        for (String bad : List.of("", " \u200b ", "a\nb", "\ud800", "x".repeat(101))) {
            meeting.when("petra", new AddLink(bad, "https://example.org/"));
            meeting.thenRefused(LinksError.BAD_TITLE);
        }
        meeting.set("mostLinks", "1");
        meeting.when("petra", new AddLink("One", "http://[::1]:8080/x?y=%20#z"));
        meeting.when("petra", new AddLink("Two", "https://example.org/"));
        meeting.thenRefused(LinksError.TOO_MANY_LINKS);
    }
}
