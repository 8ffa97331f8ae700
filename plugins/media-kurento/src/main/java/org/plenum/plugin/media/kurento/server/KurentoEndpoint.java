package org.plenum.plugin.media.kurento.server;

import java.util.concurrent.CompletionStage;
import org.kurento.client.IceCandidate;
import org.kurento.client.IceComponentState;
import org.kurento.client.MediaFlowState;
import org.kurento.client.MediaType;
import org.kurento.client.WebRtcEndpoint;

/** A WebRtcEndpoint. Its name in the server is its id, and it is given no tags: nothing there tells whose it is. */
final class KurentoEndpoint implements Endpoint {
    /** RTP. RTCP goes the same way. */
    private static final int COMPONENT = 1;

    private final KurentoCalls calls;
    private final WebRtcEndpoint endpoint;

    KurentoEndpoint(KurentoCalls calls, WebRtcEndpoint endpoint) {
        this.calls = calls;
        this.endpoint = endpoint;
    }

    /** What comes from a browser is told as media that flow out: they leave the endpoint into the pipeline. */
    static void listen(WebRtcEndpoint endpoint, Events events) {
        endpoint.addIceCandidateFoundListener(event -> found(event.getCandidate(), events));
        endpoint.addIceComponentStateChangedListener(event -> {
            if (event.getComponentId() == COMPONENT) {
                events.stage(stage(event.getState()));
            }
        });
        endpoint.addMediaFlowOutStateChangedListener(event -> {
            if (event.getMediaType() != MediaType.DATA) {
                events.flowing(event.getMediaType() == MediaType.AUDIO ? Medium.AUDIO : Medium.VIDEO, event.getState() == MediaFlowState.FLOWING);
            }
        });
    }

    /** All sections go over the first one's connection, and RTCP goes with RTP. */
    private static void found(IceCandidate candidate, Events events) {
        if (candidate.getSdpMLineIndex() == 0 && candidate.getCandidate().matches("candidate:\\S+ 1 .*")) {
            events.candidate(candidate.getCandidate());
        }
    }

    private static Stage stage(IceComponentState state) {
        return switch (state) {
            case GATHERING, CONNECTING -> Stage.CONNECTING;
            case CONNECTED, READY -> Stage.CONNECTED;
            case DISCONNECTED -> Stage.INTERRUPTED;
            case FAILED -> Stage.FAILED;
        };
    }

    private static MediaType type(Medium medium) {
        return switch (medium) {
            case AUDIO -> MediaType.AUDIO;
            case VIDEO -> MediaType.VIDEO;
        };
    }

    @Override
    public String id() {
        return endpoint.getId();
    }

    @Override
    public CompletionStage<String> answer(String offer) {
        return calls.ask("answer", () -> endpoint.processOffer(offer), late -> {});
    }

    @Override
    public CompletionStage<Void> gather() {
        return calls.tell("gather candidates", endpoint::gatherCandidates);
    }

    @Override
    public CompletionStage<Void> candidate(String line, String mid) {
        return calls.tell("candidate", () -> endpoint.addIceCandidate(new IceCandidate(line, mid, 0)));
    }

    @Override
    public CompletionStage<Void> connect(Endpoint sink, Medium medium) {
        return calls.tell("connect " + medium, () -> endpoint.connect(of(sink), type(medium)));
    }

    @Override
    public CompletionStage<Void> disconnect(Endpoint sink, Medium medium) {
        return calls.tell("disconnect " + medium, () -> endpoint.disconnect(of(sink), type(medium)));
    }

    private static WebRtcEndpoint of(Endpoint sink) {
        return ((KurentoEndpoint) sink).endpoint;
    }

    @Override
    public CompletionStage<Void> release() {
        return calls.tell("release endpoint", endpoint::release);
    }
}
