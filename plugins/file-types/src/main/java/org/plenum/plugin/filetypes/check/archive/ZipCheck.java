package org.plenum.plugin.filetypes.check.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.format.Numbers;
import org.plenum.plugin.filetypes.format.ZipIndex;
import org.plenum.plugin.filetypes.format.ZipMember;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/**
 * ZIPs, and documents that are ZIPs. Members lie one behind the other, with nothing between and before them that another reader would take for a
 * member, and are of the length and checksum that the archive says.
 */
public final class ZipCheck implements Check {
    private static final String ZIP = "application/zip";
    /** A member may be followed by what was not known before it was packed. Bytes. */
    private static final int DESCRIPTOR = 24;
    private static final long LOCAL_MARK = 0x0403_4b50L;
    private static final int LONGEST_LINK = 4096;

    private final BiPredicate<String, String> isA;
    private final Function<Item, Parts> parts;

    /**
     * @param isA whether one type is a kind of another
     * @param parts what else is looked at in a document; {@link Parts#NONE} if it is none
     */
    public ZipCheck(BiPredicate<String, String> isA, Function<Item, Parts> parts) {
        this.isA = isA;
        this.parts = parts;
    }

    @Override
    public void look(Item item) throws IOException {
        if (!isA.test(item.type(), ZIP)) {
            return;
        }
        item.site().opening();
        ZipIndex index = ZipIndex.read(item.content(), item.rules().limits().members());
        checkPlaces(item.content(), index);
        var names = new MemberNames();
        boolean loose = !item.type().equals(ZIP);
        Parts document = parts.apply(item);
        for (ZipMember member : index.members()) {
            MemberNames.checkInside(member.name());
            if (!member.isFolder()) {
                names.checkOnce(member.name());
            }
            look(item, member, loose, document);
        }
    }

    private static void checkPlaces(Content content, ZipIndex index) throws IOException {
        List<ZipMember> members = index.members().stream().sorted(Comparator.comparingLong(ZipMember::begin)).toList();
        long before = 0;
        for (ZipMember member : members) {
            if (member.begin() < before) {
                throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "members that share their content");
            }
            checkGap(content, before, member.begin());
            before = member.end();
        }
        checkGap(content, before, index.begin());
    }

    /** Members that the directory does not know would be there for who reads from the beginning. */
    private static void checkGap(Content content, long from, long to) throws IOException {
        if (from == 0 && to > 0) {
            throw new NotPassed(Cause.AMBIGUOUS_TYPE, "something before the archive");
        }
        Numbers gap = Numbers.little(content.at(from, (int) Math.min(DESCRIPTOR + 4, to - from)));
        for (int place = 0; place + 4 <= gap.size(); place++) {
            if (gap.four(place) == LOCAL_MARK) {
                throw new NotPassed(Cause.AMBIGUOUS_TYPE, "a member that is not in the directory");
            }
        }
    }

    private static void look(Item item, ZipMember member, boolean loose, Parts document) throws IOException {
        if (member.isFolder() && member.unpacked() == 0) {
            item.site().counted();
        } else if (member.isLocked()) {
            if (!item.rules().locked()) {
                throw new NotPassed(Cause.ENCRYPTED, member.name());
            }
            item.site().counted();
        } else if (!member.isOpenable() && item.rules().locked()) {
            item.site().counted();
        } else {
            try (InputStream bytes = new Verified(member.open(item.content()), member)) {
                item.site().member(member.name(), member.packed(), loose, bytes, content -> {
                    checkLink(member, content);
                    document.part(member.name(), content);
                });
            }
        }
    }

    private static void checkLink(ZipMember member, Content content) throws IOException {
        if (member.isLink()) {
            MemberNames.checkLink(member.name(), new String(content.at(0, LONGEST_LINK), StandardCharsets.UTF_8));
        }
    }
}
