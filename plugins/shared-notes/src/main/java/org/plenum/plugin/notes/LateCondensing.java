package org.plenum.plugin.notes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;

/**
 * Has the text condensed when nobody goes on editing, on behalf of who edited last. What is noted is lost with the plugin, and cannot be done
 * once that person has left; then the next change or the end of the meeting does it.
 */
final class LateCondensing implements Listener, Job {
    private static final Logger LOG = System.getLogger(LateCondensing.class.getName());
    private static final Pattern BY = Pattern.compile("\"by\":\"([A-Za-z0-9_-]{22})\"");

    private final Map<MeetingId, ParticipantId> changed = new ConcurrentHashMap<>();
    private volatile List<Plenum> server = List.of();

    void begin(Plenum plenum) {
        server = List.of(plenum);
    }

    @Override
    public void after(Happened happened) {
        if (happened.plugin().equals("shared-notes") && happened.name().equals("text-changed")) {
            Matcher by = BY.matcher(happened.payload());
            if (by.find()) {
                changed.put(happened.meeting(), new ParticipantId(by.group(1)));
            }
        }
    }

    @Override
    public String name() {
        return "condense-late";
    }

    @Override
    public Duration every() {
        return NotesState.CONDENSED_AFTER.dividedBy(4);
    }

    @Override
    public void run() {
        changed.forEach((meeting, by) -> server.forEach(plenum -> condense(plenum, meeting, by)));
    }

    private void condense(Plenum plenum, MeetingId meeting, ParticipantId by) {
        try {
            String reply = plenum.request(meeting, by, "condense-text", new Writing.CondenseText());
            if (reply.contains("\"waiting\":false")) {
                changed.remove(meeting, by);
            }
        } catch (PlenumException refusal) {
            changed.remove(meeting, by);
            LOG.log(Level.DEBUG, "notes of {0} are condensed later: {1}", meeting, refusal.getMessage());
        }
    }
}
