package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Audience;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * A message as it stands.
 *
 * @param to the other person of {@link Scope#PERSON}, else nobody
 * @param text empty if it was deleted, or erased at the author's request
 * @param replyTo id of one message at most
 * @param reactions each emoji once, in the order of their first use
 */
record Message(
        String id,
        ParticipantId from,
        Scope scope,
        List<ParticipantId> to,
        String text,
        List<String> replyTo,
        Instant at,
        boolean edited,
        boolean deleted,
        List<Reaction> reactions) {
    Message {
        to = List.copyOf(to);
        replyTo = List.copyOf(replyTo);
        reactions = List.copyOf(reactions);
    }

    static Message of(ChatEvent.MessageSent sent) {
        return new Message(
                sent.id(), sent.from(), sent.scope(), sent.to(), sent.text(), sent.replyTo(), sent.at(), false, false, List.of());
    }

    /** Whether somebody was given it, when they were here. */
    boolean isFor(Viewer viewer) {
        return switch (scope) {
            case EVERYONE -> true;
            case STAFF -> viewer.isStaff() || viewer.is(from);
            case PERSON -> viewer.is(from) || to.contains(viewer.participant());
        };
    }

    /** Who is told of what happens to it. */
    Audience audience() {
        return switch (scope) {
            case EVERYONE -> Audience.EVERYONE;
            case STAFF -> Audience.staffAnd(from);
            case PERSON -> Audience.of(people());
        };
    }

    private ParticipantId[] people() {
        var people = new ArrayList<>(to);
        people.add(from);
        return people.toArray(ParticipantId[]::new);
    }

    Message withText(String newText) {
        return new Message(id, from, scope, to, newText, replyTo, at, true, deleted, reactions);
    }

    Message withoutContent() {
        return new Message(id, from, scope, to, "", replyTo, at, edited, true, List.of());
    }

    Optional<Reaction> reaction(String emoji) {
        return reactions.stream().filter(reaction -> reaction.emoji().equals(emoji)).findFirst();
    }

    Message withReaction(ParticipantId person, String emoji) {
        var changed = new ArrayList<>(reactions);
        Reaction before = reaction(emoji).orElseGet(() -> new Reaction(emoji, List.of()));
        int place = changed.indexOf(before);
        if (place < 0) {
            changed.add(before.with(person));
        } else {
            changed.set(place, before.with(person));
        }
        return withReactions(changed);
    }

    Message withoutReaction(ParticipantId person, String emoji) {
        return withReactions(reactions.stream()
                .map(reaction -> reaction.emoji().equals(emoji) ? reaction.without(person) : reaction)
                .filter(reaction -> !reaction.people().isEmpty())
                .toList());
    }

    private Message withReactions(List<Reaction> changed) {
        return new Message(id, from, scope, to, text, replyTo, at, edited, deleted, changed);
    }

    /** @param people each once, in the order of reacting */
    record Reaction(String emoji, List<ParticipantId> people) {
        Reaction {
            people = List.copyOf(people);
        }

        Reaction with(ParticipantId person) {
            if (people.contains(person)) {
                return this;
            }
            var more = new ArrayList<>(people);
            more.add(person);
            return new Reaction(emoji, more);
        }

        Reaction without(ParticipantId person) {
            return new Reaction(
                    emoji, people.stream().filter(one -> !one.equals(person)).toList());
        }
    }
}
