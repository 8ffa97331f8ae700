package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.chat.ChatEvent.AttachmentChecked;
import org.plenum.plugin.chat.ChatEvent.AttachmentInfected;
import org.plenum.plugin.chat.ChatEvent.AttachmentRemoved;
import org.plenum.plugin.chat.ChatEvent.FileAttached;
import org.plenum.plugin.chat.ChatEvent.FileDiscarded;
import org.plenum.plugin.chat.ChatEvent.FileGone;
import org.plenum.plugin.chat.ChatEvent.FileSent;
import org.plenum.plugin.chat.ChatEvent.MessageDeleted;
import org.plenum.plugin.chat.ChatEvent.MessageEdited;
import org.plenum.plugin.chat.ChatEvent.MessageSent;
import org.plenum.plugin.chat.ChatEvent.MuteSet;
import org.plenum.plugin.chat.ChatEvent.ReactionAdded;
import org.plenum.plugin.chat.ChatEvent.ReactionRemoved;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** What the chat keeps of people: what they wrote, how they reacted, and what staff did about them. */
final class ChatData implements PersonalData {
    private static final String MESSAGES = "messages";
    private static final String FILES = "files";
    private static final String REACTIONS = "reactions";
    private static final String MODERATION = "moderation";

    @Override
    public List<String> categories() {
        return List.of(MESSAGES, FILES, REACTIONS, MODERATION);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((ChatEvent) recorded.event()) {
            case MessageSent sent when person.is(sent.from()) -> item(MESSAGES, at, written(sent));
            case FileAttached attached when person.is(attached.by()) -> item(FILES, at, attached.file().name());
            case AttachmentInfected infected when person.is(infected.by()) ->
                item(FILES, at, "You uploaded a harmful file: %1$s / Du laddade upp en skadlig fil: %1$s".formatted(infected.finding()));
            case MessageEdited edited when person.is(edited.by()) -> item(MESSAGES, at, edited.text());
            case ReactionAdded added when person.is(added.by()) -> item(REACTIONS, at, added.emoji());
            case ReactionRemoved removed when person.is(removed.by()) -> item(REACTIONS, at, removed.emoji());
            case MessageDeleted deleted when person.is(deleted.by()) ->
                item(MODERATION, at, "You deleted a message. / Du tog bort ett meddelande.");
            case MuteSet set -> Stream.concat(
                            item(MODERATION, at, person.is(set.participant()) ? muted(set.muted()) : "").stream(),
                            item(MODERATION, at, person.is(set.by()) ? mutedBy(set.muted()) : "").stream())
                    .toList();
            case MessageSent other -> List.of();
            case MessageEdited other -> List.of();
            case ReactionAdded other -> List.of();
            case ReactionRemoved other -> List.of();
            case MessageDeleted other -> List.of();
            case FileAttached other -> List.of();
            case AttachmentChecked other -> List.of();
            case AttachmentInfected other -> List.of();
            case FileDiscarded other -> List.of();
            case FileSent other -> List.of();
            case FileGone other -> List.of();
            case AttachmentRemoved other -> List.of();
        };
    }

    /** The text, and the names of the files on a line each. */
    private static String written(MessageSent sent) {
        return Stream.concat(Stream.of(sent.text()), sent.files().stream().map(Attachment::name))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String muted(boolean muted) {
        return muted
                ? "You were muted in the chat. / Du tystades i chatten."
                : "You were allowed to write again. / Du fick skriva igen.";
    }

    private static String mutedBy(boolean muted) {
        return muted
                ? "You muted somebody in the chat. / Du tystade någon i chatten."
                : "You let somebody write again. / Du lät någon skriva igen.";
    }

    private static List<Item> item(String category, Instant at, String text) {
        return text.isEmpty() ? List.of() : List.of(new Item(category, at, text));
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((ChatEvent) event) {
            case MessageSent sent when person.is(sent.from()) -> sent.withoutContent();
            case FileAttached attached when person.is(attached.by()) -> attached.nameless();
            case MessageEdited edited when person.is(edited.by()) -> edited.withoutText();
            case ReactionAdded added when person.is(added.by()) -> added.withoutEmoji();
            case ReactionRemoved removed when person.is(removed.by()) -> removed.withoutEmoji();
            // Only ids are left in these, which lead to nobody once the person is erased.
            case ChatEvent other -> other;
        };
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
