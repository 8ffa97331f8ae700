package org.plenum.kernel;

import java.time.Clock;
import java.util.Optional;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.plenum.files.Filing;
import org.plenum.files.KnownFile;
import org.plenum.privacy.DataHolder;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.Files;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;
import org.plenum.spi.TenantId;
import org.plenum.spi.host.Gate;
import org.plenum.spi.media.Media;
import org.plenum.tenant.FeaturePolicy;

/** The kernel of one server: its plugins and its running meetings. Safe for all threads. */
public final class Kernel implements AutoCloseable {
    private static final int LONGEST_ID = 64;

    private final PluginRegistry plugins;
    private final LiveMeetings meetings;
    private final Surroundings around;
    private final CallerRates rates;
    private final MeetingDocuments documents;
    private final Filing filing;
    private final MeetingFiles files;
    private final PluginInspectors inspectors;
    private final PluginEngines engines;

    /**
     * Starts the threads that the kernel needs; {@link #close} ends them.
     *
     * @param gate decides who may reach the plugins' WARs
     * @param ports where files are kept
     * @param inspecting ids of the plugins without whose inspectors no file is released
     */
    public Kernel(
            EventStore store,
            FeaturePolicy policy,
            MeetingFacts.Directory directory,
            Gate gate,
            Filing.Ports ports,
            List<String> inspecting,
            Clock clock,
            Limits limits) {
        var companions = new Companions(plugin -> new Server(plugin, this, policy, clock));
        plugins = new PluginRegistry(gate, companions, limits.park().toNanos());
        inspectors = new PluginInspectors(plugins, policy, inspecting);
        engines = new PluginEngines(plugins, policy);
        filing = new Filing(ports, inspectors, this::fileChanged, () -> new FileId(RandomId.next()), clock);
        var services = new Services(plugins);
        var timers = new Timers();
        var attendances = new Attendances(plugins, timers, limits.absence());
        around = new Surroundings(
                plugins,
                policy,
                store,
                new GroupCommit(store, limits.store()),
                directory,
                companions,
                new Watchdog(limits.pluginCall(), this::stuck),
                timers,
                filing.kept(),
                services,
                attendances,
                clock,
                limits);
        meetings = new LiveMeetings(around);
        rates = new CallerRates(limits);
        documents = new MeetingDocuments(meetings, around);
        files = new MeetingFiles(meetings, around, filing);
        plugins.watch(inspectors);
        plugins.watch(services);
        plugins.watch(attendances);
        plugins.watch(engines);
        plugins.watch(meetings);
    }

    private void fileChanged(KnownFile file) {
        meetings.fileChanged(file.file().meeting(), file.plugin());
    }

    private void stuck(Optional<LiveMeeting> meeting, Watchdog.Running running) {
        meetings.stuck(meeting, running);
    }

    public PluginRegistry plugins() {
        return plugins;
    }

    public RunningMeetings meetings() {
        return meetings;
    }

    /** What stays of meetings as files. */
    public MeetingDocuments documents() {
        return documents;
    }

    /** What people bring to meetings, and who is given it. */
    public MeetingFiles files() {
        return files;
    }

    /** Files apart from meetings: quarantine, policy. To be started when the database can be asked. */
    public Filing filing() {
        return filing;
    }

    /** The inspectors of files, for those who look after the server. */
    public PluginInspectors inspectors() {
        return inspectors;
    }

    /** How it stands with the plugins, for those who look after the server. */
    public PluginHealth health() {
        return new PluginHealth(plugins, inspectors, engines);
    }

    /** The engines of media, for those who look after the server. */
    public PluginEngines engines() {
        return engines;
    }

    /** What the plugins, and the meetings' own feature, hold of people. */
    public DataHolder.Plugins personalData() {
        return new PluginData(plugins, meetings, around.store(), around.directory());
    }

