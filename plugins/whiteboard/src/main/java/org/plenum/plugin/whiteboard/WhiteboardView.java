package org.plenum.plugin.whiteboard;

import java.util.List;

/**
 * What a person is shown. What is drawn is read surface by surface: all together would not fit.
 *
 * @param readable whether they may see the boards; the rest is empty if not
 */
record WhiteboardView(boolean readable, List<Board> boards) {
    WhiteboardView {
        boards = List.copyOf(boards);
    }
}
