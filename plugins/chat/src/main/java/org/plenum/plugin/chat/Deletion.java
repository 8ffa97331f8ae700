package org.plenum.plugin.chat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plenum.spi.FileId;
import org.plenum.spi.Listener;
import org.plenum.spi.Plenum;

/** Has the server delete the files of deleted messages, and those that were discarded. */
final class Deletion implements Listener {
    private static final Set<String> EVENTS = Set.of("message-deleted", "file-discarded");
    /** The value of the field {@code file} or {@code files}. */
    private static final Pattern FILES = Pattern.compile("\"files?\":(\"[^\"]*\"|\\[[^\\]]*\\])");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private volatile List<Plenum> server = List.of();

    /** From now on. */
    void begin(Plenum plenum) {
        server = List.of(plenum);
    }

    @Override
    public void after(Happened happened) {
        if (happened.plugin().equals("chat") && EVENTS.contains(happened.name())) {
            List<FileId> files = FILES.matcher(happened.payload())
                    .results()
                    .flatMap(field -> ID.matcher(field.group(1)).results())
                    .map(MatchResult::group)
                    .map(FileId::new)
                    .toList();
            server.forEach(plenum -> files.forEach(plenum.files()::delete));
        }
    }
}
