package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plenum.meeting.room.Room;
import org.plenum.spi.CommonError;
import org.plenum.spi.Document;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.KnownMeeting;
import org.plenum.spi.host.Manifest;
import org.plenum.tenant.Standing;

/**
 * What stays of meetings as files. A meeting that runs is asked in its mailbox; of one that is over the log is folded for each question, and
 * nothing of it is kept. Blocking; safe for all threads.
 */
public final class MeetingDocuments {
    /** Of one feature. */
    static final int MOST = 20;
    /** Of all documents of one feature together. */
    static final int LONGEST = 8 << 20;

    private static final Logger LOG = System.getLogger(MeetingDocuments.class.getName());
    /** So many meetings that are over are read at a time, none of them twice. */
    private static final int READERS = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final LiveMeetings meetings;
    private final Surroundings around;
    private final List<ReentrantLock> reading = IntStream.range(0, READERS).mapToObj(i -> new ReentrantLock()).toList();

    MeetingDocuments(LiveMeetings meetings, Surroundings around) {
        this.meetings = meetings;
        this.around = around;
    }

    /**
     * Who asks.
     *
     * @param participant their id in the meeting; none if they never entered
     * @param owner of the meeting: its organizer in any case
     */
    public record Reader(List<ParticipantId> participant, boolean owner) {
        public Reader {
            participant = List.copyOf(participant);
        }
    }

    /** How it stands with a feature's documents. */
    public enum State {
        HERE,
        /** Switched off for the reader. */
        OFF,
        /** The plugin is not here; only it can read what its events say. */
        ABSENT,
        /** The plugin failed. */
        FAILED
    }

    /**
     * One feature's.
     *
     * @param documents none unless {@link State#HERE}
     */
    public record Part(String plugin, Map<String, String> title, State state, List<Document> documents) {
        public Part {
            documents = List.copyOf(documents);
        }
    }

    /** What somebody is given who asks for one document. */
    public sealed interface Found {
        record Given(Document document) implements Found {}

        /** The feature is off for them. */
        record Refused(Failure why) implements Found {}
    }

    /**
     * Of each feature that took part in the meeting and has documents for the reader, or cannot be asked.
     *
     * @throws PlenumException NOT_FOUND if there is no such meeting, or the reader is neither its owner nor was admitted at last; TOO_MANY if
     *     too many are read at a time; STORE_UNAVAILABLE
     */
    public List<Part> of(MeetingId meeting, Reader reader, Locale language) {
        return read(meeting, past -> past.parts(past.viewer(reader), language));
    }

    /** @throws PlenumException as {@link #of}; NOT_FOUND if there is no such document; PLUGIN_ABSENT if its plugin is away */
    public Found one(MeetingId meeting, Reader reader, Locale language, String plugin, String file) {
        return read(meeting, past -> past.one(past.viewer(reader), language, plugin, file));
    }

    /** What somebody was called in a meeting; empty if there is no such meeting or person. For those who administer it. */
    public Optional<String> name(MeetingId meeting, ParticipantId who) {
        try {
            return read(meeting, past -> past.state().room().viewer(who).map(Viewer::name));
        } catch (PlenumException absent) {
            return Optional.empty();
        }
    }

    private <T> T read(MeetingId id, Function<Past, T> question) {
        MeetingFacts facts = around.directory().find(id).orElseThrow(() -> absent(id));
        if (facts.ended().isEmpty() && around.store().last(id) > 0) {
            try {
                return meetings.inside(id, turn -> question.apply(new Past(turn.context(), turn.state(), turn::state)));
            } catch (PlenumException fault) {
                if (fault.code() != CommonError.MEETING_ENDED) {
                    throw fault;
                }
            }
        }
        ReentrantLock lock = reading.get(Math.floorMod(id.hashCode(), READERS));
        take(lock);
        try {
            return Apart.call(() -> folded(facts, question));
        } finally {
            lock.unlock();
        }
    }

    private static void take(ReentrantLock lock) {
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new PlenumException(CommonError.TOO_MANY, "documents of ended meetings are being read by others");
    }

    private <T> T folded(MeetingFacts facts, Function<Past, T> question) {
        Watchdog.Watch watch = around.watchdog().watch();
        try {
            var context = new MeetingContext(facts, around, meetings.builtIn(), new PluginCalls(watch));
            long last = around.store().last(facts.meeting());
            var room = (Room) context.folded(context.roomPlugin(), last);
            var state = MeetingState.of(last, facts.ended().orElseGet(around.clock()::instant), room);
            return question.apply(new Past(context, state, plugin -> context.folded(plugin, last)));
        } finally {
            watch.close();
        }
    }

    private static PlenumException absent(MeetingId meeting) {
        return new PlenumException(CommonError.NOT_FOUND, "no documents of meeting " + meeting);
    }

