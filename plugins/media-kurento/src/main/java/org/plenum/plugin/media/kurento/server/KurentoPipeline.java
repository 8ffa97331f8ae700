package org.plenum.plugin.media.kurento.server;

import java.util.concurrent.CompletionStage;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/** A MediaPipeline. */
final class KurentoPipeline implements Pipeline {
    private final KurentoCalls calls;
    private final MediaPipeline pipeline;
    private final int kilobits;

    KurentoPipeline(KurentoCalls calls, MediaPipeline pipeline, int kilobits) {
        this.calls = calls;
        this.pipeline = pipeline;
        this.kilobits = kilobits;
    }

    @Override
    public String id() {
        return pipeline.getId();
    }

    @Override
    public CompletionStage<Endpoint> endpoint(Endpoint.Events events) {
        return calls.ask("create endpoint", () -> made(events), Endpoint::release);
    }

    private Endpoint made(Endpoint.Events events) {
        WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
        KurentoEndpoint.listen(endpoint, events);
        // Unless set, the server takes and gives 500.
        endpoint.setMaxVideoRecvBandwidth(kilobits);
        endpoint.setMaxVideoSendBandwidth(kilobits);
        return new KurentoEndpoint(calls, endpoint);
    }

    @Override
    public CompletionStage<Void> release() {
        return calls.tell("release pipeline", pipeline::release);
    }
}
