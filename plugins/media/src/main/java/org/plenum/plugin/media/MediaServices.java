package org.plenum.plugin.media;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenum.plugin.media.Wanted.Join;
import org.plenum.plugin.media.Wanted.Leave;
import org.plenum.plugin.media.Wanted.Moderate;
import org.plenum.plugin.media.Wanted.SendSignal;
import org.plenum.plugin.media.Wanted.ShareScreen;
import org.plenum.plugin.media.Wanted.Turn;
import org.plenum.plugin.media.Wanted.Watch;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Service;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.TrackRef;

/** What people ask of their call. */
final class MediaServices {
    private final Calls calls;

    MediaServices(Calls calls) {
        this.calls = calls;
    }

    List<Service<?>> all() {
        return List.of(
                new Answering<>("join", Join.class, MediaRights.JOIN, calls, this::join),
                acting("leave", Leave.class, MediaRights.JOIN, (call, who, leave) -> call.leave(who, leave.tab())),
                acting("send-signal", SendSignal.class, MediaRights.JOIN, (call, who, sent) ->
                        call.signal(who, sent.tab(), sent.session(), sent.signal())),
                acting("turn-microphone", Turn.class, MediaRights.SPEAK, (call, who, turn) ->
                        call.turn(who, turn.tab(), Set.of(Kind.MICROPHONE), turn.on())),
                acting("turn-camera", Turn.class, MediaRights.SHOW_CAMERA, (call, who, turn) ->
                        call.turn(who, turn.tab(), Set.of(Kind.CAMERA), turn.on())),
                acting("share-screen", ShareScreen.class, MediaRights.SHARE_SCREEN, MediaServices::share),
                new Answering<>("watch", Watch.class, MediaRights.JOIN, calls, (call, request) ->
                        call.watch(request.caller().participant(), request.payload().tab(), wishes(request.payload()))),
                acting("stop", Moderate.class, MediaRights.MODERATE, (call, who, stop) ->
                        call.stop(who, stop.participants(), stop.kind())),
                acting("ask", Moderate.class, MediaRights.MODERATE, (call, who, ask) ->
                        call.ask(who, ask.participants(), ask.kind())));
    }

    private <P extends Record> Service<P> acting(String name, Class<P> payload, Permission permission, Act<P> act) {
        return new Answering<>(name, payload, permission, calls, (call, request) -> {
            act.act(call, request.caller().participant(), request.payload());
            return new Decision.Empty();
        });
    }

    private interface Act<P> {
        void act(Call call, ParticipantId who, P payload);
    }

    private interface Answer<P extends Record> {
        Record answer(Call call, Service.Request<P> request) throws InterruptedException;
    }

    private record Answering<P extends Record>(String name, Class<P> payload, Permission permission, Calls calls, Answer<P> answer)
            implements Service<P> {
        @Override
        public Record serve(Request<P> request) throws InterruptedException {
            return answer.answer(calls.of(request, permission), request);
        }
    }

    private Record join(Call call, Service.Request<Join> request) throws InterruptedException {
        ParticipantId who = request.caller().participant();
        Server server = calls.server();
        Relays relays = server.relays(request.tenant());
        relays.check();
        return call.join(who, request.payload().tab(), relays, server.isMutedOnEntry(request.meeting(), who));
    }

    private static void share(Call call, ParticipantId who, ShareScreen wanted) {
        boolean isHeard = wanted.on() && wanted.sound();
        call.turn(who, wanted.tab(), Set.of(Kind.SCREEN_AUDIO), isHeard);
        call.turn(who, wanted.tab(), Set.of(Kind.SCREEN), wanted.on());
    }

    private static Map<TrackRef, Quality> wishes(Watch watch) {
        var wishes = new HashMap<TrackRef, Quality>();
        watch.tracks().forEach(wish -> wishes.put(wish.ref(), wish.quality()));
        return wishes;
    }
}
