package org.plenum.bench;

/** Something that gives one person's message to many. */
interface Stage {

    /** Its name in the report. */
    String name();

    /** Connects one sender and so many receivers; returns when all of them are there. */
    Crowd gather(int receivers);

    /** What the sender sends: a message whose text is 200 bytes and holds the {@link Marker} with this time. */
    String frame(long dueNanos);
}
