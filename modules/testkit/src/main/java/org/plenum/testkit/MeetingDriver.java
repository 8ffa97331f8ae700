package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Concealment;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.Event;
import org.plenum.spi.Expected;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Right;
import org.plenum.spi.Role;
import org.plenum.spi.StoredFile;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.KnownMeeting;
import org.plenum.spi.host.Manifest;

/**
 * A feature in a meeting in memory: people come, ask commands, and are given events and views as the server would give them.
 * Payloads, events and the state take the way through JSON. People are called by first names in lower case, {@code anna}.
 *
 * <pre>{@code
 * meeting.join("anna", Role.ATTENDEE);
 *
 * meeting.when("anna", new CastVote(1));
 *
 * meeting.then(new VoteCast(MeetingDriver.id("anna"), 1));
 * }</pre>
 *
 * @param <S> the feature's state
 */
public final class MeetingDriver<S extends Record> {
    /** The time until {@link #pass} is called. */
    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private static final Pattern NAME = Pattern.compile("[a-z]{1,10}");

    private final MeetingFeature<S> feature;
    private final FakeSettings settings;
    private final FakeMeeting meeting;
    private final FileDriver files = new FileDriver(this);
    private final List<Recorded> log = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, ParticipantId> words = new LinkedHashMap<>();
    private Concealment hidden = Concealment.NONE;
    private Optional<Answer> last = Optional.empty();
    private Instant now = START;
    private S state;

    private MeetingDriver(MeetingFeature<S> feature, List<Manifest.Setting> settings) {
        this.feature = feature;
        this.settings = new FakeSettings(settings);
        this.meeting = new FakeMeeting(this.settings);
        this.state = feature.initial();
    }

    /** A meeting with nobody in it, of a feature without settings. */
    public static <S extends Record> MeetingDriver<S> of(MeetingFeature<S> feature) {
        return new MeetingDriver<>(feature, List.of());
    }

    /** A meeting with nobody in it; settings have the manifest's defaults. */
    public static <S extends Record> MeetingDriver<S> of(MeetingFeature<S> feature, Manifest manifest) {
        return new MeetingDriver<>(feature, manifest.settings());
    }

