package org.plenum.plugin.media;

import java.util.EnumSet;
import java.util.Set;
import org.plenum.spi.Attendance;
import org.plenum.spi.Permission;
import org.plenum.spi.media.Kind;

/** The rights that the manifest names. */
final class MediaRights {
    static final Permission JOIN = Permission.everyone("media:join");
    static final Permission SPEAK = Permission.everyone("media:speak");
    static final Permission SHOW_CAMERA = Permission.everyone("media:show-camera");
    static final Permission SHARE_SCREEN = Permission.staff("media:share-screen");
    static final Permission MODERATE = Permission.staff("media:moderate");

    private MediaRights() {}

    /** The right that is needed to send something. */
    static Permission of(Kind kind) {
        return switch (kind) {
            case MICROPHONE -> SPEAK;
            case CAMERA -> SHOW_CAMERA;
            case SCREEN, SCREEN_AUDIO -> SHARE_SCREEN;
        };
    }

    /** What somebody may send now. */
    static Set<Kind> sendable(Attendance.Attendee attendee) {
        var kinds = EnumSet.allOf(Kind.class);
        kinds.removeIf(kind -> !attendee.may(of(kind)));
        return kinds;
    }
}
