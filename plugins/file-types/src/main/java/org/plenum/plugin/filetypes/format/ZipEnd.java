package org.plenum.plugin.filetypes.format;

import java.io.IOException;
import java.util.Optional;
import org.plenum.plugin.filetypes.check.Content;

/**
 * The last record of a ZIP, which readers look for from the end of a file, whatever the file begins with.
 *
 * @param count of members, as it says
 * @param size bytes of the directory
 * @param begin where the directory is
 * @param shift by how much that is further behind than it says
 * @param end where the record and the archive's comment end
 */
public record ZipEnd(long count, long size, long begin, long shift, long end) {
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGE_LENGTH = 56;
    private static final int LARGE_LOCATOR = 20;
    private static final long MARK = 0x0605_4b50L;
    private static final long LARGE_MARK = 0x0606_4b50L;
    private static final long LARGE_LOCATOR_MARK = 0x0706_4b50L;
    private static final long HEADER_MARK = 0x0201_4b50L;

    /** The last one that belongs to a directory. */
    public static Optional<ZipEnd> find(Content content) throws IOException {
        byte[] tail = content.tail(LENGTH + LONGEST_COMMENT + LARGE_LOCATOR);
        long start = content.length() - tail.length;
        Numbers numbers = Numbers.little(tail);
        for (int place = tail.length - LENGTH; place >= 0; place--) {
            if (numbers.one(place) == 'P' && numbers.four(place) == MARK) {
                Optional<ZipEnd> end = at(content, numbers, place, start);
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether nothing but zeros comes behind it. */
    public boolean isLast(Content content) throws IOException {
        long rest = content.length() - end;
        if (rest > LONGEST_COMMENT) {
            return false;
        }
        for (byte one : content.at(end, (int) Math.max(0, rest))) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ZipEnd> at(Content content, Numbers tail, int place, long start) throws IOException {
        long record = start + place;
        long end = Math.min(content.length(), record + LENGTH + tail.two(place + 20));
        if (place >= LARGE_LOCATOR && tail.four(place - LARGE_LOCATOR) == LARGE_LOCATOR_MARK) {
            Optional<ZipEnd> large = large(content, tail.eight(place - LARGE_LOCATOR + 8), record - LARGE_LOCATOR, end);
            if (large.isPresent()) {
                return large;
            }
        }
        return checked(content, tail.two(place + 10), tail.four(place + 12), tail.four(place + 16), record, end);
    }

    /** The record of archives with more, or larger members; where it says, or just before its locator if something was put before the archive. */
    private static Optional<ZipEnd> large(Content content, long said, long locator, long end) throws IOException {
        for (long place : new long[] {locator - LARGE_LENGTH, said}) {
            Numbers record = Numbers.little(content.at(place, LARGE_LENGTH));
            if (record.four(0) == LARGE_MARK) {
                return checked(content, record.eight(32), record.eight(40), record.eight(48), place, end);
            }
        }
        return Optional.empty();
    }

    /** The directory ends where this record begins, and begins with a member. */
    private static Optional<ZipEnd> checked(Content content, long count, long size, long said, long record, long end) throws IOException {
        long begin = record - size;
        boolean possible = size >= 0 && count >= 0 && begin >= 0 && said >= 0 && said <= begin;
        if (!possible) {
            return Optional.empty();
        }
        boolean empty = count == 0 && size == 0;
        if (!empty && Numbers.little(content.at(begin, 4)).four(0) != HEADER_MARK) {
            return Optional.empty();
        }
        return Optional.of(new ZipEnd(count, size, begin, begin - said, end));
    }
}
