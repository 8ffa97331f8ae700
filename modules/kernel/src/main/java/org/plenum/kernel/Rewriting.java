package org.plenum.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.plenum.spi.PlenumException;

/**
 * Changes stored events while nothing else happens in the meeting.
 *
 * @param done whether it was carried out; not if the meeting was taken out of use before
 */
record Rewriting(
        LiveMeeting meeting, BooleanSupplier change, AtomicBoolean carriedOut, CompletableFuture<Boolean> done)
        implements LiveMeeting.Task {
    @Override
    public void run(Turn turn) {
        try {
            boolean changed = change.getAsBoolean();
            carriedOut.set(true);
            if (changed) {
                meeting.kill(MeetingDesk.RESTART, "restart");
            }
            done.complete(true);
        } catch (RuntimeException fault) {
            done.completeExceptionally(fault);
        }
    }

    @Override
    public void lost(PlenumException fault) {
        done.complete(carriedOut.get());
    }

    @Override
    public boolean isAlone() {
        return true;
    }
}
