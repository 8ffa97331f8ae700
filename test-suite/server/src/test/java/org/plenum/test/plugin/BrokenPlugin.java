package org.plenum.test.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Viewer;

/** Its command works, throws or loops, as asked; it checks nothing itself. */
@ApplicationScoped
public class BrokenPlugin implements Plugin {
    private static final long LOOP_NANOS = 15_000_000_000L;

    /** Nothing to keep. */
    public record State(int done) {}

    /** What to do: {@code work}, {@code throw} or {@code loop}. */
    public record Act(String how) {}

    /** It worked. */
    public record Acted(String how) implements BrokenEvent {}

    /** Its events. */
    public sealed interface BrokenEvent extends Event permits Acted {}

    /** Its one command. */
    public static final class ActCommand implements Command<State, Act> {
        @Override
        public String name() {
            return "act";
        }

        @Override
        public Class<Act> payload() {
            return Act.class;
        }

        @Override
        public Permission permission() {
            return Permission.everyone("broken:act");
        }

        @Override
        public Decision decide(State state, Ask<Act> ask) {
            if (ask.payload().how().equals("throw")) {
                throw new IllegalStateException("as asked");
            }
            // Far longer than any call may take, and not for ever: the server is shared with other tests.
            long until = System.nanoTime() + (ask.payload().how().equals("loop") ? LOOP_NANOS : 0);
            while (System.nanoTime() - until < 0) {
                Thread.onSpinWait();
            }
            return Decision.happened(new Acted(ask.payload().how()));
        }
    }

    /** Its feature. */
    public static final class Feature implements MeetingFeature<State> {
        @Override
        public State initial() {
            return new State(0);
        }

        @Override
        public Class<? extends Event> events() {
            return BrokenEvent.class;
        }

        @Override
        public List<Command<State, ?>> commands() {
            return List.of(new ActCommand());
        }

        @Override
        public State evolve(State state, Event event) {
            return new State(state.done() + 1);
        }

        @Override
        public Record view(State state, Viewer viewer, Meeting meeting) {
            return state;
        }
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Feature());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.none();
    }
}
