package org.plenum.plugin.filetypes.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/**
 * The central directory of a ZIP, which readers go by, and what it does not tell: where members really begin.
 *
 * @param members in the order of the directory
 * @param begin where the directory begins
 * @param shift bytes before the archive, by which all places in it are wrong; 0 unless something was put before it
 * @param end where the archive ends, its comment too
 */
public record ZipIndex(List<ZipMember> members, long begin, long shift, long end) {
    private static final int HEADER = 46;
    private static final int LOCAL_HEADER = 30;
    private static final long HEADER_MARK = 0x0201_4b50L;
    private static final long LOCAL_MARK = 0x0403_4b50L;
    private static final long MAX_FOUR = 0xffff_ffffL;
    private static final int MADE_BY_UNIX = 3;
    private static final int LARGE_FIELD = 1;
    private static final int IN_UTF_8 = 0x800;
    private static final Charset OLD = Charset.forName("IBM437");
    /** A directory takes its names and little else. Bytes for each member, at most. */
    private static final int LONGEST_ENTRY = 1024;

    public ZipIndex {
        members = List.copyOf(members);
    }

    /**
     * Reads the directory.
     *
     * @throws NotPassed ARCHIVE_TOO_LARGE if it has more members; UNREADABLE if it is broken
     */
    public static ZipIndex read(Content content, int most) throws IOException {
        Optional<ZipEnd> end = ZipEnd.find(content);
        if (end.isEmpty()) {
            throw broken("no directory");
        }
        return new Reader(content, end.get()).read(most);
    }

    static NotPassed broken(String what) {
        return new NotPassed(Cause.UNREADABLE, "ZIP: " + what);
    }

    private record Reader(Content content, ZipEnd end) {
        ZipIndex read(int most) throws IOException {
            if (end.count() > most || end.size() > (long) most * LONGEST_ENTRY) {
                throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "more than " + most + " members");
            }
            byte[] directory = content.at(end.begin(), Math.toIntExact(end.size()));
            Numbers numbers = Numbers.little(directory);
            var members = new ArrayList<ZipMember>();
            int place = 0;
            while (place < directory.length) {
                if (numbers.four(place) != HEADER_MARK || place + HEADER > directory.length) {
                    throw broken("a directory that is none");
                }
                members.add(member(directory, numbers, place));
                if (members.size() > most) {
                    throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "more than " + most + " members");
                }
                place += HEADER + numbers.two(place + 28) + numbers.two(place + 30) + numbers.two(place + 32);
            }
            if (members.size() != end.count()) {
                throw broken("a directory of another length than it says");
            }
            return new ZipIndex(members, end.begin(), end.shift(), end.end());
        }

        private ZipMember member(byte[] directory, Numbers numbers, int place) throws IOException {
            int nameLength = numbers.two(place + 28);
            if (place + HEADER + nameLength + numbers.two(place + 30) > directory.length) {
                throw broken("a name outside of the directory");
            }
            int flags = numbers.two(place + 8);
            var large = new Large(numbers, place + HEADER + nameLength, numbers.two(place + 30));
            long unpacked = large.value(numbers.four(place + 24));
            long packed = large.value(numbers.four(place + 20));
            long begin = large.value(numbers.four(place + 42)) + end.shift();
            String raw = new String(directory, place + HEADER, nameLength, StandardCharsets.ISO_8859_1);
            String name = new String(directory, place + HEADER, nameLength, (flags & IN_UTF_8) != 0 ? StandardCharsets.UTF_8 : OLD);
            int mode = numbers.one(place + 5) == MADE_BY_UNIX ? (int) (numbers.four(place + 38) >> 16) : 0;
            long data = data(begin, raw);
            if (packed < 0 || unpacked < 0 || data + packed > end.begin()) {
                throw broken("a member outside of the archive");
            }
            return new ZipMember(
                    name.replace('\\', '/'), raw, flags, numbers.two(place + 10), numbers.four(place + 16), packed, unpacked, begin, data, mode);
        }

        /** Behind the member's own header, which has to be there and to have the same name: readers of streams go by it. */
        private long data(long begin, String rawName) throws IOException {
            byte[] header = content.at(begin, LOCAL_HEADER + rawName.length());
            Numbers numbers = Numbers.little(header);
            if (header.length < LOCAL_HEADER || numbers.four(0) != LOCAL_MARK) {
                throw broken("a member that is not where the directory says");
            }
            if (numbers.two(26) != rawName.length() || !numbers.says(LOCAL_HEADER, rawName)) {
                throw new NotPassed(Cause.AMBIGUOUS_TYPE, "ZIP: a member of two names");
            }
            return begin + LOCAL_HEADER + rawName.length() + numbers.two(28);
        }
    }

    /** Values of eight bytes, in the order in which those of four are full. */
    private static final class Large {
        private final Numbers numbers;
        private int place;
        private final int end;

        Large(Numbers numbers, int extra, int length) {
            this.numbers = numbers;
            int at = extra;
            while (at + 4 <= extra + length && numbers.two(at) != LARGE_FIELD) {
                at += 4 + numbers.two(at + 2);
            }
            this.place = at + 4;
            this.end = at + 4 <= extra + length ? Math.min(extra + length, at + 4 + numbers.two(at + 2)) : 0;
        }

        long value(long four) {
            if (four != MAX_FOUR) {
                return four;
            }
            if (place + 8 > end) {
                return four;
            }
            long value = numbers.eight(place);
            place += 8;
            return value;
        }
    }
}
