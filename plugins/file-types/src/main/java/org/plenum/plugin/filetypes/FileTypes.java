package org.plenum.plugin.filetypes;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plenum.plugin.filetypes.Workers.Outcome;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.Settings;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;

/** The inspector: has workers look at files, by the rules of the file's tenant. */
final class FileTypes implements FileInspector {
    /** The plugin's version, and how often what is looked for has become more: files are looked at again when it changes. */
    static final String EDITION = "1.0.0 rules 1";

    /** Before those that only read, such as a virus scanner: they are to read what comes out of here. */
    private static final int ORDER = 100;

    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.+_-]{0,99}/[a-z0-9][a-z0-9.+_-]{0,99}");
    private static final int LONGEST_DETAIL = 200;

    private final Workers workers;
    private volatile List<Function<TenantId, Settings>> settings = List.of();

    FileTypes(Workers workers) {
        this.workers = workers;
    }

    /** From now on. */
    void begin(Function<TenantId, Settings> given) {
        settings = List.of(given);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Verdict inspect(Inspection file) throws InterruptedException {
        if (settings.isEmpty()) {
            return new Verdict.Unavailable("the plugin has not begun");
        }
        var order = new Order(
                file.name(),
                file.withoutMetadata(),
                file.content().toAbsolutePath(),
                file.workspace().toAbsolutePath(),
                Policy.of(settings.getFirst().apply(file.tenant())));
        return switch (workers.ask(order, workers.patience(file.length()))) {
            case Outcome.Answered(Finding finding) -> verdict(finding, order.workspace());
            case Outcome.Lost(String how) -> new Verdict.Refused(Verdict.Reason.UNREADABLE, how);
            case Outcome.Unavailable(String why) -> new Verdict.Unavailable(why);
        };
    }

    /** What a file may have made of a worker is not believed: a path has to be in the workspace, and a type has to be one. */
    private static Verdict verdict(Finding finding, Path workspace) {
        return switch (finding) {
            case Finding.Passed(String type) when TYPE.matcher(type).matches() -> new Verdict.Clean(type);
            case Finding.Rewritten(Path content, String type) when TYPE.matcher(type).matches() && isIn(content, workspace) ->
                new Verdict.Rewritten(content, type);
            case Finding.Refused(Finding.Cause cause, String detail) ->
                new Verdict.Refused(Verdict.Reason.valueOf(cause.name()), detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())));
            case Finding.Passed odd -> new Verdict.Refused(Verdict.Reason.UNREADABLE, "what was found makes no sense");
            case Finding.Rewritten odd -> new Verdict.Refused(Verdict.Reason.UNREADABLE, "what was found makes no sense");
        };
    }

    private static boolean isIn(Path content, Path workspace) {
        return workspace.equals(content.getParent()) && content.normalize().equals(content) && Files.isRegularFile(content, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Health health() {
        return workers.health();
    }

    @Override
    public String edition() {
        return EDITION;
    }
}
