package org.plenum.plugin.filetypes.check.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** 7z archives. */
public final class SevenZipCheck implements Check {
    /** A dictionary of what is the most in ordinary archives. */
    private static final int MEMORY_KIB = 96 * 1024;

    @Override
    public void look(Item item) throws IOException {
        if (!item.is("application/x-7z-compressed")) {
            return;
        }
        item.site().opening();
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(item.content().path())
                .setMaxMemoryLimitKiB(MEMORY_KIB)
                .get()) {
            members(item, archive);
        } catch (PasswordRequiredException locked) {
            if (!item.rules().locked()) {
                throw new NotPassed(Cause.ENCRYPTED, "7z");
            }
        }
    }

    private static void members(Item item, SevenZFile archive) throws IOException {
        var names = new MemberNames();
        for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            String name = entry.getName() == null ? "content" : entry.getName();
            MemberNames.checkInside(name);
            if (entry.isDirectory() || !entry.hasStream()) {
                item.site().counted();
            } else {
                names.checkOnce(name);
                try (InputStream bytes = archive.getInputStream(entry)) {
                    item.site().member(name, Long.MAX_VALUE, false, bytes);
                }
            }
        }
    }
}
