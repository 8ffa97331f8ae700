package org.plenum.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plenum.files.FilesError;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.FileRules;
import org.plenum.spi.Guard;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Service;
import org.plenum.spi.Viewer;
import org.plenum.tenant.Standing;

/**
 * Carries out requests in one meeting: feature on? permitted? bound? no guard against it? then decided. Parks what asks for a plugin
 * that is being replaced. Used by the meeting's mailbox only.
 */
final class Requests {
    /** Of the meeting's own commands those that work in a breakout room; the others are about the meeting that it belongs to. */
    private static final Set<String> OF_ROOMS = Set.of("leave", "set-layout", "show-content");

    private final MeetingContext meeting;
    private final Surroundings around;
    private final Answers answers;
    private final Breaker breaker = new Breaker();
    private final Map<String, List<Call>> parked = new HashMap<>();
    /** Those that a plugin is carrying out outside of the mailbox, with those that ask for the same. */
    private final Map<String, List<Call>> served = new HashMap<>();
    private final Events told;

    /** What the meeting has to do when requests change more than the state. */
    interface Events {
        /** Requests wait for a plugin, from now on for as long as {@link Limits#park}. */
        void parking(String plugin);

        /** A plugin failed too often: it is off in this meeting. */
        void broken(RunningPlugin plugin);

        /** To be done in the mailbox. @param lost told instead if the meeting is gone */
        void later(Runnable what, Consumer<PlenumException> lost);
    }

    Requests(MeetingContext meeting, Surroundings around, Answers answers, Events told) {
        this.meeting = meeting;
        this.around = around;
        this.answers = answers;
        this.told = told;
    }

    void carryOut(Turn turn, Call call) {
        Optional<Answer> before = answers.given(call.caller(), call.id());
        if (before.isPresent()) {
            turn.afterwards(() -> call.answer().accept(before.get()));
            return;
        }
        try {
            Viewer caller = MeetingContext.admitted(turn.room(), call.caller());
            if (call.plugin().equals(RunningPlugin.MEETING)) {
                decide(turn, call, caller, meeting.roomPlugin());
            } else {
                ask(turn, call, caller);
            }
        } catch (PlenumException refused) {
            refuse(turn, call, Failure.of(call.plugin(), refused));
        }
    }

    /** The same request came twice in one round: the second is given what the first was. */
    private void again(Call call) {
        answers.given(call.caller(), call.id())
                .ifPresentOrElse(
                        call.answer(), () -> call.refuse(Failure.of(call.plugin(), CommonError.CONFLICT)));
    }

    private void ask(Turn turn, Call call, Viewer caller) {
        String id = call.plugin();
        Optional<RunningPlugin> plugin = around.plugins().active(id);
        if (parked.containsKey(id) || (plugin.isEmpty() && around.plugins().isReplacing(id))) {
            park(turn, call);
        } else if (plugin.isPresent()) {
            switch (meeting.rights().standing(plugin.get(), caller.role())) {
                case Standing.On() -> decide(turn, call, caller, plugin.get());
                case Standing.Off off -> refuse(turn, call, Failure.switchedOff(off));
            }
        } else {
            boolean known = around.plugins().manifest(id).isPresent();
            throw new PlenumException(
                    known ? CommonError.PLUGIN_ABSENT : CommonError.NOT_FOUND, "there is no plugin '" + id + "'");
        }
    }

    /** The command that guards see when somebody brings a file. */
    private static final String UPLOAD = "upload-file";

    /**
     * Why somebody may not bring files for a plugin now; empty if they may.
     *
     * @throws PlenumException NOT_PERMITTED, MEETING_ENDED, PLUGIN_ABSENT, or NO_FILES if it takes none
     */
    Optional<Failure> refusedUpload(Turn turn, ParticipantId who, String id) {
        Viewer caller = MeetingContext.admitted(turn.room(), who);
        RunningPlugin plugin = around.plugins()
                .active(id)
                .orElseThrow(() -> new PlenumException(CommonError.PLUGIN_ABSENT, "there is no plugin '" + id + "'"));
        FileRules<Record> rules = plugin.files()
                .orElseThrow(() -> new PlenumException(FilesError.NO_FILES, "plugin '" + id + "' takes no files"));
        if (meeting.rights().standing(plugin, caller.role()) instanceof Standing.Off off) {
            return Optional.of(Failure.switchedOff(off));
        }
        return meeting.rights()
                .refused(turn.room(), caller, meeting.calls().call(plugin, "uploading", rules::uploading))
                .or(() -> guarded(turn, caller, id, UPLOAD));
    }

    private void decide(Turn turn, Call call, Viewer caller, RunningPlugin plugin) {
        if (!turn.isFirst(call.caller(), call.id())) {
            turn.afterwards(() -> again(call));
            return;
        }
        Optional<Service<?>> service = plugin.service(call.command());
        if (service.isPresent()) {
            bindAndServe(turn, call, caller, plugin, service.get());
        } else {
            bindAndDecide(turn, call, caller, plugin, plugin.command(call.command()));
        }
    }

