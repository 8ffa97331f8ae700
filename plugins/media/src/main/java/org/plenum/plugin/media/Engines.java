package org.plenum.plugin.media;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Media;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.RoomSpec;

/** Chooses an engine and opens a room in it. Blocks. */
final class Engines {
    private static final Logger LOG = System.getLogger(Engines.class.getName());

    private final Plenum plenum;
    private final long patienceMillis;

    /** @param patienceMillis for an engine that opens a room, or lets somebody in */
    Engines(Plenum plenum, long patienceMillis) {
        this.plenum = plenum;
        this.patienceMillis = patienceMillis;
    }

    /**
     * Opens a room in the engine that the tenant has chosen, or in the first that works.
     *
     * @param line told of what happens in it
     * @throws PlenumException NO_ENGINE, or FULL if it has no room for one more
     */
    void open(RoomSpec spec, Line line) throws InterruptedException {
        String preferred = plenum.settings(spec.tenant()).text("engine").strip();
        Media.Engine engine = plenum.media()
                .chosen(spec.tenant(), preferred)
                .orElseThrow(() -> new PlenumException(MediaError.NO_ENGINE, "no media engine works for tenant " + spec.tenant()));
        CompletionStage<MediaRoom> opening = plenum.media().open(engine.id(), spec, line);
        try {
            line.open(new Line.Opened(engine.id(), engine.capabilities(), done(opening)));
        } catch (PlenumException | InterruptedException notNow) {
            opening.thenAccept(MediaRoom::close);
            throw notNow;
        }
        LOG.log(Level.DEBUG, "the media of meeting {0} go through {1}", spec.meeting(), engine.id());
    }

    /**
     * Waits for an engine.
     *
     * @throws PlenumException FULL if it has no room for one more, else NO_ENGINE
     */
    <T> T done(CompletionStage<T> stage) throws InterruptedException {
        try {
            return stage.toCompletableFuture().get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw refusal(Optional.ofNullable(refused.getCause()).orElse(refused));
        } catch (TimeoutException late) {
            throw new PlenumException(MediaError.NO_ENGINE, "a media engine does not answer within " + patienceMillis + " ms", late);
        }
    }

    /** What an engine says no with, in words of this plugin. */
    static PlenumException refusal(Throwable fault) {
        Throwable reason = fault instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : fault;
        if (reason instanceof PlenumException why) {
            return switch (why.code().kind()) {
                case LIMIT, RATE -> new PlenumException(MediaError.FULL, String.valueOf(why.getMessage()));
                case REQUEST, ABSENT, RIGHT, STATE, OUTSIDE, BUG -> new PlenumException(MediaError.NO_ENGINE, String.valueOf(why.getMessage()));
            };
        }
        return new PlenumException(MediaError.NO_ENGINE, "a media engine failed: " + reason);
    }
}
