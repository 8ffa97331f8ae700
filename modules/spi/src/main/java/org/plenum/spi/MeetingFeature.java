package org.plenum.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A feature of a meeting: what may be asked of it, and what its state is after each event. The kernel keeps the state in
 * memory, stores the events, and may at any time drop the state and fold the events again, in this or in another server
 * and with a newer version of the plugin. All methods are pure.
 *
 * @param <S> the state: an immutable record that can be written as JSON (for snapshots)
 */
public interface MeetingFeature<S extends Record> {
    /** The state of a meeting in which nothing has happened. */
    S initial();

    /** The sealed interface whose records are all events of this feature. */
    Class<? extends Event> events();

    /** Every command, each name once. */
    List<Command<S, ?>> commands();

    /** The state after an event of this feature. */
    S evolve(S state, Event event);

    /**
     * What a person is given on joining, reconnecting, and when what they may see has changed.
     *
     * @return a record; ids of people the viewer may not know of are replaced by the kernel
     */
    Record view(S state, Viewer viewer, Meeting meeting);

    /** Short-lived messages that are passed on and not kept. */
    default List<Signal> signals() {
        return List.of();
    }

    /**
     * What is still to happen when the meeting ends: kept together with the end, or neither is. The place for a {@link Retracting} event if
     * what people did was for the time of the meeting only. A plugin that is away, or fails, is not waited for.
     *
     * @since 1
     */
    default List<Decision.Fact> ending(S state) {
        return List.of();
    }

    /** Whom this feature hides from attendees, after each event; the kernel enforces it and remembers it while the plugin is away. */
    default Concealment concealment(S state) {
        return Concealment.NONE;
    }

    /**
     * Which rights of any plugin this feature takes from attendees, after each event. The kernel refuses commands and signals that need
     * them, saying who took them and since when, and greets those concerned anew. It holds while the plugin is replaced, and ends when
     * the feature is switched off or the plugin stays away.
     *
     * @since 1
     */
    default List<Withdrawal> withdrawals(S state) {
        return List.of();
    }

    /**
     * The breakout rooms that this feature holds, after each event, {@link BreakoutRoom#MOST} at most. The kernel lets people in and takes
     * them back as they say, and sees to it that what holds in the meeting holds in its rooms. They go on while the plugin is replaced; they
     * are closed while the feature is off, and end with the meeting. A room that is not in the list any more is deleted with all that
     * happened in it. Rooms have no rooms: the feature is off in them.
     *
     * @since 1
     */
    default List<BreakoutRoom> rooms(S state) {
        return List.of();
    }

    /**
     * What can be saved as files, for one reader, while the meeting runs and after its end. It shows what {@link #view} shows, no more; names
     * are written in it, because a file goes where ids mean nothing: {@code meeting} knows nobody of whom the reader may not know.
     *
     * @param viewer with the role they have, or had at the end
     * @param meeting as this person may know it, also when it is over
     * @param language the reader's; see {@link Document#isSwedish}
     * @return each name once; 20 at most, with 8 Mi characters together; none if there is nothing
     * @since 1
     */
    default List<Document> documents(S state, Viewer viewer, Meeting meeting, Locale language) {
        return List.of();
    }

    /**
     * What the next meeting of a series begins with, given the last state of the one before: kept before anything else of this feature happens
     * in it, once, whenever the plugin comes. Ids of people stay those they have in the meeting before, so that what they wrote stays theirs;
     * they are nobody in the next one, and name nobody there: the facts are best for {@link Audience#NOBODY}, and told by views. At most 1000.
     *
     * @param settings of the tenant, as for the next meeting
     * @since 1
     */
    default List<Decision.Fact> carried(S before, Settings settings) {
        return List.of();
    }

    /**
     * What follows of the plugin's own work outside of meetings, such as a conversion that is done: nobody asked for it here.
     *
     * @param news as it was given to {@link Plenum#tell}: of a type of the plugin's own
     * @return none if it is news no more
     * @since 1
     */
    default List<Decision.Fact> told(S state, Record news, Meeting meeting) {
        return List.of();
    }

    /**
     * What follows when an item of another feature's content is gone, such as annotations on a page that was deleted: kept together with
     * that, or neither is. A plugin that is away then, or fails, is not waited for.
     *
     * @param plugin whose content it was
     * @see ContentGone
     * @since 1
     */
    default List<Decision.Fact> contentGone(S state, String plugin, String item) {
        return List.of();
    }

    /**
     * What this feature does with files, if it takes any.
     *
     * @since 1
     */
    default Optional<FileRules<S>> files() {
        return Optional.empty();
    }
}
