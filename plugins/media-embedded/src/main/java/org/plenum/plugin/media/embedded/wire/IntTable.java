package org.plenum.plugin.media.embedded.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Few values by number, found without allocating anything. Of one thread. */
public final class IntTable<T> {
    private int[] keys = new int[8];
    private final List<T> values = new ArrayList<>();

    /** @return what {@code key} stands for, or {@code absent} */
    public T get(int key, T absent) {
        for (int index = 0; index < values.size(); index++) {
            if (keys[index] == key) {
                return values.get(index);
            }
        }
        return absent;
    }

    /** Replaces what {@code key} stood for. */
    public void put(int key, T value) {
        remove(key);
        if (values.size() == keys.length) {
            keys = java.util.Arrays.copyOf(keys, keys.length * 2);
        }
        keys[values.size()] = key;
        values.add(value);
    }

    public Optional<T> remove(int key) {
        for (int index = 0; index < values.size(); index++) {
            if (keys[index] == key) {
                int last = values.size() - 1;
                keys[index] = keys[last];
                T removed = values.get(index);
                values.set(index, values.get(last));
                values.remove(last);
                return Optional.of(removed);
            }
        }
        return Optional.empty();
    }

    /** Backed by the table. */
    public List<T> values() {
        return values;
    }

    public int size() {
        return values.size();
    }
}
