package org.plenum.plugin.files;

import java.util.List;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * Where a file is to go, as the uploader's browser says with it: the id of a folder, {@code handout}, both with a blank between, or nothing.
 *
 * @param folder {@link Folder#NONE} for none
 */
record Purpose(String folder, boolean handout) {
    private static final String HANDOUT = "handout";

    /** @throws PlenumException INVALID if it is something else */
    static Purpose of(String text) {
        List<String> words = text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
        List<String> folders = words.stream().filter(word -> !word.equals(HANDOUT)).toList();
        boolean isKnown = folders.size() <= 1 && folders.stream().allMatch(word -> word.matches("[A-Za-z0-9_-]{22}"));
        if (!isKnown || words.size() - folders.size() > 1) {
            throw new PlenumException(CommonError.INVALID, "field purpose: '" + text + "'");
        }
        return new Purpose(folders.isEmpty() ? Folder.NONE : folders.getFirst(), words.size() > folders.size());
    }
}
