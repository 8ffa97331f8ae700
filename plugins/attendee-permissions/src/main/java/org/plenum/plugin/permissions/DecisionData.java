package org.plenum.plugin.permissions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.plenum.plugin.permissions.PermissionEvent.ExceptionEnded;
import org.plenum.plugin.permissions.PermissionEvent.ExceptionMade;
import org.plenum.plugin.permissions.PermissionEvent.FunctionSet;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** Who decided, and about whom. Only ids are kept, which lead to nobody once the person is erased. */
final class DecisionData implements PersonalData {
    private static final String DECISIONS = "decisions";

    @Override
    public List<String> categories() {
        return List.of(DECISIONS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((PermissionEvent) recorded.event()) {
            case FunctionSet set ->
                about(person, set.by(), at, set.allowed()
                        ? "You gave %s back to all attendees. / Du gav alla deltagare %s tillbaka."
                        : "You took %s from all attendees. / Du tog %s från alla deltagare.", set.function()).toList();
            case ExceptionMade made ->
                Stream.concat(
                        about(person, made.participant(), at, made.allowed()
                                ? "You were given %s. / Du fick %s."
                                : "%s was taken from you. / %s togs från dig.", made.function()),
                        about(person, made.by(), at, made.allowed()
                                ? "You gave %s to somebody. / Du gav %s till någon."
                                : "You took %s from somebody. / Du tog %s från någon.", made.function())).toList();
            case ExceptionEnded ended ->
                Stream.concat(
                        about(person, ended.participant(), at,
                                "%s holds for you as for all. / %s gäller dig som alla.", ended.function()),
                        about(person, ended.by(), at,
                                "You ended an exception of %s. / Du avslutade ett undantag från %s.", ended.function())).toList();
        };
    }

    private static Stream<Item> about(Person person, ParticipantId id, Instant at, String text, String function) {
        return person.is(id) ? Stream.of(new Item(DECISIONS, at, text.replace("%s", function))) : Stream.empty();
    }

    @Override
    public Event erased(Person person, Event event) {
        return event;
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // Everything is in the log.
    }
}
