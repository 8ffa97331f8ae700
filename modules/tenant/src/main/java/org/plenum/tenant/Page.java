package org.plenum.tenant;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
