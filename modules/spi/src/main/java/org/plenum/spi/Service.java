package org.plenum.spi;

/**
 * What people ask of a plugin itself, and not of the meeting's log: nothing of it is kept, and it may block. Such as the signals of a connection for media, or
 * a search in another system. People ask for it as for a {@link Command}, with the same checks: feature on, permission, guards; its name is none of a
 * command's. What one person asks of a plugin in a meeting is carried out one after the other, in order; up to 100 wait. A request that is sent again is
 * given the first answer again. A plugin that leaves does not finish: what it has not answered is refused with {@code plugin-absent}.
 *
 * @param <P> the payload: a record
 * @since 1
 */
public interface Service<P extends Record> {
    /** Verb-noun, such as {@code send-signal}. */
    String name();

    Class<P> payload();

    /** Checked before. */
    Permission permission();

    /**
     * Does it. Called on a virtual thread, for different people at the same time.
     *
     * @return the reply; people in it of whom the caller may not know are replaced by the kernel
     * @throws PlenumException a refusal; anything else is a fault of the plugin
     * @throws InterruptedException when the plugin leaves
     */
    Record serve(Request<P> request) throws InterruptedException;

    /**
     * Who asks for what.
     *
     * @param caller as they were when they asked
     */
    record Request<P extends Record>(MeetingId meeting, TenantId tenant, Viewer caller, P payload) {}
}
