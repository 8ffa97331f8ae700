package org.plenum.spi;

/**
 * An event that takes content out of earlier ones of its feature: a message was deleted, so its text shall be nowhere. In the
 * transaction that keeps this event the kernel changes the earlier ones in the log; neither who reconnects nor any reader of the log
 * finds the content again.
 *
 * <p>Folding what is left of the earlier events and then this one gives the state that the events as they were would have given.
 */
public interface Retracting extends Event {
    /** Text that stands in the JSON of every event concerned, such as the id of a message; 1 character at least, case counts. */
    String mentioned();

    /** What is left of an earlier event, of the same class; the event itself if it is not concerned. Pure. */
    Event rest(Event earlier);

    /**
     * Whether the log shall say no more who caused the events concerned, and whom they were for: that somebody did something at all is
     * what is taken back. Without it the content goes and the fact stays. Pure.
     *
     * @since 1
     */
    default boolean forgetsWho() {
        return false;
    }
}
