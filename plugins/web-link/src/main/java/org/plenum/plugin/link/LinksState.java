package org.plenum.plugin.link;

import java.util.ArrayList;
import java.util.List;

/** @param links in order of adding */
record LinksState(List<Link> links) {
    static final LinksState EMPTY = new LinksState(List.of());

    LinksState {
        links = List.copyOf(links);
    }

    /**
     * One page of the web.
     *
     * @param address http or https; empty if who added it was erased
     */
    record Link(String id, String title, String address) {}

    boolean has(String id) {
        return links.stream().anyMatch(link -> link.id().equals(id));
    }

    LinksState with(Link link) {
        if (has(link.id()) || link.address().isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(links);
        more.add(link);
        return new LinksState(more);
    }

    LinksState without(String id) {
        return new LinksState(links.stream().filter(link -> !link.id().equals(id)).toList());
    }
}
