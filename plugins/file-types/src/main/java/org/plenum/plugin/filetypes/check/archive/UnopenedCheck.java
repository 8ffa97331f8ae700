package org.plenum.plugin.filetypes.check.archive;

import java.util.List;
import java.util.function.BiPredicate;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** Archives, and images of disks, that cannot be opened here: they pass only where locked ones may. */
public final class UnopenedCheck implements Check {
    private static final List<String> KINDS = List.of(
            "application/x-rar-compressed",
            "application/vnd.ms-cab-compressed",
            "application/x-arj",
            "application/x-lha",
            "application/x-lzh-compressed",
            "application/x-ace-compressed",
            "application/x-alz-compressed",
            "application/x-stuffit",
            "application/x-zoo",
            "application/x-archive",
            "application/x-lzma",
            "application/x-lzip",
            "application/x-lz4",
            "application/x-snappy-framed",
            "application/zstd",
            "application/x-brotli",
            "application/x-iso9660-image",
            "application/x-apple-diskimage",
            "application/x-ms-wim",
            "application/x-xar");

    private final BiPredicate<String, String> isA;

    /** @param isA whether one type is a kind of another */
    public UnopenedCheck(BiPredicate<String, String> isA) {
        this.isA = isA;
    }

    @Override
    public void look(Item item) {
        if (!item.rules().locked() && KINDS.stream().anyMatch(kind -> isA.test(item.type(), kind))) {
            throw new NotPassed(Cause.UNREADABLE, item.type() + " cannot be looked into");
        }
    }
}