    /**
     * A socket was opened by somebody who has entered the meeting.
     *
     * @param session key of the browser session; signing it off closes the socket
     * @throws PlenumException NOT_FOUND, MEETING_ENDED, STORE_UNAVAILABLE; NOT_PERMITTED if the person has not entered; NOT_SIGNED_IN
     *     if the session has just ended; TOO_MANY if the person has too many sockets
     */
    public Conversation connect(MeetingId meeting, ParticipantId participant, String session, Transport transport) {
        LiveMeeting running = meetings.meeting(meeting);
        var room = running.state().room();
        if (!room.isAdmitted(participant) && room.waitingName(participant).isEmpty()) {
            throw new PlenumException(CommonError.NOT_PERMITTED, "participant " + participant + " has not entered");
        }
        var connection = new Connection(participant, session, transport, around.clock().instant());
        meetings.opened(running, connection);
        return new Conversation(running, around, connection);
    }

    /** Whether this person may ask without a socket now; counts as asking. */
    public boolean mayAsk(ParticipantId caller) {
        return rates.take(caller, System.nanoTime());
    }

    /**
     * Asks a command without a socket.
     *
     * @param id of the request, 1-64 characters; the same again gives the first answer again
     * @param payload JSON
     */
    public CompletableFuture<Answer> request(
            MeetingId meeting, ParticipantId caller, String id, String plugin, String command, String payload) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new PlenumException(CommonError.INVALID, "request id of " + id.length() + " characters; 1 to 64 are allowed");
        }
        var answer = new CompletableFuture<Answer>();
        LiveMeeting running = meetings.meeting(meeting);
        var call = new Call(caller, id, plugin, command, Json.tree(payload), answer::complete);
        running.post(new Conversation.Ask(running, call));
        return answer.thenApply(given -> masked(running, caller, given));
    }

    private static Answer masked(LiveMeeting meeting, ParticipantId caller, Answer answer) {
        MeetingState state = meeting.state();
        return switch (answer) {
            case Answer.Reply(String payload) ->
                new Answer.Reply(state.room()
                        .viewer(caller)
                        .map(viewer -> state.masked(payload, viewer))
                        .orElse(payload));
            case Answer.Refusal refusal -> refusal;
        };
    }

    @Override
    public void close() {
        filing.close();
        meetings.stop();
        around.timers().close();
        around.watchdog().close();
        around.log().close();
    }

    /** What one plugin is given of the server. */
    private record Server(RunningPlugin plugin, Kernel kernel, FeaturePolicy policy, Clock clock) implements Plenum {
        @Override
        public Settings settings(TenantId tenant) {
            return new PluginSettings(plugin.manifest(), policy.settings(tenant, plugin.id()));
        }

        @Override
        public Files files() {
            return new PluginFiles(plugin.id(), kernel.filing().kept());
        }

        @Override
        public Media media() {
            return kernel.engines().of(plugin);
        }

        @Override
        public String request(MeetingId meeting, ParticipantId caller, String command, Record payload) {
            String text = plugin.codec().write(payload);
            return switch (kernel.request(meeting, caller, RandomId.next(), plugin.id(), command, text).join()) {
                case Answer.Reply(String reply) -> reply;
                case Answer.Refusal(Failure failure) ->
                    throw new PlenumException(new Refused(failure), plugin.id() + "/" + command + ": " + failure.code());
            };
        }

        @Override
        public boolean tell(MeetingId meeting, Record news) {
            return kernel.meetings.inside(meeting, (running, turn) -> running.desk().learned(turn, plugin, news));
        }

        @Override
        public boolean send(MeetingId meeting, ParticipantId to, String name, Record payload) {
            return kernel.meetings
                    .running(meeting)
                    .map(running -> Messages.send(running, plugin, to, name, payload))
                    .orElse(false);
        }
    }

    private record Refused(Failure failure) implements org.plenum.spi.ErrorCode {
        @Override
        public String name() {
            return failure.code();
        }

        @Override
        public org.plenum.spi.ErrorKind kind() {
            return failure.kind();
        }
    }
}
