package org.plenum.plugin.polls;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Has votes told that came too soon after a tally: a second later, on behalf of who voted last. What is noted is lost with the plugin;
 * then the next vote or the closing tells them.
 */
final class LateTallies implements Listener, Job {
    private static final Logger LOG = System.getLogger(LateTallies.class.getName());
    private static final Set<String> VOTES = Set.of("vote-cast", "ballot-cast");
    private static final Pattern POLL = Pattern.compile("\"poll\":\"([A-Za-z0-9_-]{22})\"");
    private static final Pattern VOTER = Pattern.compile("\"voter\":\"([A-Za-z0-9_-]{22})\"");

    private final Map<Open, ParticipantId> late = new ConcurrentHashMap<>();
    private volatile List<Plenum> server = List.of();

    void begin(Plenum plenum) {
        server = List.of(plenum);
    }

    @Override
    public void after(Happened happened) {
        if (happened.plugin().equals("polls") && VOTES.contains(happened.name())) {
            Matcher poll = POLL.matcher(happened.payload());
            Matcher voter = VOTER.matcher(happened.payload());
            if (poll.find() && voter.find()) {
                late.put(new Open(happened.meeting(), poll.group(1)), new ParticipantId(voter.group(1)));
            }
        }
    }

    @Override
    public String name() {
        return "tell-late-tallies";
    }

    @Override
    public Duration every() {
        return Voting.PAUSE;
    }

    @Override
    public void run() {
        late.forEach((open, voter) -> {
            if (late.remove(open, voter)) {
                server.forEach(plenum -> tell(plenum, open, voter));
            }
        });
    }

    private static void tell(Plenum plenum, Open open, ParticipantId voter) {
        try {
            plenum.request(open.meeting(), voter, "tell-tally", new Voting.TellTally(open.poll()));
        } catch (PlenumException refusal) {
            LOG.log(Level.DEBUG, "poll {0} is told later: {1}", open.poll(), refusal.getMessage());
        }
    }

    private record Open(MeetingId meeting, String poll) {}
}
