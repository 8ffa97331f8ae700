package org.plenum.spi;

/**
 * An event with which an item of content is gone for good, such as a page that somebody deleted. Other features are told of it, in the
 * transaction that keeps this event, and can let go what they have put on the item: {@link MeetingFeature#contentGone}.
 *
 * @since 1
 */
public interface ContentGone extends Event {
    /** The item, as the plugin's panel offers it. */
    String item();
}
