package org.plenum.plugin.permissions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.permissions.PermissionEvent.ExceptionEnded;
import org.plenum.plugin.permissions.PermissionEvent.ExceptionMade;
import org.plenum.plugin.permissions.PermissionEvent.FunctionSet;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Concealment;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;

/** What attendees of one meeting may do. */
final class AttendeePermissions implements MeetingFeature<Decided> {
    private static final Permission SET = Permission.staff("attendee-permissions:set");
    /** In one command; a meeting has some dozens. */
    private static final int MOST_FUNCTIONS = 200;

    @Override
    public Decided initial() {
        return Decided.NOTHING;
    }

    @Override
    public Class<? extends Event> events() {
        return PermissionEvent.class;
    }

    @Override
    public List<Command<Decided, ?>> commands() {
        return List.of(
                Command.of("set-functions", SetFunctions.class, SET, AttendeePermissions::set),
                Command.of("make-exceptions", MakeExceptions.class, SET, AttendeePermissions::make),
                Command.of("end-exceptions", EndExceptions.class, SET, AttendeePermissions::end));
    }

    private static Decision set(Decided decided, Ask<SetFunctions> ask) {
        boolean allowed = ask.payload().allowed();
        Decision.Accepted all = Decision.nothing();
        for (String function : known(ask.payload().functions(), decided, ask.meeting())) {
            if (decided.isTaken(function) == allowed) {
                var event = new FunctionSet(function, allowed, ask.caller().participant(), ask.at());
                all = all.and(event, Audience.EVERYONE);
            }
        }
        return all;
    }

    private static Decision make(Decided decided, Ask<MakeExceptions> ask) {
        MakeExceptions asked = ask.payload();
        ParticipantId person = asked.participant();
        if (ask.meeting().participant(person).isEmpty()) {
            return Decision.refuse(PermissionError.PERSON_NOT_FOUND, "participant " + person + " was never here");
        }
        Decision.Accepted all = Decision.nothing();
        for (String function : known(asked.functions(), decided, ask.meeting())) {
            if (decided.exception(person, function).filter(one -> one.allowed() == asked.allowed()).isEmpty()) {
                var event = new ExceptionMade(person, function, asked.allowed(), ask.caller().participant(), ask.at());
                all = all.and(event, Audience.staffAnd(person));
            }
        }
        return all;
    }

    private static Decision end(Decided decided, Ask<EndExceptions> ask) {
        ParticipantId person = ask.payload().participant();
        Decision.Accepted all = Decision.nothing();
        for (String function : new LinkedHashSet<>(ask.payload().functions())) {
            if (decided.exception(person, function).isPresent()) {
                var event = new ExceptionEnded(person, function, ask.caller().participant());
                all = all.and(event, Audience.staffAnd(person));
            }
        }
        return all;
    }

    /** The functions, each once; one that was taken can be given back also when its plugin is not there any more. */
    private static Set<String> known(List<String> asked, Decided decided, Meeting meeting) {
        if (asked.size() > MOST_FUNCTIONS) {
            throw new PlenumException(CommonError.TOO_LARGE, asked.size() + " functions; " + MOST_FUNCTIONS + " are allowed");
        }
        Set<String> offered = offered(meeting).map(Function::name).collect(Collectors.toSet());
        asked.stream()
                .filter(name -> !offered.contains(name) && !name.equals(Decided.LIST) && !decided.isTaken(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new PlenumException(PermissionError.FUNCTION_NOT_FOUND, "no plugin offers '" + name + "' to attendees");
                });
        return new LinkedHashSet<>(asked);
    }

    /** Rights that attendees have in this tenant: what their role does not have cannot be given here. */
    private static Stream<Function> offered(Meeting meeting) {
        return meeting.rights().stream()
                .filter(right -> right.permission().roles().contains(Role.ATTENDEE))
                .map(right -> new Function(right.permission().name(), right.title(), right.plugin()));
    }

    @Override
    public Decided evolve(Decided decided, Event event) {
        return switch ((PermissionEvent) event) {
            case FunctionSet set -> decided.with(set);
            case ExceptionMade made -> decided.with(made);
            case ExceptionEnded ended -> decided.without(ended.participant(), ended.function());
        };
    }

    @Override
    public Shown view(Decided decided, Viewer viewer, Meeting meeting) {
        Decided seen = viewer.isStaff() ? decided : decided.about(viewer);
        return new Shown(seen.all(), seen.exceptions(), offered(meeting).toList());
    }

    @Override
    public Concealment concealment(Decided decided) {
        return decided.concealment();
    }

    @Override
    public List<Withdrawal> withdrawals(Decided decided) {
        return decided.withdrawals();
    }

    /** For all attendees; several at once, to lock a meeting with one request. */
    record SetFunctions(List<String> functions, boolean allowed) {
        SetFunctions {
            functions = List.copyOf(functions);
        }
    }

    /** For one person, of whatever role: it has an effect while they are an attendee. */
    record MakeExceptions(ParticipantId participant, List<String> functions, boolean allowed) {
        MakeExceptions {
            functions = List.copyOf(functions);
        }
    }

    record EndExceptions(ParticipantId participant, List<String> functions) {
        EndExceptions {
            functions = List.copyOf(functions);
        }
    }

    /** @param functions what can be taken from attendees here, besides the list */
    record Shown(List<Decided.ForAll> all, List<Decided.ForOne> exceptions, List<Function> functions) {
        Shown {
            all = List.copyOf(all);
            exceptions = List.copyOf(exceptions);
            functions = List.copyOf(functions);
        }
    }

    /** @param name of the right: {@code chat:send} */
    record Function(String name, Map<String, String> title, Map<String, String> plugin) {
        Function {
            title = Map.copyOf(title);
            plugin = Map.copyOf(plugin);
        }
    }
}
