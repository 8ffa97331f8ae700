package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Audience;
import org.plenum.spi.FileId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * A message as it stands.
 *
 * @param to the other person of {@link Scope#PERSON}, else nobody
 * @param text empty if it was deleted, or erased at the author's request
 * @param replyTo id of one message at most
 * @param reactions each emoji once, in the order of their first use
 * @param files sent with it; none if it was deleted
 * @param removed which of them are not there any more
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
        List<Reaction> reactions,
        List<Attachment> files,
        List<Removal> removed) {
    Message {
        to = List.copyOf(to);
        replyTo = List.copyOf(replyTo);
        reactions = List.copyOf(reactions);
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }

    static Message of(ChatEvent.MessageSent sent) {
        return new Message(
                sent.id(),
                sent.from(),
                sent.scope(),
                sent.to(),
                sent.text(),
                sent.replyTo(),
                sent.at(),
                false,
                false,
                List.of(),
                sent.files(),
                List.of());
    }

    List<FileId> fileIds() {
        return files.stream().map(Attachment::file).toList();
    }

    /** Whether a file came with it, and is still there. */
    boolean has(FileId file) {
        return !deleted
                && files.stream().anyMatch(one -> one.file().equals(file))
                && removed.stream().noneMatch(one -> one.file().equals(file));
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
        return new Message(id, from, scope, to, newText, replyTo, at, true, deleted, reactions, files, removed);
    }

    Message withoutContent() {
        return new Message(id, from, scope, to, "", replyTo, at, edited, true, List.of(), List.of(), List.of());
    }

    Message without(Removal removal) {
        if (!has(removal.file())) {
            return this;
        }
        var more = new ArrayList<>(removed);
        more.add(removal);
        return new Message(id, from, scope, to, text, replyTo, at, edited, deleted, reactions, files, more);
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
        return new Message(id, from, scope, to, text, replyTo, at, edited, deleted, changed, files, removed);
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
