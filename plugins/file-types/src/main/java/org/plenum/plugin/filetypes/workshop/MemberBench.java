package org.plenum.plugin.filetypes.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.plenum.plugin.filetypes.check.Budget;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.check.Site;
import org.plenum.plugin.filetypes.check.type.ForbiddenTypes;
import org.plenum.plugin.filetypes.wire.Finding.Cause;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.plugin.filetypes.wire.Rules;

/** Where members of one file are laid down, looked at, and taken away, level by level. */
final class MemberBench implements Site {
    /** Files in documents in documents: far more than anybody makes. */
    private static final int DEEPEST = 12;

    private final Examiner examiner;
    private final Order order;
    private final ForbiddenTypes forbidden;
    private final Budget budget;
    private final int level;
    private final int archives;
    private boolean opened;

    MemberBench(Examiner examiner, Order order, ForbiddenTypes forbidden, Budget budget) {
        this(examiner, order, forbidden, budget, 0, 0);
    }

    private MemberBench(Examiner examiner, Order order, ForbiddenTypes forbidden, Budget budget, int level, int archives) {
        this.examiner = examiner;
        this.order = order;
        this.forbidden = forbidden;
        this.budget = budget;
        this.level = level;
        this.archives = archives;
    }

    Rules rules() {
        return order.rules();
    }

    /** The same for all members: there may be thousands. */
    ForbiddenTypes forbidden() {
        return forbidden;
    }

    @Override
    public void member(String member, long packed, boolean loose, InputStream bytes) throws IOException {
        member(member, packed, loose, bytes, content -> {});
    }

    @Override
    public void member(String member, long packed, boolean loose, InputStream bytes, Look look) throws IOException {
        budget.member();
        if (level >= DEEPEST) {
            throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "too many files within each other");
        }
        Path file = order.workspace().resolve("member-" + level);
        try {
            Files.copy(budget.counted(bytes, packed), file, StandardCopyOption.REPLACE_EXISTING);
            try (Content content = Content.open(file)) {
                look.at(content);
                var inner = new MemberBench(examiner, order, forbidden, budget, level + 1, archives + (opened ? 1 : 0));
                examiner.look(examiner.settled(content, member, loose, inner));
            }
        } catch (NotPassed found) {
            throw found.in(shortened(member));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The end of a path tells most. */
    private static String shortened(String member) {
        int longest = 60;
        return member.length() <= longest ? member : "…" + member.substring(member.length() - longest);
    }

    @Override
    public void counted() {
        budget.member();
    }

    @Override
    public void opening() {
        opened = true;
        if (archives >= budget.limits().depth()) {
            throw new NotPassed(Cause.ARCHIVE_TOO_LARGE, "more than " + budget.limits().depth() + " archives within each other");
        }
    }

    @Override
    public Path scratch() throws IOException {
        return Files.createTempFile(order.workspace(), "cleaned", "");
    }
}
