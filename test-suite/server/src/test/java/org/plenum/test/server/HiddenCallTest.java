package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.MediaCertificate;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;
import org.plenum.bench.media.DtlsClient;
import org.plenum.bench.media.PeerLoop;

/** What a hidden person leaves in a call on a real server, with real packets: in the frames of other attendees, and in descriptions of their connections (S73, S76). */
@ResourceLock(Server.SHARED)
class HiddenCallTest {
    private static final String NAME = "Zebulon Hidden";
    private static final String NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String SOMEONE_SPEAKS = "{\"participant\":\"someone\",\"kind\":\"microphone\",\"live\":true}";
    private static final String SOMEONE_IS_QUIET = "{\"participant\":\"someone\",\"kind\":\"microphone\",\"live\":false}";

    private static final List<DtlsClient> CERTIFICATE = new ArrayList<>(1);

    private final House house = House.shared();
    private final List<MeetingClient> late = new ArrayList<>();
    private JsonNode meeting;
    private PeerLoop loop;
    private MeetingClient ada;
    private MeetingClient bo;
    private MeetingClient zebulon;
    private InCall adaIn;
    private InCall boIn;
    private InCall zebulonIn;
    private String id;

    @BeforeAll
    static void certificate() throws Exception {
        CERTIFICATE.add(MediaCertificate.make());
    }

    @BeforeEach
    void come() throws IOException {
        meeting = house.meeting("Hidden in a call");
        loop = new PeerLoop();
        ada = house.organizer(meeting);
        bo = house.attendee(meeting, "Bo");
        zebulon = house.attendee(meeting, NAME);
        id = House.id(zebulon);
        adaIn = in(ada);
        boIn = in(bo);
        zebulonIn = new InCall(zebulon, loop, CERTIFICATE.getFirst());
    }

    @AfterEach
    void go() throws IOException {
        List.of(adaIn, boIn, zebulonIn).forEach(InCall::close);
        Stream.concat(Stream.of(ada, bo, zebulon), late.stream()).forEach(MeetingClient::close);
        loop.close();
    }

    private InCall in(MeetingClient client) {
        return InCall.joined(client, loop, CERTIFICATE.getFirst());
    }

    /** Somebody who joins the call now. */
    private InCall late() {
        late.add(house.attendee(meeting, "Late"));
        return in(late.getLast());
    }

    private void hide() {
        int hellos = bo.record().hellos().size();
        House.ask(ada, "hidden-attendee", "hide-person", House.object().put("participant", id));
        House.await(bo, seen -> seen.hellos().size() > hellos && !seen.hello().toString().contains(id));
        House.await(zebulon, seen -> seen.hello().at("/you/hidden").asBoolean());
    }

    private static String speaks(String participant, boolean live) {
        return "{\"participant\":\"" + participant + "\",\"kind\":\"microphone\",\"live\":" + live + "}";
    }

    /** What Bo was sent of the call since there were so many signals. */
    private List<JsonNode> since(int signals) {
        List<JsonNode> all = bo.record().signals();
        return all.subList(signals, all.size()).stream().filter(frame -> frame.path("plugin").asText().equals("media")).toList();
    }

    @Test
    @DisplayName("S73: a hidden person joins, listens and watches, and leaves: other attendees are sent nothing at all, and who comes later finds nothing of them")
    void listens() throws Exception {
        hide();
        adaIn.talk();
        boIn.listen();
        boIn.hears();
        boIn.awaits("track", speaks(House.id(ada), true));
        boIn.awaits("speaking", "{\"participant\":\"" + House.id(ada) + "\"}");
        House.await(bo, seen -> boIn.told("state").stream().anyMatch(told -> told.path("state").asText().equals("connected")));
        int signals = bo.record().signals().size();
        int events = bo.record().events().size();
        int hellos = bo.record().hellos().size();

        zebulonIn.ask("join", House.object());
        zebulonIn.watch(House.id(ada), "camera");
        JsonNode offered = zebulonIn.listen();
        zebulonIn.hears();
        guesses();
        InCall lateIn = late();
        JsonNode offeredLate = lateIn.listen();
        lateIn.hears();
        zebulonIn.ask("leave", House.object());
        adaIn.turnMicrophone(false);
        boIn.awaits("track", speaks(House.id(ada), false));

        assertThat(offered.path("tracks")).isEqualTo(offeredLate.path("tracks")).hasSize(1);
        assertThat(since(signals)).extracting(frame -> frame.path("name").asText()).containsExactly("track");
        assertThat(bo.record().hellos()).hasSize(hellos);
        assertThat(bo.record().events().subList(events, bo.record().events().size()))
                .extracting(event -> event.payload().path("name").asText())
                .containsExactly("Late");
        assertThat(boIn.replies() + lateIn.replies() + offeredLate).doesNotContain(id, "Zebulon", "someone");
        assertThat(since(signals).toString()).doesNotContain(id, "Zebulon", "someone");
    }

