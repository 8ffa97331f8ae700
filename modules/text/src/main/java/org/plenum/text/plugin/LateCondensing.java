package org.plenum.text.plugin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.text.EditedText;

/**
 * Has a text condensed when nobody goes on editing, on behalf of who edited last: asks {@code condense-text} after each {@code text-changed}, until
 * the reply says that nothing is waiting. What is noted is lost with the plugin, and cannot be done once that person has left; then the next
 * change or the end of the meeting does it.
 */
public final class LateCondensing implements Listener, Job {
    private static final Logger LOG = System.getLogger(LateCondensing.class.getName());
    private static final Pattern BY = Pattern.compile("\"by\":\"([A-Za-z0-9_-]{22})\"");

    private final String plugin;
    private final Function<String, Record> condense;
    private final Map<Edited, ParticipantId> edited = new ConcurrentHashMap<>();
    private volatile List<Plenum> server = List.of();

    /**
     * @param plugin whose events these are
     * @param condense the payload of {@code condense-text} for a {@code text-changed} in JSON; equal for changes of the same text
     */
    public LateCondensing(String plugin, Function<String, Record> condense) {
        this.plugin = plugin;
        this.condense = condense;
    }

    /** One text of one meeting. */
    private record Edited(MeetingId meeting, Record condense) {}

    /** From now on. */
    public void begin(Plenum plenum) {
        server = List.of(plenum);
    }

    @Override
    public void after(Happened happened) {
        if (happened.plugin().equals(plugin) && happened.name().equals("text-changed")) {
            Matcher by = BY.matcher(happened.payload());
            if (by.find()) {
                edited.put(new Edited(happened.meeting(), condense.apply(happened.payload())), new ParticipantId(by.group(1)));
            }
        }
    }

    @Override
    public String name() {
        return "condense-late";
    }

    @Override
    public Duration every() {
        return EditedText.CONDENSED_AFTER.dividedBy(4);
    }

    @Override
    public void run() {
        edited.forEach((text, by) -> server.forEach(plenum -> condense(plenum, text, by)));
    }

    private void condense(Plenum plenum, Edited text, ParticipantId by) {
        try {
            String reply = plenum.request(text.meeting(), by, "condense-text", text.condense());
            if (reply.contains("\"waiting\":false")) {
                edited.remove(text, by);
            }
        } catch (PlenumException refusal) {
            edited.remove(text, by);
            LOG.log(Level.DEBUG, "{0}: a text of {1} is condensed later: {2}", plugin, text.meeting(), refusal.getMessage());
        }
    }
}
