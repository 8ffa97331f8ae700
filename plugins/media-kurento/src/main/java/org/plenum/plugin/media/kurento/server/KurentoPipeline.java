package org.plenum.plugin.media.kurento.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/**
 * A MediaPipeline. An endpoint is made and prepared by one request after the other, not by a transaction: when one of those fails, the server answers as if it had not, and keeps what it
 * had made by then.
 */
final class KurentoPipeline implements Pipeline {
    private static final Logger LOG = System.getLogger(KurentoPipeline.class.getName());

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
        try {
            KurentoEndpoint.listen(endpoint, events);
            // Unless set, the server takes and gives 500.
            endpoint.setMaxVideoRecvBandwidth(kilobits);
            endpoint.setMaxVideoSendBandwidth(kilobits);
            return new KurentoEndpoint(calls, endpoint);
        } catch (RuntimeException failed) {
            releaseQuietly(endpoint);
            throw failed;
        }
    }

    /** The pipeline takes it with it if that fails, too. */
    private static void releaseQuietly(WebRtcEndpoint endpoint) {
        try {
            endpoint.release();
        } catch (RuntimeException failed) {
            LOG.log(Level.DEBUG, "an endpoint that was made by half could not be released", failed);
        }
    }

    @Override
    public CompletionStage<Void> release() {
        return calls.tell("release pipeline", pipeline::release);
    }
}
