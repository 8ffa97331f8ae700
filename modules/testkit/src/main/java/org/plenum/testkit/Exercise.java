package org.plenum.testkit;

/** A piece of a meeting, played by the contract's tests: people come and ask commands of the plugin. */
public interface Exercise {
    /** Plays it in a meeting in which nothing has happened yet. Whoever writes a free text uses {@link MeetingDriver#words}. */
    void play(MeetingDriver<?> meeting);
}
