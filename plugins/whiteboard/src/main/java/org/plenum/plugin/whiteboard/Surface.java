package org.plenum.plugin.whiteboard;

import java.util.regex.Pattern;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * A page that is drawn on.
 *
 * @param plugin whose content it is; {@link #OWN} for a board
 * @param item what that plugin calls it: a page of text, a deck, or the id of a board
 * @param page of the item; {@code 1} if it has one only
 */
record Surface(String plugin, String item, String page) {
    static final String OWN = "whiteboard";

    private static final Pattern PLUGIN = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    static Surface ofBoard(String board) {
        return new Surface(OWN, board, "1");
    }

    boolean isBoard() {
        return plugin.equals(OWN);
    }

    /** @throws PlenumException INVALID if there can be no such page */
    void check() {
        if (!PLUGIN.matcher(plugin).matches() || !NAME.matcher(item).matches() || !NAME.matcher(page).matches()) {
            throw new PlenumException(CommonError.INVALID, "surface has a name of another form than " + NAME);
        }
    }
}
