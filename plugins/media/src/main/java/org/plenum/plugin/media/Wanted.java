package org.plenum.plugin.media;

import java.util.List;
import java.util.regex.Pattern;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** What people ask for. A {@code tab} is an id that a page has made for itself. */
final class Wanted {
    private static final Pattern TAB = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int MOST_WISHES = 100;

    private Wanted() {}

    private static void check(String tab) {
        if (!TAB.matcher(tab).matches()) {
            throw new PlenumException(CommonError.INVALID, "tab of " + tab.length() + " characters is not 22 characters of base64url");
        }
    }

    record Join(String tab) {
        Join {
            check(tab);
        }
    }

    record Leave(String tab) {
        Leave {
            check(tab);
        }
    }

    /** @param session of which the signal is; of an earlier one it is dropped */
    record SendSignal(String tab, long session, Signal signal) {
        SendSignal {
            check(tab);
        }
    }

    /** For microphone and camera. */
    record Turn(String tab, boolean on) {
        Turn {
            check(tab);
        }
    }

    /** @param sound whether what the screen lets hear is sent, too */
    record ShareScreen(String tab, boolean on, boolean sound) {
        ShareScreen {
            check(tab);
        }
    }

    /** @param tracks instead of what was asked before */
    record Watch(String tab, List<Wish> tracks) {
        Watch {
            check(tab);
            tracks = List.copyOf(tracks);
            if (tracks.size() > MOST_WISHES) {
                throw new PlenumException(CommonError.TOO_LARGE, tracks.size() + " tracks are watched; " + MOST_WISHES + " are allowed");
            }
        }
    }

    /** @param participant or {@code someone}: all of whom the viewer may not know */
    record Wish(ParticipantId participant, Kind kind, Quality quality) {
        TrackRef ref() {
            return new TrackRef(participant, kind);
        }
    }

    /** @param participants nobody: everybody but the caller */
    record Moderate(List<ParticipantId> participants, Kind kind) {
        Moderate {
            participants = List.copyOf(participants);
        }
    }
}
