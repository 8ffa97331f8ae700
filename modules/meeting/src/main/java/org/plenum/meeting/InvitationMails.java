package org.plenum.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.plenum.meeting.Delivery.State;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * Mails invitations, one after the other, and again those that failed.
 *
 * <p>A mail is sent at least once: an invitation stays due until it is stored that the mail server has it. Where the server dies between
 * the one and the other, or the mail server's answer is lost, the person gets a second mail, whose link is then the good one; unless they
 * used the first before. What is stored as sent is not sent again by itself.
 *
 * <p>Blocking; safe for all threads, and for several servers at one database.
 */
public final class InvitationMails {
    /** After so long without an outcome the server that had it is taken for dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** About three days with pauses that grow from a minute to an hour. */
    private static final int MOST_TRIES = 80;

    private static final int DOUBLINGS = 12;

    private final MeetingStore store;
    private final Invitation.Queue queue;
    private final Person.Directory people;
    private final Invitation.Post post;
    private final RandomTexts texts;
    private final Clock clock;
    private final Duration pause;
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param random nobody guesses what it gives
     * @param pause after the first failure; each further one doubles it, up to an hour
     */
    public InvitationMails(
            MeetingStore store,
            Invitation.Queue queue,
            Person.Directory people,
            Invitation.Post post,
            RandomGenerator random,
            Clock clock,
            Duration pause) {
        this.store = store;
        this.queue = queue;
        this.people = people;
        this.post = post;
        this.texts = new RandomTexts(random);
        this.clock = clock;
        this.pause = pause;
    }

    /** Sends what is due; stops at the first that the mail server does not take, because the next would fare no better. */
    public void send() {
        if (turn.tryLock()) {
            try {
                Optional<Invitation> next = queue.due(clock.instant());
                while (next.isPresent() && sent(next.get())) {
                    next = queue.due(clock.instant());
                }
            } finally {
                turn.unlock();
            }
        }
    }

    /**
     * Has an invitation mailed again, with another link; whoever used the old one may stay. Returns before it is sent.
     *
     * @return the invitation as it waits
     * @throws PlenumException NOT_FOUND if nobody was invited at that address, MEETING_ENDED, or CONFLICT if somebody else asked at
     *     the same time
     */
    public Invitation again(Meeting meeting, String mail) {
        if (meeting.isEnded()) {
            throw new PlenumException(CommonError.MEETING_ENDED, "meeting " + meeting.id() + " has ended");
        }
        Invitation seen = store.invitations(meeting.id()).stream()
                .filter(one -> one.mail().equals(mail))
                .findFirst()
                .orElseThrow(() -> new PlenumException(
                        CommonError.NOT_FOUND, "no invitation of '" + mail + "' to meeting " + meeting.id()));
        if (seen.delivery().state() == State.WAITING) {
            return seen;
        }
        Invitation waiting = seen.renewed(texts.token(), Delivery.waiting(now()));
        if (!queue.replace(seen, waiting)) {
            throw new PlenumException(CommonError.CONFLICT, "the invitation of '" + mail + "' changed meanwhile");
        }
        return waiting;
    }

    /** Whether to go on with the next. */
    private boolean sent(Invitation seen) {
        Optional<Meeting> meeting = store.find(seen.meeting());
        String token = texts.token();
        Invitation mine = seen.renewed(token, seen.delivery().tried(now().plus(PATIENCE)));
        if (meeting.isEmpty() || !queue.replace(seen, mine)) {
            return true;
        }
        String inviter = people.find(meeting.get().owner()).map(Person::name).orElse("");
        State outcome = post.invite(meeting.get(), inviter, mine.mail(), token);
        Instant now = now();
        queue.settle(mine.with(mine.delivery().with(outcome, now, next(outcome, mine.delivery().tries(), now))));
        return outcome != State.FAILED;
    }

    private Optional<Instant> next(State outcome, int tries, Instant now) {
        if (outcome != State.FAILED || tries >= MOST_TRIES) {
            return Optional.empty();
        }
        Duration doubled = pause.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return Optional.of(now.plus(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