    /** The id that somebody has in every driver.
     *  @param name 1-10 letters of a-z */
    public static ParticipantId id(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not 1 to 10 letters of a-z");
        }
        return new ParticipantId(("id-of-" + name + "-----------------").substring(0, 22));
    }

    /** The name that the roster shows for somebody: one that occurs nowhere else. */
    public static String rosterName(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " Rosterly-" + name;
    }

    /** Somebody enters, or comes back; who comes back keeps the role. */
    public void join(String name, Role role) {
        meeting.enter(new Viewer(id(name), role, rosterName(name), role == Role.ORGANIZER), now);
    }

    /** Somebody is put on the meeting's list, with {@link #mail their address}; they may come later. */
    public void expect(String name) {
        meeting.expect(new Expected(id(name), mail(name)));
    }

    /** The address that somebody has on the meeting's list: one that occurs nowhere else. */
    public static String mail(String name) {
        return name + "-listed@testkit.example";
    }

    /**
     * Another plugin that is on declares a right that everybody has, {@code chat:send}. What withdraws rights knows of it then.
     */
    public void declare(String permission) {
        String plugin = permission.substring(0, permission.indexOf(':'));
        meeting.declare(new Right(
                Permission.everyone(permission),
                Map.of("en", permission, "sv", permission),
                Map.of("en", plugin, "sv", plugin)));
    }

    public void leave(String name) {
        meeting.leave(id(name));
    }

    public void change(String name, Role role) {
        meeting.change(id(name), role);
    }

    /** Another plugin hides somebody from attendees. */
    public void hide(String name) {
        var persons = new ArrayList<>(hidden.persons());
        persons.add(id(name));
        conceal(new Concealment(hidden.roles(), Set.copyOf(persons), hidden.unaware(), hidden.aware()));
    }

    /** Another plugin hides these, and nobody else, from attendees. */
    void conceal(Concealment whom) {
        hidden = whom;
        meeting.conceal(hidden, feature.concealment(state));
    }

    /** Sets one of the manifest's settings. */
    public void set(String setting, String value) {
        settings.set(setting, value);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    /** A text of somebody's, different each time; the contract follows where it goes. */
    public String words(String name) {
        String text = "words-" + (words.size() + 1) + "-of-" + name + ".";
        words.put(text, id(name));
        return text;
    }

    /** Events that have happened before, for all. */
    public void given(Event... events) {
        for (Event event : events) {
            record(new Decision.Fact(event, Audience.EVERYONE), ParticipantId.SOMEONE);
        }
    }

    /** Asks the one command with this type of payload. */
    public Answer when(String name, Record payload) {
        List<Command<S, ?>> fitting = feature.commands().stream()
                .filter(command -> command.payload() == payload.getClass())
                .toList();
        assertThat(fitting).as("commands with the payload %s", payload.getClass().getSimpleName()).hasSize(1);
        return ask(name, fitting.getFirst().name(), payload);
    }

    /** Asks a command, after a check of the default permission. */
    public Answer ask(String name, String command, Record payload) {
        Viewer caller = viewer(name);
        Command<S, ?> found = feature.commands().stream()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the feature has no command '" + command + "'"));
        var question = new Asked(found.name(), caller, payload, requestId(asked.size() + 1), now);
        asked.add(question);
        Answer answer = found.permission().roles().contains(caller.role())
                ? settle(decide(found, question), caller)
                : new Answer.Refused(CommonError.NOT_PERMITTED, caller.role() + " lacks " + found.permission().name());
        last = Optional.of(answer);
        return answer;
    }

    /** The meeting ends: what the feature has to say then happens. */
    public void end() {
        feature.ending(state).forEach(fact -> record(fact, ParticipantId.SOMEONE));
    }

    /** The plugin tells the feature of work of its own. @return what followed */
    public List<Event> tell(Record news) {
        return follow(feature.told(state, news, meeting));
    }

    /** An item of another plugin's content is gone. @return what followed */
    public List<Event> gone(String plugin, String item) {
        return follow(feature.contentGone(state, plugin, item));
    }

    /** Files that people of this meeting bring. */
    public FileDriver files() {
        return files;
    }

    /** It stands otherwise with a file of the feature. @return what followed */
    List<Event> changed(FileChange change) {
        return follow(following(change));
    }

    /** What would follow. */
    List<Decision.Fact> following(FileChange change) {
        return rules().changed(state, change, meeting);
    }

    /** Somebody announces an upload. @return whether the feature takes it */
    boolean announce(String name, StoredFile file) {
        Viewer viewer = viewer(name);
        try {
            if (!rules().uploading().roles().contains(viewer.role())) {
                throw new PlenumException(CommonError.NOT_PERMITTED, viewer.role() + " lacks " + rules().uploading().name());
            }
            rules().accept(state, new Ask<>(file.id().value(), viewer, file, now, meeting));
            return true;
        } catch (PlenumException refusal) {
            last = Optional.of(new Answer.Refused(refusal.code(), String.valueOf(refusal.getMessage())));
            return false;
        }
    }

    /** Whether somebody may read a file of the feature. */
    boolean readable(String name, FileId file) {
        return rules().readable(state, viewer(name), file, meeting);
    }

    /** What a file of the feature is saved as. */
    String path(StoredFile file) {
        return rules().path(state, file);
    }

    private FileRules<S> rules() {
        return feature.files().orElseThrow(() -> new AssertionError("the feature takes no files"));
    }

    private List<Event> follow(List<Decision.Fact> facts) {
        List<Recorded> events = facts.stream().map(fact -> record(fact, ParticipantId.SOMEONE)).toList();
        last = Optional.of(new Answer.Accepted(new Decision.Empty(), events));
        return events.stream().map(Recorded::event).toList();
    }

    /** The next meeting of a series, which begins with what the feature carries over; nobody is in it yet. */
    public MeetingDriver<S> next(Manifest manifest) {
        MeetingDriver<S> next = of(feature, manifest);
        feature.carried(state, settings).forEach(fact -> next.record(fact, ParticipantId.SOMEONE));
        return next;
    }

    /** The id given to the last request: that of what it made. */
    public String lastId() {
        return requestId(asked.size());
    }

    /** Expects that the last request made exactly these events. */
    public void then(Event... events) {
        assertThat(accepted().events().stream().map(Recorded::event).toList())
                .as("events of the last request")
                .containsExactly(events);
    }

    /** Expects that the last request was refused with this code. */
    public void thenRefused(ErrorCode code) {
        assertThat(lastAnswer()).as("answer to the last request").isInstanceOfSatisfying(
                Answer.Refused.class, refused -> assertThat(refused.code()).as(refused.message()).isEqualTo(code));
    }

    /** The reply to the last request, which has to be accepted. */
    public Record reply() {
        return accepted().reply();
    }

    public S state() {
        return state;
    }

    /** What the feature shows somebody who joins or reconnects now. */
    public Record view(String name) {
        return feature.view(state, viewer(name), meeting);
    }

    /** {@link #view} as it is sent: JSON in which hidden people are {@code someone}. */
    public String viewSent(String name) {
        return RecordJson.sent(view(name), known(viewer(name)));
    }

    /** What somebody can save as files now, or after {@link #end}. @param language {@code en} or {@code sv} */
    public List<Document> documents(String name, String language) {
        Viewer viewer = viewer(name);
        return feature.documents(state, viewer, new KnownMeeting(viewer, meeting), Locale.of(language));
    }

    /** The JSON of all events somebody was given, or would have been had they been there all the time. */
    public List<String> eventsSent(String name) {
        Viewer viewer = viewer(name);
        return log.stream().filter(one -> reaches(one, viewer)).map(one -> sent(one, viewer)).toList();
    }

    /** All events so far. */
    public List<Recorded> log() {
        return List.copyOf(log);
    }

    FakeMeeting meeting() {
        return meeting;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    Map<String, ParticipantId> words() {
        return Map.copyOf(words);
    }

    Predicate<ParticipantId> known(Viewer viewer) {
        return subject -> meeting.mayKnow(viewer, subject);
    }

    /** The JSON of an event as somebody is given it whom it reaches. */
    String sent(Recorded recorded, Viewer viewer) {
        Predicate<ParticipantId> known = known(viewer);
        return RecordJson.sent(
                (Record) recorded.event(), subject -> known.test(subject) && (!recorded.unnames(subject) || viewer.isStaff() || viewer.is(subject)));
    }

    boolean reaches(Recorded recorded, Viewer viewer) {
        return recorded.reaches(viewer)
                && (!(recorded.audience() instanceof Audience.Knowing about) || meeting.mayKnow(viewer, about.subject()));
    }

    /** Decides without consequence. */
    <P extends Record> Decision decide(Command<S, P> command, Asked question) {
        try {
            return command.decide(state, question.bound(command.payload(), meeting));
        } catch (PlenumException refusal) {
            return Decision.refuse(refusal.code(), String.valueOf(refusal.getMessage()));
        }
    }

    private Answer settle(Decision decision, Viewer caller) {
        return switch (decision) {
            case Decision.Refused refused -> new Answer.Refused(refused.code(), refused.message());
            case Decision.Accepted accepted -> {
                List<Recorded> events =
                        accepted.facts().stream().map(fact -> record(fact, caller.participant())).toList();
                RecordJson.stored(accepted.reply());
                yield new Answer.Accepted(accepted.reply(), events);
            }
        };
    }

    private Recorded record(Decision.Fact fact, ParticipantId caller) {
        String json = RecordJson.stored((Record) fact.event());
        Event read = (Event) JsonRecord.stored(fact.event().getClass(), json);
        var recorded = new Recorded(read, json, fact.audience(), caller, now);
        log.add(recorded);
        state = feature.evolve(state, read);
        meeting.conceal(hidden, feature.concealment(state));
        return recorded;
    }

    private Viewer viewer(String name) {
        return meeting.participant(id(name)).orElseThrow(() -> new AssertionError("'" + name + "' has not joined"));
    }

    private Answer lastAnswer() {
        return last.orElseThrow(() -> new AssertionError("nothing was asked"));
    }

    private Answer.Accepted accepted() {
        return switch (lastAnswer()) {
            case Answer.Accepted accepted -> accepted;
            case Answer.Refused refused ->
                throw new AssertionError("the last request was refused: " + refused.code().name() + ", " + refused.message());
        };
    }

    private static String requestId(int number) {
        return "request%015d".formatted(number);
    }
}
