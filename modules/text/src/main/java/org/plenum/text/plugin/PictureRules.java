package org.plenum.text.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Decision.Fact;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.FileState;
import org.plenum.spi.Meeting;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.Verdict;
import org.plenum.spi.Viewer;

/**
 * Pictures for a text: until they are released they are known to who brought them alone, then to all who read the text, without a word of who
 * brought them.
 *
 * @param uploading held by who writes
 * @param reading held by who reads the text, and then its pictures
 * @param pictures those of a state
 */
public record PictureRules<S extends Record>(
        Permission uploading, Permission reading, Function<S, List<Picture>> pictures, PictureEvents events) implements FileRules<S> {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "webp");
    /** What browsers show and what cannot act. */
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    @Override
    public void accept(S state, Ask<StoredFile> ask) {
        StoredFile file = ask.payload();
        if (!file.purpose().isEmpty()) {
            throw new PlenumException(CommonError.INVALID, "field purpose: '" + file.purpose() + "'");
        }
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!file.name().contains(".") || !ENDINGS.contains(ending)) {
            throw new PlenumException(events.notPicture(), "a file with the ending '" + ending + "'");
        }
        long there = pictures.apply(state).stream()
                .filter(one -> one.state() != FileState.REFUSED && one.state() != FileState.DELETED)
                .count();
        if (there >= Picture.MOST) {
            throw new PlenumException(events.tooMany(), there + " pictures; " + Picture.MOST + " are allowed");
        }
    }

    @Override
    public List<Fact> changed(S state, FileChange change, Meeting meeting) {
        Optional<Picture> known = Pictures.find(pictures.apply(state), change.file().id());
        return switch (change.state()) {
            case DELETED -> known.map(one -> List.of(gone(one, meeting))).orElse(List.of());
            case CHECKING, WAITING, RELEASED, REFUSED, WITHDRAWN ->
                known.map(one -> next(one, standing(change), meeting)).orElseGet(() -> first(change, meeting));
        };
    }

    /** One's own is not wanted any more, wherever it is. */
    public Decision discard(S state, Ask<?> ask, FileId file) {
        return Pictures.find(pictures.apply(state), file)
                .filter(one -> ask.caller().is(one.by()) && one.state() != FileState.DELETED)
                .<Decision>map(one -> Decision.happened(events.removed(file, false), knowing(one, ask.meeting())))
                .orElseGet(() -> Decision.refuse(events.notFound(), "picture " + file + " of " + ask.caller().participant()));
    }

    @Override
    public boolean readable(S state, Viewer viewer, FileId file, Meeting meeting) {
        return meeting.permits(viewer, reading)
                && Pictures.find(pictures.apply(state), file)
                        .filter(one -> one.state() == FileState.RELEASED)
                        .isPresent();
    }

    private Fact gone(Picture picture, Meeting meeting) {
        Audience told = picture.state() == FileState.DELETED ? Audience.NOBODY : knowing(picture, meeting);
        return new Fact(events.removed(picture.file(), true), told);
    }

    private Audience knowing(Picture picture, Meeting meeting) {
        return picture.isKnown() ? Readers.of(meeting, reading) : Audience.of(picture.by());
    }

    /** The first that is told of a file need not be that it is being checked. */
    private List<Fact> first(FileChange change, Meeting meeting) {
        StoredFile file = change.file();
        var brought = Picture.brought(file.id(), file.uploader(), file.name());
        var facts = new ArrayList<>(List.of(new Fact(events.brought(brought), Audience.of(file.uploader()))));
        facts.addAll(next(brought, standing(change), meeting));
        return List.copyOf(facts);
    }

    private List<Fact> next(Picture before, Picture now, Meeting meeting) {
        // What was refused was never known to others, and stays so.
        boolean isOver = before.state() == FileState.REFUSED || before.state() == FileState.DELETED;
        if (isOver || before.state() == now.state()) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(events.checked(now.file(), now.state(), now.reason(), now.finding()), knowing(now, meeting)));
        if (now.reason().equals(Verdict.Reason.INFECTED.text())) {
            // Staff has to know what somebody brought, whoever had seen it (S85).
            facts.add(new Fact(events.infected(now.file(), now.by(), now.finding()), Audience.STAFF));
        }
        return List.copyOf(facts);
    }

    /** As the feature sees it: what turned out to be no picture is refused, whatever else it may be. */
    private static Picture standing(FileChange change) {
        StoredFile file = change.file();
        return change.state() == FileState.RELEASED && !TYPES.contains(file.type())
                ? new Picture(file.id(), file.uploader(), file.name(), FileState.REFUSED, Verdict.Reason.FORBIDDEN_TYPE.text(), file.type())
                : new Picture(file.id(), file.uploader(), file.name(), change.state(), change.reason(), change.finding());
    }
}
