package org.plenum.plugin.polls;

import java.util.List;

/**
 * What somebody chose or wrote.
 *
 * @param options ascending
 * @param text empty unless the poll is answered in words, and once it was erased at the voter's request
 */
record Vote(List<Integer> options, String text) {
    Vote {
        options = List.copyOf(options);
    }
}
