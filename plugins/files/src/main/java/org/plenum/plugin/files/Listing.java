package org.plenum.plugin.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.FileState;
import org.plenum.spi.Meeting;
import org.plenum.spi.Viewer;

/** Which files there are, as a table; their content is not in it. */
final class Listing {
    private static final Map<String, String> TITLE = Document.titled("List of files", "Lista över filer");
    private static final List<String> ENGLISH = List.of("Folder", "Name", "Kind", "Bytes", "Handout", "By", "At (UTC)");
    private static final List<String> SWEDISH = List.of("Mapp", "Namn", "Slag", "Byte", "Utdelat", "Av", "När (UTC)");

    private Listing() {}

    static List<Document> documents(ExchangeState state, Viewer viewer, Meeting meeting, Locale language) {
        List<SharedFile> files = state.files().stream()
                .filter(file -> file.is(FileState.RELEASED) && Telling.shows(file, viewer, meeting))
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        boolean isSwedish = Document.isSwedish(language);
        var rows = new ArrayList<List<String>>();
        rows.add(isSwedish ? SWEDISH : ENGLISH);
        files.forEach(file -> rows.add(row(state, file, meeting, isSwedish)));
        return List.of(new Document("files", Document.Type.CSV, TITLE, DocumentText.csv(rows)));
    }

    private static List<String> row(ExchangeState state, SharedFile file, Meeting meeting, boolean isSwedish) {
        String yes = isSwedish ? "ja" : "yes";
        return List.of(
                state.folder(file.folder()).map(Folder::name).orElse(""),
                file.name(),
                file.type(),
                String.valueOf(file.length()),
                file.handout() ? yes : "",
                meeting.participant(file.by()).map(Viewer::name).orElse(""),
                file.at().toString());
    }
}
