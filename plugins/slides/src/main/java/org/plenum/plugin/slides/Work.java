package org.plenum.plugin.slides;

import java.time.Duration;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;

/**
 * A deck whose pages are to be made.
 *
 * @param mostPages that it may have
 * @param patience for all of it
 */
record Work(MeetingId meeting, FileId file, int mostPages, Duration patience) {
    String deck() {
        return file.value();
    }
}
