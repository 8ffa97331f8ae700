package org.plenum.plugin.files;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.files.ExchangeEvent.FileBrought;
import org.plenum.plugin.files.ExchangeEvent.FileDeleted;
import org.plenum.plugin.files.ExchangeEvent.FileMoved;
import org.plenum.plugin.files.ExchangeEvent.FileReleased;
import org.plenum.plugin.files.ExchangeEvent.FileRenamed;
import org.plenum.plugin.files.ExchangeEvent.FolderAdded;
import org.plenum.plugin.files.ExchangeEvent.FolderDeleted;
import org.plenum.plugin.files.ExchangeEvent.FolderRenamed;
import org.plenum.plugin.files.ExchangeEvent.HandoutMarked;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** What the file exchange keeps of people: names that they gave, and what they did. The files themselves are the server's, which erases them. */
final class FilesData implements PersonalData {
    private static final String FILES = "files";
    private static final String FOLDERS = "folders";

    @Override
    public List<String> categories() {
        return List.of(FILES, FOLDERS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((ExchangeEvent) recorded.event()) {
            case FileBrought brought when person.is(brought.by()) ->
                item(FILES, at, "You uploaded a file: %1$s / Du laddade upp en fil: %1$s", brought.name());
            case FileReleased released when person.is(released.by()) ->
                item(FILES, at, "Your file was given out: %1$s / Din fil lämnades ut: %1$s", released.name());
            case FileRenamed renamed when person.is(renamed.by()) ->
                item(FILES, at, "You named a file: %1$s / Du namngav en fil: %1$s", renamed.name());
            case FolderAdded added when person.is(added.by()) ->
                item(FOLDERS, at, "You made a folder: %1$s / Du gjorde en mapp: %1$s", added.name());
            case FolderRenamed renamed when person.is(renamed.by()) ->
                item(FOLDERS, at, "You named a folder: %1$s / Du namngav en mapp: %1$s", renamed.name());
            case FolderDeleted deleted when person.is(deleted.by()) ->
                item(FOLDERS, at, "You deleted a folder. / Du tog bort en mapp.", "");
            case FileMoved moved when person.is(moved.by()) -> item(FOLDERS, at, "You moved a file. / Du flyttade en fil.", "");
            case HandoutMarked marked when person.is(marked.by()) ->
                item(FOLDERS, at, "You decided whether a file is a handout. / Du bestämde om en fil delas ut.", "");
            case FileDeleted deleted when deleted.by().stream().anyMatch(person::is) ->
                item(FOLDERS, at, "You deleted a file. / Du tog bort en fil.", "");
            case ExchangeEvent other -> List.of();
        };
    }

    private static List<Item> item(String category, Instant at, String text, String name) {
        return List.of(new Item(category, at, text.formatted(name)));
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((ExchangeEvent) event) {
            case FileBrought brought when person.is(brought.by()) -> brought.nameless();
            case FileReleased released when person.is(released.by()) -> released.nameless();
            case FileRenamed renamed when person.is(renamed.by()) -> renamed.nameless();
            case FolderAdded added when person.is(added.by()) -> added.nameless();
            case FolderRenamed renamed when person.is(renamed.by()) -> renamed.nameless();
            // Only ids are left in these, which lead to nobody once the person is erased.
            case ExchangeEvent other -> other;
        };
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // Files and who read them are kept, and erased, by the server.
    }
}
