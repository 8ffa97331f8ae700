package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;

/** Sockets that were opened and have not said hello are sockets too. */
class SocketsTest {
    private static final String HELLO = "{\"type\":\"hello\",\"protocol\":1}";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private Conversation silent(String name, Client client) {
        return house.kernel().connect(house.meeting, House.person(name), "session-" + name, client);
    }

    /** Everything that was said before is done when this returns. */
    private static void round(House.Person person, String request) {
        person.ask(request, "meeting", "set-lock", "{\"locked\":false}");
        person.client().answer(request);
    }

    @Test
    @DisplayName("S29: signing off closes the session's sockets, also one that has not said hello, and that is shown nothing any more")
    void signedOff() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        var second = new Client();
        Conversation silent = silent("bo", second);

        house.kernel().meetings().sessionEnded("session-bo");
        silent.received(HELLO);
        bo.ask("late", "meeting", "leave", "{}");
        round(anna, "r1");

        assertThat(bo.client().closeCode()).isEqualTo(4001);
        assertThat(second.closeCode()).isEqualTo(4001);
        assertThat(second.frames()).isEmpty();
        assertThat(bo.client().frames()).noneMatch(frame -> frame.path("id").asText().equals("late"));
    }

    @Test
    @DisplayName("S29: a socket that was on its way in while its session ended is shut out")
    void onItsWay() {
        house.enter("bo", Role.ATTENDEE, false);
        house.kernel().meetings().sessionEnded("session-bo");

        assertThatThrownBy(() -> silent("bo", new Client()))
                .isInstanceOfSatisfying(
                        PlenumException.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.NOT_SIGNED_IN));
        assertThat(house.kernel().meetings().sessions()).isEmpty();
    }

    @Test
    @DisplayName("S41: who is removed before their socket says hello is shown nothing, not even the lobby")
    void removedBeforeHello() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        house.enter("bo", Role.ATTENDEE, false);
        var client = new Client();
        Conversation silent = silent("bo", client);

        anna.ask("r1", "meeting", "eject", "{\"participant\":\"" + House.person("bo") + "\"}");
        anna.client().answer("r1");
        silent.received(HELLO);

        assertThat(client.closeCode()).isEqualTo(4003);
        assertThat(client.frames()).isEmpty();
    }

    @Test
    @DisplayName("one session in two tabs is one person: one tab may go, the other goes on")
    void twoTabs() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person one = house.join("bo", Role.ATTENDEE);
        House.Person other = house.connect("bo", "");
        round(other, "r0");

        one.conversation().closed();
        round(anna, "r1");

        assertThat(anna.client().frames()).filteredOn(frame -> frame.path("name").asText().equals("participant-joined")).hasSize(1);
        anna.ask("r2", "meeting", "change-role", "{\"participant\":\"" + House.person("bo") + "\",\"role\":\"presenter\"}");
        other.client().event("role-changed");
        assertThat(anna.client().frames()).noneMatch(frame -> frame.path("name").asText().equals("participant-left"));
    }

    @Test
    @DisplayName("a meeting that ends closes every socket, also one that has not said hello")
    void ended() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        house.enter("bo", Role.ATTENDEE, false);
        var client = new Client();
        silent("bo", client);

        anna.ask("r1", "meeting", "end", "{}");
        anna.client().closeCode();

        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    @DisplayName("a person has at most 20 sockets in a meeting; closing one makes room")
    void most() {
        house.enter("bo", Role.ATTENDEE, false);
        var open = IntStream.range(0, 20).mapToObj(i -> silent("bo", new Client())).toList();

        assertThatThrownBy(() -> silent("bo", new Client()))
                .isInstanceOfSatisfying(
                        PlenumException.class, refused -> assertThat(refused.code()).isEqualTo(CommonError.TOO_MANY));
        open.getFirst().closed();
        silent("bo", new Client());
    }

    @Test
    @DisplayName("who says hello again and again, to be sent everything each time, is closed")
    void helloFlood() {
        House.Person bo = house.join("bo", Role.ATTENDEE);

        bo.conversation().received("[" + String.join(",", java.util.Collections.nCopies(1000, HELLO)) + "]");

        assertThat(bo.client().closeCode()).isEqualTo(4009);
        assertThat(bo.client().frames()).filteredOn(frame -> frame.path("type").asText().equals("hello")).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    @DisplayName("S30: what a person asks for counts as use of the session, what a program sends by itself does not")
    void use() {
        House.Person bo = house.join("bo", Role.ORGANIZER);
        var opened = house.kernel().meetings().sessions().get("session-bo");

        bo.conversation().received("{\"type\":\"signal\",\"plugin\":\"meeting\",\"name\":\"ping\",\"payload\":{}}");
        assertThat(house.kernel().meetings().sessions()).containsEntry("session-bo", opened);
        round(bo, "r1");

        assertThat(house.kernel().meetings().sessions().get("session-bo")).isAfter(opened);
    }
}
