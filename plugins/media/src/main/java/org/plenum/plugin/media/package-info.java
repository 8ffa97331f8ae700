/**
 * Voice, pictures and shared screens of meetings: who is in the call, who sends what, who is given what. An engine, which is another plugin, carries the media; this plugin opens
 * rooms in it and tells it what is allowed. Nothing of a call is kept: it lives in memory, and pages join again when it is gone. Nothing is null.
 *
 * <p>The only thing in the log is what staff has decided about entering ({@link org.plenum.plugin.media.MediaEvent}). A {@link org.plenum.plugin.media.Call} has a lock, and
 * everything of it is touched under that alone; nothing that waits is done under it.
 */
@NullMarked
package org.plenum.plugin.media;

import org.jspecify.annotations.NullMarked;