    private <P extends Record> void bindAndDecide(
            Turn turn, Call call, Viewer caller, RunningPlugin plugin, Command<Record, P> command) {
        if (plugin == meeting.roomPlugin() && meeting.facts().parent().isPresent() && !OF_ROOMS.contains(call.command())) {
            throw new PlenumException(MeetingError.OF_THE_MEETING, "'" + call.command() + "' in a breakout room");
        }
        Optional<P> payload = bound(turn, call, caller, plugin, command.permission(), command.payload());
        if (payload.isEmpty()) {
            return;
        }
        try {
            Answer answer = turn.decide(plugin, command, caller, payload.get(), call.id());
            turn.afterwards(() -> answered(call, answer));
        } catch (PluginFault fault) {
            fault(plugin);
            refuse(turn, call, Failure.fault(fault.trace()));
        }
    }

    /** Its answer comes in another round; the same request meanwhile is given the same answer. */
    private <P extends Record> void bindAndServe(Turn turn, Call call, Viewer caller, RunningPlugin plugin, Service<P> service) {
        List<Call> same = served.get(key(call));
        if (same != null) {
            same.add(call);
            return;
        }
        bound(turn, call, caller, plugin, service.permission(), service.payload()).ifPresent(payload -> {
            var request = new Service.Request<>(meeting.facts().meeting(), meeting.facts().tenant(), caller, payload);
            turn.afterwards(() -> {
                served.put(key(call), new ArrayList<>(List.of(call)));
                around.services().serve(new Services.Job<>(
                        plugin,
                        service,
                        request,
                        answer -> told.later(() -> served(call, answer), lost -> call.refuse(Failure.of(call.plugin(), lost))),
                        () -> told.later(() -> fault(plugin), lost -> {})));
            });
        });
    }

    private void served(Call first, Answer answer) {
        answers.remember(first.caller(), first.id(), System.nanoTime(), answer);
        List<Call> same = served.remove(key(first));
        if (same != null) {
            same.forEach(call -> call.answer().accept(answer));
        }
    }

    private static String key(Call call) {
        return call.caller().value() + "/" + call.id();
    }

    /** The payload, if the caller may ask for it now; else the call is refused. */
    private <P extends Record> Optional<P> bound(
            Turn turn, Call call, Viewer caller, RunningPlugin plugin, Permission permission, Class<P> type) {
        Optional<Failure> lacking = meeting.rights().refused(turn.room(), caller, permission);
        if (lacking.isPresent()) {
            refuse(turn, call, lacking.get());
            return Optional.empty();
        }
        P payload = plugin.codec().request(type, call.payload());
        Optional<Failure> guarded = guarded(turn, caller, call.plugin(), call.command());
        guarded.ifPresent(failure -> refuse(turn, call, failure));
        return guarded.isPresent() ? Optional.empty() : Optional.of(payload);
    }

    private Optional<Failure> guarded(Turn turn, Viewer caller, String asked, String command) {
        for (RunningPlugin guarding : around.plugins().active()) {
            for (Guard guard : guarding.guards()) {
                if (guarding.id().equals(asked) || !meeting.rights().isOn(guarding, caller.role())) {
                    continue;
                }
                try {
                    Record state = turn.state(guarding);
                    var seen = meeting.seen(guarding, turn.room());
                    Optional<Decision.Refused> refused = meeting.calls()
                            .call(guarding, "guard", () -> guard.refuse(state, caller, asked, command, seen));
                    if (refused.isPresent()) {
                        return Optional.of(Failure.of(guarding.id(), refused.get().code()));
                    }
                } catch (PluginFault fault) {
                    // A guard that fails takes away no right for good, but lets nothing pass either.
                    fault(guarding);
                    return Optional.of(Failure.fault(fault.trace()));
                }
            }
        }
        return Optional.empty();
    }

    private void answered(Call call, Answer answer) {
        answers.remember(call.caller(), call.id(), System.nanoTime(), answer);
        call.answer().accept(answer);
    }

    private void refuse(Turn turn, Call call, Failure failure) {
        turn.afterwards(() -> call.refuse(failure));
    }

    private void park(Turn turn, Call call) {
        List<Call> waiting = parked.computeIfAbsent(call.plugin(), id -> {
            told.parking(id);
            return new ArrayList<>();
        });
        waiting.add(call);
        // Whoever asked is told that the round was lost, and asks again.
        turn.ifLost(fault -> waiting.remove(call));
    }

    /** The plugin is back, or its time is over: what waited for it is carried out in order, or refused. */
    void unpark(Turn turn, String plugin) {
        List<Call> waiting = parked.remove(plugin);
        if (waiting != null) {
            waiting.forEach(call -> {
                turn.ifLost(fault -> call.refuse(Failure.of(call.plugin(), fault)));
                carryOut(turn, call);
            });
        }
    }

    void refuseParked(PlenumException fault) {
        parked.values().forEach(calls -> calls.forEach(call -> call.refuse(Failure.of(call.plugin(), fault))));
        parked.clear();
    }

    /** Notes a fault of a plugin. */
    void fault(RunningPlugin plugin) {
        if (breaker.trips(plugin.id(), System.nanoTime()) && meeting.rights().breaks(plugin.id())) {
            told.broken(plugin);
        }
    }

    /** Another version came. */
    void mended(String plugin) {
        breaker.forget(plugin);
        meeting.rights().mended(plugin);
    }
}
