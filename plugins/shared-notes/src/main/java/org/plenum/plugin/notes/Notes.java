package org.plenum.plugin.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenum.plugin.notes.NotesEvent.EditorsSet;
import org.plenum.plugin.notes.NotesEvent.PictureBrought;
import org.plenum.plugin.notes.NotesEvent.PictureChecked;
import org.plenum.plugin.notes.NotesEvent.PictureInfected;
import org.plenum.plugin.notes.NotesEvent.PictureRemoved;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.NotesEvent.TextCondensed;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.FileRules;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.Settings;
import org.plenum.spi.Signal;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;
import org.plenum.text.References;

/** The notes of one meeting. */
final class Notes implements MeetingFeature<NotesState> {
    static final Permission READ = Permission.everyone("shared-notes:read");
    static final Permission EDIT = Permission.everyone("shared-notes:edit");
    static final Permission MODERATE = Permission.staff("shared-notes:moderate");

    @Override
    public NotesState initial() {
        return NotesState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return NotesEvent.class;
    }

    @Override
    public List<Command<NotesState, ?>> commands() {
        var all = new ArrayList<>(Writing.commands());
        all.add(Moderating.command());
        all.add(Illustrating.command());
        return all;
    }

    @Override
    public List<Signal> signals() {
        return List.of(new Signal("caret", EDIT, Optional.of(READ)));
    }

    @Override
    public NotesState evolve(NotesState state, Event event) {
        return switch ((NotesEvent) event) {
            case TextChanged changed -> state.after(changed);
            case TextCondensed condensed -> state.after(condensed);
            case EditorsSet set -> state.with(new Choice(set.editors(), set.named(), set.by(), set.at()));
            case PictureBrought brought -> state.after(brought);
            case PictureChecked checked -> state.after(checked);
            case PictureInfected infected -> state;
            case PictureRemoved removed -> state.after(removed);
        };
    }

    @Override
    public Optional<FileRules<NotesState>> files() {
        return Optional.of(Illustrating.RULES);
    }

    @Override
    public List<Document> documents(NotesState state, Viewer viewer, Meeting meeting, Locale language) {
        return Saving.documents(state, viewer, meeting);
    }

    @Override
    public NotesView view(NotesState state, Viewer viewer, Meeting meeting) {
        return NotesView.of(state, viewer, meeting);
    }

    /** The text as it is, each passage still by who wrote it; pictures stay behind, and their words go on. */
    @Override
    public List<Decision.Fact> carried(NotesState before, Settings settings) {
        return before.document().text().isBlank() || !settings.flag("carryOver")
                ? List.of()
                : List.of(new Decision.Fact(NotesState.EMPTY.begunWith(References.inWords(before.document().passages())), Audience.NOBODY));
    }

    /** Nothing deleted outlives the meeting. */
    @Override
    public List<Decision.Fact> ending(NotesState state) {
        return state.text().deleted().isEmpty() ? List.of() : List.of(new Decision.Fact(state.condensed(), Audience.NOBODY));
    }

    @Override
    public List<Withdrawal> withdrawals(NotesState state) {
        return state.choice().stream()
                .filter(choice -> choice.editors() != Editors.EVERYONE)
                .map(choice -> Withdrawal.fromAll(EDIT.name(), choice.named(), choice.by(), choice.at()))
                .toList();
    }
}
