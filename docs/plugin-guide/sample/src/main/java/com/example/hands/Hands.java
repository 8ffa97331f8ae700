package com.example.hands;

import com.example.hands.Queue.Hand;
import com.example.hands.Queue.HandLowered;
import com.example.hands.Queue.HandRaised;
import com.example.hands.Queue.Happening;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Viewer;

/** The feature: commands decide which events happen, and evolve folds the events into a state. */
final class Hands implements MeetingFeature<Queue> {
    private static final Permission RAISE = Permission.everyone("hands:raise");
    private static final Permission MODERATE = Permission.staff("hands:moderate");
    private static final int LONGEST_TOPIC = 100;

    @Override
    public Queue initial() {
        return new Queue(List.of());
    }

    @Override
    public Class<? extends Event> events() {
        return Happening.class;
    }

    @Override
    public List<Command<Queue, ?>> commands() {
        return List.of(
                Command.of("raise-hand", RaiseHand.class, RAISE, Hands::raise),
                Command.of("lower-hand", LowerHand.class, RAISE, Hands::lowerOwn),
                Command.of("dismiss-hand", DismissHand.class, MODERATE, Hands::dismiss));
    }

    @Override
    public Queue evolve(Queue queue, Event event) {
        return switch ((Happening) event) {
            case HandRaised raised -> queue.with(new Hand(raised.participant(), raised.topic(), raised.at()));
            case HandLowered lowered -> queue.without(lowered.participant());
        };
    }

    @Override
    public Queue view(Queue queue, Viewer viewer, Meeting meeting) {
        return queue;
    }

    record RaiseHand(String topic) {}

    record LowerHand() {}

    record DismissHand(ParticipantId participant) {}

    private static Decision raise(Queue queue, Ask<RaiseHand> ask) {
        ParticipantId person = ask.caller().participant();
        String topic = ask.payload().topic().strip();
        if (topic.length() > LONGEST_TOPIC || !StandardCharsets.UTF_8.newEncoder().canEncode(topic)) {
            return Decision.refuse(CommonError.INVALID, "topic of " + topic.length() + " characters");
        }
        if (queue.has(person)) {
            return Decision.nothing();
        }
        if (queue.hands().size() >= ask.meeting().settings().number("longestQueue")) {
            return Decision.refuse(HandsError.QUEUE_FULL, queue.hands().size() + " hands");
        }
        return Decision.happened(new HandRaised(person, topic, ask.at()));
    }

    private static Decision lowerOwn(Queue queue, Ask<LowerHand> ask) {
        return lower(queue, ask.caller().participant());
    }

    private static Decision dismiss(Queue queue, Ask<DismissHand> ask) {
        return lower(queue, ask.payload().participant());
    }

    private static Decision lower(Queue queue, ParticipantId person) {
        return queue.has(person) ? Decision.happened(new HandLowered(person)) : Decision.nothing();
    }

    /** The wire says {@code hands:queue-full}. */
    enum HandsError implements ErrorCode {
        QUEUE_FULL;

        @Override
        public ErrorKind kind() {
            return ErrorKind.STATE;
        }
    }
}
