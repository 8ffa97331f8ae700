package org.plenum.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenum.files.FileName;
import org.plenum.spi.PlenumException;

/** Where a file is for who saves it, of what a plugin says. */
final class FilePath {
    private static final int DEEPEST = 5;

    private FilePath() {}

    /**
     * Folders, then a name, each safe to save.
     *
     * @param said as the plugin has it, with {@code /} between
     * @param otherwise the name if the plugin's is none
     */
    static List<String> of(String said, String otherwise) {
        List<String> parts = List.of(said.split("/", -1));
        var path = new ArrayList<String>();
        parts.subList(0, parts.size() - 1).stream().limit(DEEPEST).flatMap(FilePath::safe).forEach(path::add);
        path.add(safe(parts.getLast()).findFirst().orElse(otherwise));
        return List.copyOf(path);
    }

    private static Stream<String> safe(String part) {
        try {
            return Stream.of(FileName.of(part));
        } catch (PlenumException nameless) {
            return Stream.empty();
        }
    }
}