    /** A meeting while a question about it is answered. @param states of features, folded if need be */
    private record Past(MeetingContext context, MeetingState state, Function<RunningPlugin, Record> states) {
        Viewer viewer(Reader reader) {
            Optional<Viewer> known = reader.participant().stream()
                    .flatMap(one -> state.room().viewer(one).stream())
                    .filter(one -> reader.owner() || state.room().isAdmitted(one.participant()))
                    .findFirst();
            if (reader.owner()) {
                return known.map(one -> new Viewer(one.participant(), Role.ORGANIZER, one.name(), true))
                        .orElseGet(() -> new Viewer(new ParticipantId(RandomId.next()), Role.ORGANIZER, "", true));
            }
            return known.orElseThrow(() -> absent(context.facts().meeting()));
        }

        List<Part> parts(Viewer viewer, Locale language) {
            return plugins().stream()
                    .map(id -> part(id, viewer, language))
                    .filter(part -> part.state() != State.HERE || !part.documents().isEmpty())
                    .toList();
        }

        Found one(Viewer viewer, Locale language, String plugin, String file) {
            if (!plugins().contains(plugin)) {
                throw nothing(plugin, file);
            }
            Part part = part(plugin, viewer, language);
            return switch (part.state()) {
                case HERE -> new Found.Given(part.documents().stream()
                        .filter(document -> document.file().equals(file))
                        .findFirst()
                        .orElseThrow(() -> nothing(plugin, file)));
                case OFF -> new Found.Refused(Failure.switchedOff((Standing.Off) standing(active(plugin).orElseThrow(), viewer)));
                case ABSENT -> throw new PlenumException(CommonError.PLUGIN_ABSENT, "plugin '" + plugin + "' is not here");
                case FAILED -> throw new PlenumException(CommonError.INTERNAL, "plugin '" + plugin + "' gave no documents");
            };
        }

        private PlenumException nothing(String plugin, String file) {
            return new PlenumException(
                    CommonError.NOT_FOUND, "meeting " + context.facts().meeting() + " has no document '" + plugin + "/" + file + "'");
        }

        /** Those that have anything in the log. */
        private TreeSet<String> plugins() {
            var plugins = new TreeSet<>(context.plugins());
            plugins.remove(RunningPlugin.MEETING);
            return plugins;
        }

        private Optional<RunningPlugin> active(String plugin) {
            return context.active().stream().filter(one -> one.id().equals(plugin)).findFirst();
        }

        private Standing standing(RunningPlugin plugin, Viewer viewer) {
            return context.rights().standing(plugin, viewer.role());
        }

        private Part part(String id, Viewer viewer, Locale language) {
            Optional<RunningPlugin> active = active(id);
            if (active.isEmpty()) {
                Map<String, String> title = context.manifest(id).map(Manifest::title).orElse(Map.of("en", id, "sv", id));
                return new Part(id, title, State.ABSENT, List.of());
            }
            RunningPlugin plugin = active.get();
            Map<String, String> title = plugin.manifest().title();
            if (!(standing(plugin, viewer) instanceof Standing.On)) {
                return new Part(id, title, State.OFF, List.of());
            }
            try {
                return new Part(id, title, State.HERE, documents(plugin, viewer, language));
            } catch (PluginFault fault) {
                return new Part(id, title, State.FAILED, List.of());
            }
        }

        private List<Document> documents(RunningPlugin plugin, Viewer viewer, Locale language) {
            Record folded = states.apply(plugin);
            var seen = new KnownMeeting(viewer, context.seen(plugin, state.room()));
            List<Document> documents = context.calls().call(plugin, "documents", () -> plugin.feature().stream()
                    .flatMap(feature -> feature.documents(folded, viewer, seen, language).stream())
                    .toList());
            String problem = problem(documents);
            if (!problem.isEmpty()) {
                LOG.log(Level.ERROR, "plugin {0} gives documents of meeting {1} that are refused: {2}", plugin.id(), context.facts().meeting(), problem);
                throw new PluginFault(plugin.id(), "documents", RandomId.next());
            }
            return documents.stream().map(document -> masked(document, viewer)).toList();
        }

        private static String problem(List<Document> documents) {
            long length = documents.stream().mapToLong(document -> document.text().length()).sum();
            if (documents.size() > MOST || length > LONGEST) {
                return documents.size() + " with " + length + " characters; " + MOST + " with " + LONGEST + " are allowed";
            }
            var files = new HashSet<String>();
            return documents.stream().map(Document::file).filter(file -> !files.add(file)).findFirst().map(file -> "two are called " + file).orElse("");
        }

        /** A document has no ids in it; one that a plugin forgot is not given to who may not know of the person. */
        private Document masked(Document document, Viewer viewer) {
            String text = state.replaced(document.text(), viewer);
            return new Document(document.name(), document.type(), document.title(), text);
        }
    }
}
