/**
 * What a plugin sees of Plenum, and all it sees.
 *
 * <p><b>Null.</b> Nothing here takes or returns null. A value that may be missing is an {@link java.util.Optional} when
 * returned, and a second method when asked for.
 *
 * <p><b>Threads.</b> {@link org.plenum.spi.MeetingFeature} and {@link org.plenum.spi.Command} are pure functions: the kernel
 * calls them from any thread, but never two at once for one meeting. They must not block, read a clock, or keep anything
 * between calls; each call has 2 seconds, after which the plugin is switched off on this server. Guards run in the same
 * place under the same rules. Listeners, jobs, personal data and file inspectors run on virtual threads of their own and may block.
 *
 * <p><b>JSON.</b> Records of a plugin are written as JSON objects with one field per component, in order. {@code String},
 * {@code int}, {@code long}, {@code double}, {@code boolean}, enums (lower case, hyphens), {@link java.time.Instant} and
 * {@link java.time.Duration} (ISO 8601), {@link java.util.List}, {@link java.util.Set}, {@link java.util.Map} with text
 * or id keys, other records, and the ids of this package (text) are allowed. A missing list, set or map is read as an empty one, any other
 * missing or null component is an error that names it. Unknown fields of a request are an error; unknown fields of a stored
 * event are ignored, so a feature may drop a component in a later version.
 *
 * <p><b>Who may know whom.</b> Write a person as {@link org.plenum.spi.ParticipantId}, never as a name or a String. The
 * kernel then replaces the id of a hidden attendee by {@link org.plenum.spi.ParticipantId#SOMEONE} in everything sent to a person
 * who may not know of them, and drops map entries with such a key.
 *
 * <p><b>Errors.</b> One exception crosses borders, {@link org.plenum.spi.PlenumException}. Anything else thrown by a plugin is a
 * fault: that request fails with {@code internal}, and five within a minute switch the feature off in that meeting.
 *
 * @since 1
 */
@NullMarked
package org.plenum.spi;

import org.jspecify.annotations.NullMarked;
