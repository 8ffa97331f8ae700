package org.plenum.plugin.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenum.plugin.chat.ChatEvent.AttachmentChecked;
import org.plenum.plugin.chat.ChatEvent.AttachmentInfected;
import org.plenum.plugin.chat.ChatEvent.AttachmentRemoved;
import org.plenum.plugin.chat.ChatEvent.FileAttached;
import org.plenum.plugin.chat.ChatEvent.FileDiscarded;
import org.plenum.plugin.chat.ChatEvent.FileGone;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Decision.Fact;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.FileState;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.Verdict;
import org.plenum.spi.Viewer;

/** Files that people upload to send them with a message. Until then they are the uploader's alone. */
final class Attaching implements FileRules<ChatState> {
    static Command<ChatState, ?> command() {
        return Command.of("discard-file", DiscardFile.class, Chat.ATTACH, Attaching::discard);
    }

    /** One's own, which was not sent. */
    record DiscardFile(FileId file) {}

    @Override
    public Permission uploading() {
        return Chat.ATTACH;
    }

    @Override
    public void accept(ChatState state, Ask<StoredFile> ask) {
        MessageLookup.refuseMuted(state, ask);
        if (!ask.payload().purpose().isEmpty()) {
            throw new PlenumException(CommonError.INVALID, "field purpose: '" + ask.payload().purpose() + "'");
        }
        long own = state.pending().stream()
                .filter(file -> ask.caller().is(file.by()) && file.state() != FileState.DELETED)
                .count();
        if (own >= Pending.MOST) {
            throw new PlenumException(ChatError.TOO_MANY_FILES, own + " files not sent; " + Pending.MOST + " are allowed");
        }
    }

    /** The files of a message, in this order. @throws PlenumException if one is not the caller's, not released, or there are too many */
    static List<Attachment> sent(ChatState state, Ask<?> ask, List<FileId> files) {
        if (files.size() > Attachment.MOST) {
            throw new PlenumException(ChatError.TOO_MANY_FILES, files.size() + " files; " + Attachment.MOST + " are allowed");
        }
        return files.stream().distinct().map(file -> released(state, ask, file)).toList();
    }

    private static Attachment released(ChatState state, Ask<?> ask, FileId id) {
        Pending file = own(state, ask, id);
        if (file.state() != FileState.RELEASED) {
            throw new PlenumException(ChatError.FILE_NOT_READY, "file " + id + " is " + file.state());
        }
        return file.attachment();
    }

    private static Pending own(ChatState state, Ask<?> ask, FileId id) {
        return state.pending(id)
                .filter(file -> ask.caller().is(file.by()) && file.state() != FileState.DELETED)
                .orElseThrow(() -> new PlenumException(ChatError.FILE_NOT_FOUND, "file " + id + " of " + ask.caller().participant()));
    }

    private static Decision discard(ChatState state, Ask<DiscardFile> ask) {
        Pending file = own(state, ask, ask.payload().file());
        return Decision.happened(new FileDiscarded(file.file(), List.of(file.by())), Audience.of(file.by()));
    }

    /** A pending file after it was checked. */
    static Pending after(Pending file, AttachmentChecked checked) {
        Attachment before = file.attachment();
        var attachment = checked.state() == FileState.RELEASED
                ? new Attachment(before.file(), before.name(), checked.type(), checked.length())
                : before;
        return new Pending(file.by(), attachment, checked.state(), checked.reason(), checked.finding());
    }

    @Override
    public List<Fact> changed(ChatState state, FileChange change, Meeting meeting) {
        Optional<Pending> pending = state.pending(change.file().id());
        if (pending.isPresent()) {
            return pending(pending.get(), change);
        }
        Optional<Message> message = state.messageOf(change.file().id());
        return message.map(one -> sent(one, change)).orElseGet(() -> first(change));
    }

    private static List<Fact> pending(Pending file, FileChange change) {
        if (change.state() == FileState.DELETED) {
            return file.state() == FileState.DELETED
                    ? List.of(new Fact(new FileGone(file.file()), Audience.NOBODY))
                    : List.of(new Fact(new FileDiscarded(file.file(), List.of()), Audience.of(file.by())));
        }
        boolean isKnown = file.state() == change.state() || file.state() == FileState.DELETED;
        return isKnown ? List.of() : checked(change);
    }

    /** A message was sent with it: it is not there any more, or nothing is new. */
    private static List<Fact> sent(Message message, FileChange change) {
        return switch (change.state()) {
            case CHECKING, WAITING, RELEASED -> List.of();
            case REFUSED, WITHDRAWN -> {
                var removal = new Removal(change.file().id(), change.reason(), change.finding());
                var facts = new ArrayList<>(List.of(new Fact(new AttachmentRemoved(message.id(), removal), message.audience())));
                facts.addAll(infected(change));
                yield List.copyOf(facts);
            }
            case DELETED ->
                List.of(new Fact(
                        new AttachmentRemoved(message.id(), new Removal(change.file().id(), Removal.DELETED, "")), message.audience()));
        };
    }

    /** The first that is told of a file need not be that it is being checked; of one whose message was deleted nothing follows. */
    private static List<Fact> first(FileChange change) {
        return switch (change.state()) {
            case DELETED, WITHDRAWN -> List.of();
            case CHECKING -> List.of(attached(change));
            case WAITING, RELEASED, REFUSED -> {
                var facts = new ArrayList<>(List.of(attached(change)));
                facts.addAll(checked(change));
                yield List.copyOf(facts);
            }
        };
    }

    private static Fact attached(FileChange change) {
        return new Fact(new FileAttached(change.file().uploader(), Attachment.of(change.file())), Audience.of(change.file().uploader()));
    }

    private static List<Fact> checked(FileChange change) {
        StoredFile file = change.file();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                new AttachmentChecked(file.id(), change.state(), file.type(), file.length(), change.reason(), change.finding()),
                Audience.of(file.uploader())));
        facts.addAll(infected(change));
        return List.copyOf(facts);
    }

    /** Staff has to know what somebody brought, whomever it was meant for (S85). */
    private static List<Fact> infected(FileChange change) {
        ParticipantId by = change.file().uploader();
        return change.reason().equals(Verdict.Reason.INFECTED.text())
                ? List.of(new Fact(new AttachmentInfected(change.file().id(), by, change.finding()), Audience.STAFF))
                : List.of();
    }

    @Override
    public boolean readable(ChatState state, Viewer viewer, FileId file, Meeting meeting) {
        boolean isOwn = state.pending(file)
                .filter(one -> one.state() == FileState.RELEASED && viewer.is(one.by()))
                .isPresent();
        return isOwn
                || state.messageOf(file)
                        .filter(message -> ChatState.mayRead(message, viewer, meeting))
                        .isPresent();
    }
}
