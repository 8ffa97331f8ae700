package org.plenum.plugin.filetypes.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenum.plugin.filetypes.format.Numbers;

/** The items of a HEIF picture that are no pictures: EXIF and XMP. */
final class HeifItems {
    private static final int HEAD = 8;
    private static final int VERSION = 4;
    private static final Set<String> TELLING = Set.of("Exif", "mime");

    private final Numbers meta;
    private final long begin;
    private final Set<Long> telling = new HashSet<>();
    private final List<Extent> extents = new ArrayList<>();
    private int data;

    private HeifItems(byte[] meta, long begin) {
        this.meta = Numbers.big(meta);
        this.begin = begin;
    }

    /** Bytes of the file. */
    record Extent(long place, long length) {}

    /**
     * Where they lie.
     *
     * @param meta what is in the box of that name
     * @param begin where that is in the file
     */
    static List<Extent> telling(byte[] meta, long begin) {
        var items = new HeifItems(meta, begin);
        items.each(VERSION, meta.length, items::kinds);
        items.each(VERSION, meta.length, items::places);
        return items.extents;
    }

    private interface Box {
        void at(String name, int from, int end);
    }

    private void each(int from, int end, Box box) {
        int place = from;
        while (place + HEAD <= end) {
            long length = meta.four(place);
            if (length < HEAD || place + length > end) {
                return;
            }
            box.at(meta.text(place + 4, 4), place + HEAD, (int) (place + length));
            place += (int) length;
        }
    }

    private void kinds(String name, int from, int end) {
        switch (name) {
            case "iinf" -> each(from + VERSION + (meta.one(from) == 0 ? 2 : 4), end, this::kinds);
            case "infe" -> {
                boolean large = meta.one(from) >= 3;
                long item = large ? meta.four(from + VERSION) : meta.two(from + VERSION);
                if (meta.one(from) >= 2 && TELLING.contains(meta.text(from + VERSION + (large ? 6 : 4), 4))) {
                    telling.add(item);
                }
            }
            case "idat" -> data = from;
            default -> {
                // Nothing that tells of items.
            }
        }
    }

    private void places(String name, int from, int end) {
        if (!name.equals("iloc")) {
            return;
        }
        int version = meta.one(from);
        var sizes = new Sizes(meta.one(from + 4) >> 4, meta.one(from + 4) & 15, meta.one(from + 5) >> 4, version == 0 ? 0 : meta.one(from + 5) & 15);
        int place = from + 6;
        long count = version < 2 ? meta.two(place) : meta.four(place);
        place += version < 2 ? 2 : 4;
        for (long i = 0; i < count && place < end; i++) {
            place = item(place, version, sizes);
        }
    }

    private record Sizes(int offset, int length, int base, int index) {}

    /** @return where the next one begins */
    private int item(int from, int version, Sizes sizes) {
        int place = from;
        long item = version < 2 ? meta.two(place) : meta.four(place);
        place += version < 2 ? 2 : 4;
        int method = 0;
        if (version > 0) {
            method = meta.two(place) & 15;
            place += 2;
        }
        place += 2;
        long base = number(place, sizes.base());
        place += sizes.base();
        int count = meta.two(place);
        place += 2;
        for (int i = 0; i < count && place < meta.size(); i++) {
            place += sizes.index();
            long offset = base + number(place, sizes.offset());
            place += sizes.offset();
            long length = number(place, sizes.length());
            place += sizes.length();
            if (telling.contains(item) && method <= 1 && offset >= 0 && length > 0) {
                extents.add(new Extent(method == 1 ? begin + data + offset : offset, length));
            }
        }
        return place;
    }

    private long number(int place, int size) {
        return switch (size) {
            case 2 -> meta.two(place);
            case 4 -> meta.four(place);
            case 8 -> meta.eight(place);
            default -> 0;
        };
    }
}
