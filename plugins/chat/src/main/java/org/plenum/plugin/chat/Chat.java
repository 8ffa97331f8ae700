package org.plenum.plugin.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.plenum.spi.Command;
import org.plenum.spi.Event;
import org.plenum.spi.FileRules;
import org.plenum.spi.FileState;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;

/** The chat of one meeting. */
final class Chat implements MeetingFeature<ChatState> {
    static final Permission READ = Permission.everyone("chat:read");
    static final Permission SEND = Permission.everyone("chat:send");
    static final Permission SEND_PRIVATE = Permission.everyone("chat:send-private");
    static final Permission ATTACH = Permission.everyone("chat:attach");
    static final Permission MODERATE = Permission.staff("chat:moderate");

    /** Messages in a view; older ones are asked for in pieces of the same size. */
    static final int SHOWN = 200;

    @Override
    public ChatState initial() {
        return ChatState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return ChatEvent.class;
    }

    @Override
    public List<Command<ChatState, ?>> commands() {
        var all = new ArrayList<Command<ChatState, ?>>();
        all.addAll(Writing.commands());
        all.addAll(Reacting.commands());
        all.addAll(Moderating.commands());
        all.add(Reading.command());
        all.add(Attaching.command());
        return all;
    }

    @Override
    public List<Signal> signals() {
        return List.of(new Signal("typing", SEND));
    }

    @Override
    public ChatState evolve(ChatState state, Event event) {
        History history = state.history();
        return switch ((ChatEvent) event) {
            case MessageSent sent ->
                state.with(history.with(Message.of(sent))).without(sent.files().stream().map(Attachment::file).toList());
            case MessageEdited edited ->
                state.with(history.with(edited.id(), message -> message.deleted() ? message : message.withText(edited.text())));
            case MessageDeleted deleted -> state.with(history.with(deleted.id(), Message::withoutContent));
            case ReactionAdded added when added.emoji().isEmpty() -> state;
            case ReactionAdded added ->
                state.with(history.with(added.id(), message -> message.withReaction(added.by(), added.emoji())));
            case ReactionRemoved removed ->
                state.with(history.with(removed.id(), message -> message.withoutReaction(removed.by(), removed.emoji())));
            case MuteSet set -> state.with(set);
            case FileAttached attached -> state.with(new Pending(attached.by(), attached.file(), FileState.CHECKING, "", ""));
            case AttachmentChecked checked -> state.with(checked.file(), file -> Attaching.after(file, checked));
            case AttachmentInfected infected -> state;
            case FileDiscarded discarded when discarded.by().isEmpty() -> state.without(List.of(discarded.file()));
            case FileDiscarded discarded -> state.with(discarded.file(), Pending::discarded);
            case FileSent sent -> state.without(List.of(sent.file()));
            case FileGone gone -> state.without(List.of(gone.file()));
            case AttachmentRemoved removed -> state.with(history.with(removed.id(), message -> message.without(removed.file())));
        };
    }

    @Override
    public Optional<FileRules<ChatState>> files() {
        return Optional.of(new Attaching());
    }

    @Override
    public ChatView view(ChatState state, Viewer viewer, Meeting meeting) {
        Messages latest = latest(state.history().newestFirst(), viewer, meeting);
        return new ChatView(latest.messages(), latest.more(), muted(state, viewer), pending(state, viewer), meeting.settings().flag("historyForLateJoiners"));
    }

    private static List<Muted> muted(ChatState state, Viewer viewer) {
        return state.muted().entrySet().stream()
                .filter(one -> viewer.isStaff() || one.getKey().equals(viewer.participant()))
                .map(one -> new Muted(one.getKey(), one.getValue().by(), one.getValue().since()))
                .sorted(Comparator.comparing(Muted::since))
                .toList();
    }

    private static List<Attached> pending(ChatState state, Viewer viewer) {
        return state.pending().stream()
                .filter(file -> viewer.is(file.by()) && file.state() != FileState.DELETED)
                .map(file -> new Attached(file.attachment(), file.state(), file.reason(), file.finding()))
                .toList();
    }

    /** The first of these that the viewer may see. */
    static Messages latest(Stream<Message> newestFirst, Viewer viewer, Meeting meeting) {
        List<Message> newest = newestFirst
                .filter(message -> ChatState.mayRead(message, viewer, meeting))
                .limit(SHOWN + 1L)
                .toList();
        boolean more = newest.size() > SHOWN;
        return new Messages(newest.subList(0, more ? SHOWN : newest.size()).reversed(), more);
    }

    /**
     * What a person is shown on joining.
     *
     * @param messages {@value Chat#SHOWN} at most, oldest first
     * @param more whether there are older ones to be read
     * @param muted all who are, for staff; for others only themselves
     * @param attached what they have uploaded themselves and not sent
     */
    record ChatView(List<Message> messages, boolean more, List<Muted> muted, List<Attached> attached, boolean historyForLateJoiners) {
        ChatView {
            messages = List.copyOf(messages);
            muted = List.copyOf(muted);
            attached = List.copyOf(attached);
        }
    }

    /** A file that is not sent yet, as its uploader is shown it. */
    record Attached(Attachment file, FileState state, String reason, String finding) {}

    /** Who may not write, by whose decision, and since when. */
    record Muted(ParticipantId participant, ParticipantId by, Instant since) {}

    /** @param messages {@value Chat#SHOWN} at most, oldest first
     *  @param more whether there are older ones */
    record Messages(List<Message> messages, boolean more) {
        Messages {
            messages = List.copyOf(messages);
        }
    }
}
