package org.plenum.plugin.slides;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.Listener;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;
import org.plenum.spi.StoredFile;

/**
 * Which decks wait for their pages. Hears of released ones, and looks once a minute for those that were forgotten: the plugin was replaced, the
 * server had ended, or there was no LibreOffice. Safe for all threads.
 */
final class Conversions implements Listener {
    private static final Logger LOG = System.getLogger(Conversions.class.getName());
    private static final Pattern DECK = Pattern.compile("\"deck\":\"([A-Za-z0-9_-]{22})\"");
    private static final Pattern OFFICE = Pattern.compile("\"format\":\"(pptx|odp|docx|odt|xlsx|ods)\"");

    private final Conversion.Tools tools;
    private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
    /** Decks that wait or are worked on. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    private final Leftovers leftovers;

    Conversions(Conversion.Tools tools) {
        this.tools = tools;
        this.leftovers = new Leftovers(tools.plenum());
    }

    @Override
    public void after(Happened happened) {
        Matcher found = DECK.matcher(happened.payload());
        if (!happened.plugin().equals("slides") || !found.find()) {
            return;
        }
        var file = new FileId(found.group(1));
        switch (happened.name()) {
            case "deck-received" -> {
                if (OFFICE.matcher(happened.payload()).find()) {
                    // While the file is inspected there is time for that.
                    Thread.ofVirtual().start(tools.office()::warm);
                }
            }
            case "deck-released", "conversion-begun" -> {
                Settings settings = plenum().settings(happened.tenant());
                add(new Work(
                        happened.meeting(),
                        file,
                        (int) settings.number("mostPages"),
                        Duration.ofSeconds(settings.number("longestConversionSeconds"))));
            }
            case "deck-deleted", "deck-gone" -> plenum().files().delete(file);
            default -> {
                // Of no concern here.
            }
        }
    }

    private Plenum plenum() {
        return tools.plenum();
    }

    private void add(Work work) {
        if (underWay.add(work.deck())) {
            waiting.add(work);
        }
    }

    /** Does what waits, one after the other, until it is interrupted. */
    void work() {
        try {
            while (true) {
                Work next = waiting.take();
                try {
                    work(next);
                } finally {
                    underWay.remove(next.deck());
                }
            }
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Work next) throws InterruptedException {
        boolean possible = plenum().files().find(next.file()).filter(this::isPossible).isPresent();
        try {
            if (possible) {
                Conversion.run(tools, next);
            } else {
                plenum().tell(next.meeting(), new News.NoOffice(next.deck()));
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "deck " + next.deck() + " was not made", fault);
        }
    }

    private boolean isPossible(StoredFile file) {
        Format format = Format.of(file.name()).orElse(Format.PDF);
        return format.kind() != Format.Kind.OFFICE || tools.office().reads(format.ending());
    }

    /** Decks that nobody works on yet. */
    int waiting() {
        return waiting.size();
    }

    /** Decks that are worked on; about, for they come and go. */
    int working() {
        return Math.max(0, underWay.size() - waiting.size());
    }

    /** Takes up what nobody works on, and lets go what nobody has. */
    void sweep() {
        leftovers.look();
        for (StoredFile file : plenum().files().lacking(Conversion.MARK)) {
            if (!underWay.contains(file.id().value()) && isPossible(file)) {
                again(file);
            }
        }
    }

    private void again(StoredFile file) {
        try {
            boolean wanted = plenum().tell(file.meeting(), new News.Begun(file.id().value(), plenum().clock().instant()));
            if (!wanted) {
                forget(file, "nobody waits for it");
            }
        } catch (PlenumException refused) {
            if (refused.code() == CommonError.MEETING_ENDED) {
                forget(file, "its meeting is over");
            }
            LOG.log(Level.DEBUG, "deck {0}: {1}", file.id(), refused.getMessage());
        }
    }

    private void forget(StoredFile file, String why) {
        try {
            Path folder = plenum().files().workspace();
            Conversion.mark(plenum(), file.id(), why, folder);
            Conversion.delete(folder);
        } catch (IOException fault) {
            LOG.log(Level.DEBUG, "file {0} is not marked: {1}", file.id(), fault.getMessage());
        }
    }
}
