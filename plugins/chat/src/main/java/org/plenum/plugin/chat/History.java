package org.plenum.plugin.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The last {@value #LEAST} messages or a few more, oldest first, in pages. Adding one copies the last page and the list of
 * pages, {@value #PAGE} + {@value #PAGES} references at most, and shares all else with the history before; one flat list would
 * copy a thousand. The oldest page is dropped as a whole.
 */
record History(List<Page> pages) {
    static final History EMPTY = new History(List.of());
    static final int LEAST = 1000;
    private static final int PAGE = 40;
    private static final int PAGES = LEAST / PAGE + 1;

    History {
        pages = List.copyOf(pages);
    }

    History with(Message message) {
        var more = new ArrayList<>(pages);
        if (more.isEmpty() || more.getLast().isFull()) {
            more.add(new Page(List.of(message)));
        } else {
            more.add(more.removeLast().with(message));
        }
        if (more.size() > PAGES) {
            more.removeFirst();
        }
        return new History(more);
    }

    /** The same with one message changed; no effect if it is no longer kept. */
    History with(String id, UnaryOperator<Message> change) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            Optional<Page> changed = pages.get(i).with(id, change);
            if (changed.isPresent()) {
                var some = new ArrayList<>(pages);
                some.set(i, changed.get());
                return new History(some);
            }
        }
        return this;
    }

    Optional<Message> find(String id) {
        return newestFirst().filter(message -> message.id().equals(id)).findFirst();
    }

    Stream<Message> newestFirst() {
        return pages.reversed().stream().flatMap(page -> page.messages().reversed().stream());
    }

    /** @param messages {@value History#PAGE} at most */
    record Page(List<Message> messages) {
        Page {
            messages = List.copyOf(messages);
        }

        private boolean isFull() {
            return messages.size() >= PAGE;
        }

        private Page with(Message message) {
            var more = new ArrayList<Message>(messages.size() + 1);
            more.addAll(messages);
            more.add(message);
            return new Page(more);
        }

        private Optional<Page> with(String id, UnaryOperator<Message> change) {
            return IntStream.range(0, messages.size())
                    .filter(i -> messages.get(i).id().equals(id))
                    .mapToObj(i -> {
                        var some = new ArrayList<>(messages);
                        some.set(i, change.apply(some.get(i)));
                        return new Page(some);
                    })
                    .findFirst();
        }
    }
}
