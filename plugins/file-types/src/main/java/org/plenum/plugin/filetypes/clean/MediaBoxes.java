package org.plenum.plugin.filetypes.clean;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.format.Numbers;

/**
 * Films of MP4 and QuickTime, pictures of HEIF: boxes within boxes, which name each other's places. So nothing is moved: what tells something is
 * overwritten with zeros.
 */
final class MediaBoxes {
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;
    private static final int MOST_BOXES = 100_000;
    private static final int LARGEST_META = 16 * 1024 * 1024;
    /** Boxes that may hold what tells something. */
    private static final Set<String> FOLDERS = Set.of("moov", "trak", "mdia");
    /** Notes, XMP, places, and the film that a phone takes along with a picture. */
    private static final Set<String> TELLING = Set.of("udta", "uuid", "mpvd", "Xtra", "sefd");
    /** These begin with when it was made and changed. */
    private static final Set<String> TIMED = Set.of("mvhd", "tkhd", "mdhd");

    private final Content content;
    private final FileChannel copy;
    private int boxes;

    private MediaBoxes(Content content, FileChannel copy) {
        this.content = content;
        this.copy = copy;
    }

    /** @throws IOException if a box is longer than what it is in, or there are too many */
    static void clean(Content content, Path to) throws IOException {
        Files.copy(content.path(), to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel copy = FileChannel.open(to, StandardOpenOption.WRITE)) {
            new MediaBoxes(content, copy).boxes(0, content.length(), true);
        }
    }

    private void boxes(long from, long end, boolean top) throws IOException {
        for (long place = from; place + HEAD <= end; ) {
            boxes++;
            Numbers head = Numbers.big(content.at(place, LARGE_HEAD));
            long said = head.four(0);
            long length = said == 1 ? head.eight(8) : said == 0 ? end - place : said;
            int headLength = said == 1 ? LARGE_HEAD : HEAD;
            if (length < headLength || place + length > end || boxes > MOST_BOXES) {
                throw new IOException("a box of " + length + " bytes at " + place);
            }
            box(head.text(4, 4), place, place + headLength, place + length, top);
            place += length;
        }
    }

    private void box(String name, long begin, long from, long end, boolean top) throws IOException {
        if (FOLDERS.contains(name)) {
            boxes(from, end, false);
        } else if (TELLING.contains(name) || (name.equals("meta") && !top)) {
            zeros(from, end - from);
            write(begin + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
        } else if (name.equals("meta")) {
            if (end - from > LARGEST_META) {
                throw new IOException("a box of " + (end - from) + " bytes");
            }
            // A picture's orientation is not there but in its properties.
            for (HeifItems.Extent extent : HeifItems.telling(content.at(from, (int) (end - from)), from)) {
                zeros(extent.place(), Math.min(extent.length(), content.length() - extent.place()));
            }
        } else if (TIMED.contains(name)) {
            boolean large = content.at(from, 1)[0] == 1;
            zeros(from + 4, large ? 16 : 8);
        }
    }

    private void zeros(long place, long count) throws IOException {
        byte[] step = new byte[64 * 1024];
        for (long done = 0; done < count; done += step.length) {
            write(place + done, ByteBuffer.wrap(step, 0, (int) Math.min(step.length, count - done)));
        }
    }

    private void write(long place, byte[] bytes) throws IOException {
        write(place, ByteBuffer.wrap(bytes));
    }

    private void write(long place, ByteBuffer bytes) throws IOException {
        long to = place;
        while (bytes.hasRemaining()) {
            to += copy.write(bytes, to);
        }
    }
}
