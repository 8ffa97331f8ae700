package org.plenum.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Standing;

/** Writes hello frames: all that one person may see of a meeting. Used by the meeting's mailbox only, after a commit. */
final class Greeter {
    private final MeetingContext meeting;
    private final Surroundings around;
    private final Requests requests;
    private final Cursor cursor;

    Greeter(MeetingContext meeting, Surroundings around, Requests requests, Cursor cursor) {
        this.meeting = meeting;
        this.around = around;
        this.requests = requests;
        this.cursor = cursor;
    }

    /** Everything anew. */
    String hello(Turn turn, ParticipantId participant) {
        if (!turn.room().isAdmitted(participant)) {
            return waiting(turn, participant);
        }
        Viewer viewer = turn.room().viewer(participant).orElseThrow();
        var views = new ArrayList<String>();
        views.add("\"meeting\":" + view(turn, meeting.roomPlugin(), viewer).orElse("{}"));
        for (RunningPlugin plugin : around.plugins().active()) {
            if (meeting.rights().isOn(plugin, viewer.role())) {
                view(turn, plugin, viewer).ifPresent(view -> views.add(Json.quoted(plugin.id()) + ":" + view));
            }
        }
        return start(turn, false) + you(turn, viewer) + title(true) + features(turn, viewer) + ",\"views\":{"
                + String.join(",", views) + "}}";
    }

    /** What the client knows still holds; which features there are is told all the same. */
    String resumed(Turn turn, Viewer viewer) {
        return start(turn, true) + you(turn, viewer) + title(true) + features(turn, viewer) + "}";
    }

    private String features(Turn turn, Viewer viewer) {
        var features = new ArrayList<String>();
        var off = new ArrayList<String>();
        for (RunningPlugin plugin : around.plugins().active()) {
            switch (meeting.rights().standing(plugin, viewer.role())) {
                case Standing.On() -> features.add(feature(turn, plugin, viewer));
                case Standing.Off why -> {
                    // That a room has no rooms is nothing that anybody has switched off.
                    if (!meeting.rights().nested().contains(plugin.id())) {
                        off.add(off(plugin, why));
                    }
                }
            }
        }
        return ",\"features\":[" + String.join(",", features) + "],\"off\":[" + String.join(",", off) + "]";
    }

    /** The position a client saw last, if it can go on from there. */
    OptionalLong position(String after) {
        return cursor.sequence(after);
    }

    /** What a feature shows this viewer, masked; none if it has no feature in meetings or fails. */
    Optional<String> view(Turn turn, RunningPlugin plugin, Viewer viewer) {
        if (plugin.feature().isEmpty()) {
            return Optional.empty();
        }
        try {
            Record state = turn.state(plugin);
            var seen = meeting.seen(plugin, turn.room());
            String text = meeting.calls().call(plugin, "view", () -> plugin.codec()
                    .write(plugin.feature().orElseThrow().view(state, viewer, seen)));
            return Optional.of(turn.state().masked(text, viewer));
        } catch (PluginFault fault) {
            requests.fault(plugin);
            return Optional.empty();
        }
    }

    /** The panels of a plugin as this registration serves them. */
    static String panels(RunningPlugin plugin) {
        return plugin.manifest().panels().stream()
                .map(panel -> panel(plugin, panel))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String panel(RunningPlugin plugin, Manifest.Panel panel) {
        return "{\"element\":" + Json.quoted(panel.element()) + ",\"module\":"
                + Json.quoted("/plugins/" + plugin.id() + "/" + panel.module() + "?v=" + plugin.build()) + ",\"place\":"
                + Json.quoted(panel.place()) + ",\"title\":" + texts(panel.title()) + "}";
    }

    private String start(Turn turn, boolean resumed) {
        return "{\"type\":\"hello\",\"protocol\":1,\"resumed\":" + resumed + ",\"at\":\""
                + cursor.at(turn.state().sequence()) + "\",\"time\":\"" + turn.at() + "\"";
    }

    private static String you(Turn turn, Viewer viewer) {
        boolean hidden = turn.room().hidden(viewer.participant());
        return ",\"you\":{\"participant\":\"" + viewer.participant() + "\",\"name\":" + Json.quoted(viewer.name())
                + ",\"role\":\"" + Json.hyphenated(viewer.role().name()) + "\",\"state\":\"admitted\",\"hidden\":" + hidden + "}";
    }

    private String title(boolean shown) {
        MeetingFacts facts = meeting.facts();
        return shown
                ? ",\"meeting\":{\"id\":\"" + facts.meeting() + "\",\"title\":" + Json.quoted(facts.title()) + ",\"open\":"
                        + facts.open() + facts.parent().map(this::parent).orElse("") + "}"
                : ",\"meeting\":{\"id\":\"" + facts.meeting() + "\"}";
    }

    /** With the plugins whose room this is: their panels are shown in it, too. */
    private String parent(MeetingId parent) {
        return ",\"parent\":{\"id\":\"" + parent + "\",\"plugins\":["
                + meeting.rights().nested().stream().sorted().map(Json::quoted).collect(Collectors.joining(",")) + "]}";
    }

    private String waiting(Turn turn, ParticipantId participant) {
        String name = turn.room().waitingName(participant).orElse("");
        return start(turn, false) + ",\"you\":{\"participant\":\"" + participant + "\",\"name\":" + Json.quoted(name)
                + ",\"state\":\"waiting\"}" + title(meeting.facts().titleInLobby()) + ",\"message\":"
                + Json.quoted(turn.room().lobbyMessage()) + ",\"features\":[],\"off\":[],\"views\":{}}";
    }

    private String feature(Turn turn, RunningPlugin plugin, Viewer viewer) {
        var held = new ArrayList<String>();
        var withheld = new ArrayList<String>();
        for (Manifest.Right right : plugin.manifest().permissions()) {
            Optional<Standing.Off> why = meeting.rights().withheld(turn.room(), viewer, right.permission());
            if (why.isEmpty()) {
                held.add(Json.quoted(right.name()));
            }
            why.filter(off -> !off.isByDefault()).ifPresent(off -> withheld.add(withheld(right, off)));
        }
        return "{\"plugin\":" + Json.quoted(plugin.id()) + ",\"version\":" + Json.quoted(plugin.build()) + ",\"panels\":"
                + panels(plugin) + ",\"permissions\":[" + String.join(",", held) + "],\"withheld\":[" + String.join(",", withheld)
                + "],\"settings\":" + texts(meeting.panelSettings(plugin)) + "}";
    }

    private static String withheld(Manifest.Right right, Standing.Off why) {
        return "{\"permission\":" + Json.quoted(right.name()) + ",\"title\":" + texts(right.title()) + ","
                + Frames.reason(why).substring(1);
    }

    private static String off(RunningPlugin plugin, Standing.Off why) {
        String reason = Frames.reason(why);
        return "{\"plugin\":" + Json.quoted(plugin.id()) + ",\"title\":" + texts(plugin.manifest().title()) + ","
                + reason.substring(1);
    }

    private static String texts(java.util.Map<String, String> texts) {
        return List.copyOf(texts.entrySet()).stream()
                .map(entry -> Json.quoted(entry.getKey()) + ":" + Json.quoted(entry.getValue()))
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