    /** Who has the id of a hidden person learns no more from it than from one that nobody has. */
    private void guesses() {
        for (String kind : List.of("microphone", "camera", "screen")) {
            assertThat(boIn.watch(id, kind)).isEqualTo(boIn.watch(NOBODY, kind));
        }
        for (String act : List.of("stop", "ask")) {
            assertThat(refusal(act, moderated(id))).contains("not-permitted").isEqualTo(refusal(act, moderated(NOBODY)));
        }
        ObjectNode signal = House.object().put("pc", "pub").put("type", "need-offer").put("sdp", "");
        signal.putObject("tracks");
        ObjectNode others = House.object().put("tab", zebulonIn.tab()).put("session", 1).set("signal", signal);
        assertThat(refusal("send-signal", others)).contains("media:not-joined");
        House.ask(bo, "media", "leave", House.object().put("tab", zebulonIn.tab()));
    }

    private static ObjectNode moderated(String participant) {
        ObjectNode asked = House.object().put("kind", "microphone");
        asked.putArray("participants").add(participant);
        return asked;
    }

    private String refusal(String service, ObjectNode payload) {
        var refused = new StringBuilder();
        assertThatThrownBy(() -> House.ask(bo, "media", service, payload))
                .isInstanceOfSatisfying(RequestRefused.class, why -> refused.append(String.valueOf(why.getMessage()).replaceAll("\"id\":\"[^\"]*\"", "")));
        return refused.toString();
    }

    @Test
    @DisplayName("S73, S76: when a hidden person speaks, attendees are told that someone does and no more, also not that it is the same one again; staff is told who")
    void speaks() throws Exception {
        hide();
        zebulonIn.ask("join", House.object());
        int signals = bo.record().signals().size();

        zebulonIn.talk();
        JsonNode first = boIn.listen();
        boIn.hears();
        boIn.awaits("track", SOMEONE_SPEAKS);
        adaIn.awaits("track", speaks(id, true));
        adaIn.awaits("speaking", "{\"participant\":\"" + id + "\"}");
        guesses();
        JsonNode joined = late().ask("watch", House.object().set("tracks", House.JSON.createArrayNode()));
        zebulonIn.turnMicrophone(false);
        boIn.awaits("track", SOMEONE_IS_QUIET);
        JsonNode quiet = boIn.offer("sub");
        zebulonIn.turnMicrophone(true);
        JsonNode again = boIn.offer("sub");

        for (JsonNode offer : List.of(first, again)) {
            assertThat(offer.path("tracks")).isEqualTo(House.read("{\"0\":{\"participant\":\"someone\",\"kind\":\"microphone\"}}"));
        }
        assertThat(quiet.path("tracks")).isEmpty();
        assertThat(InCall.names(first)).isNotEmpty();
        assertThat(InCall.names(again)).isNotEmpty().doesNotContainAnyElementsOf(InCall.names(first));
        assertThat(boIn.told("speaking")).isEmpty();
        assertThat(joined.path("speaking")).isEmpty();
        assertThat(joined.path("tracks")).isEqualTo(House.read("[{\"participant\":\"someone\",\"kind\":\"microphone\"}]"));
        assertThat(since(signals).toString() + boIn.replies() + joined).doesNotContain(id, "Zebulon");
    }

    @Test
    @DisplayName("S72, S73: who is hidden while they speak is someone from then on: their id is in nothing that follows, and connections begin anew without it")
    void hiddenWhileSpeaking() throws Exception {
        zebulonIn.ask("join", House.object());
        zebulonIn.talk();
        assertThat(boIn.listen().path("tracks").toString()).contains(id);
        boIn.hears();
        boIn.awaits("track", speaks(id, true));
        boIn.awaits("speaking", "{\"participant\":\"" + id + "\"}");

        hide();
        int signals = bo.record().signals().size();
        House.await(bo, seen -> !boIn.told("moved").isEmpty());
        boIn.awaits("track", SOMEONE_SPEAKS);
        JsonNode offer = boIn.offer("sub");
        JsonNode now = boIn.watch(id, "microphone");

        assertThat(offer.path("tracks").toString()).contains("someone").doesNotContain(id);
        assertThat(now.path("tracks")).isEqualTo(House.read("[{\"participant\":\"someone\",\"kind\":\"microphone\"}]"));
        assertThat(now.path("speaking")).isEmpty();
        assertThat(since(signals).toString()).doesNotContain(id);
        adaIn.awaits("track", speaks(id, true));
    }
}
