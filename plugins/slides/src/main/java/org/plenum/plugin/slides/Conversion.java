package org.plenum.plugin.slides;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plenum.plugin.slides.office.Office;
import org.plenum.plugin.slides.office.OfficeFault;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;

/** Makes the pages of one deck, and tells its meeting as they come. For one thread. */
final class Conversion implements PressRun.Pages {
    /** Once this is made of a file, nothing is left to do. */
    static final String MARK = "deck.txt";

    private static final Logger LOG = System.getLogger(Conversion.class.getName());
    private static final long TELL_NANOS = Duration.ofMillis(800).toNanos();
    private static final int TELL_PAGES = 20;

    private final Plenum plenum;
    private final Work work;
    private final Format format;
    private final Path folder;
    private final List<DeckPage> untold = new ArrayList<>();
    private int total;
    private int told;
    private long toldAt;

    private Conversion(Plenum plenum, Work work, Format format, Path folder) {
        this.plenum = plenum;
        this.work = work;
        this.format = format;
        this.folder = folder;
    }

    /** What deck pages are made with. */
    record Tools(Plenum plenum, Office office, PressLaunch press, Results results) {}

    /**
     * Does it. Nothing happens if the deck is gone.
     *
     * @throws InterruptedException when interrupted; it is begun again later
     */
    static void run(Tools tools, Work work) throws InterruptedException {
        StoredFile file = tools.plenum().files().find(work.file()).orElse(null);
        if (file == null) {
            return;
        }
        Format format = Format.of(file.name()).orElse(Format.PDF);
        try {
            Path folder = tools.plenum().files().workspace();
            try {
                new Conversion(tools.plenum(), work, format, folder).run(tools);
            } finally {
                delete(folder);
            }
        } catch (PlenumException gone) {
            LOG.log(Level.DEBUG, "deck {0}: {1}", work.deck(), gone.getMessage());
        } catch (IOException fault) {
            LOG.log(Level.WARNING, "deck " + work.deck() + " is begun again later", fault);
        }
    }

    private void run(Tools tools) throws IOException, InterruptedException {
        plenum.files().derived(work.file()).forEach(plenum.files()::delete);
        try (var press = new PressRun(tools.press(), folder)) {
            Path original = folder.resolve("original." + format.ending());
            try (InputStream content = plenum.files().open(work.file())) {
                Files.copy(content, original);
            }
            Path source = format.kind() == Format.Kind.OFFICE ? folder.resolve("deck.pdf") : original;
            Duration used = format.kind() == Format.Kind.OFFICE ? convert(tools.office(), original, source) : Duration.ZERO;
            long until = System.nanoTime() + work.patience().minus(used).toNanos();
            String kind = format.kind() == Format.Kind.PICTURE ? "picture" : "pdf";
            press.press(kind, source, original, folder, work.mostPages(), until, this);
            complete(source);
            tools.results().made(plenum.clock().instant());
        } catch (NoDeck fault) {
            LOG.log(Level.INFO, "no slides of file {0}: {1}, {2}", work.deck(), fault.trouble(), fault.getMessage());
            tools.results().failed(fault.trouble(), plenum.clock().instant());
            tellUntold();
            mark(fault.trouble().name());
            plenum.tell(work.meeting(), new News.Failed(work.deck(), fault.trouble(), plenum.clock().instant()));
        }
    }

    /** @return how long it took */
    private Duration convert(Office office, Path original, Path pdf) throws NoDeck, InterruptedException {
        if (Locked.is(original)) {
            throw new NoDeck(Trouble.ENCRYPTED, "a password is needed");
        }
        try {
            Duration used = office.convert(original, pdf, work.patience());
            if (!Files.isRegularFile(pdf)) {
                throw new NoDeck(Trouble.INTERNAL, "LibreOffice has written nothing");
            }
            return used;
        } catch (OfficeFault fault) {
            throw new NoDeck(trouble(fault.how()), String.valueOf(fault.getMessage()));
        }
    }

    private static Trouble trouble(OfficeFault.How how) {
        return switch (how) {
            case UNREADABLE -> Trouble.BROKEN;
            case SLOW -> Trouble.TOO_SLOW;
            case ENDED -> Trouble.OFFICE_ENDED;
            case ABSENT -> Trouble.INTERNAL;
        };
    }

    @Override
    public void counted(int pages) {
        total = pages;
    }

    /** The first page is told at once, others some at a time. */
    @Override
    public void made(int number, Path picture, Path thumbnail, int width, int height) throws NoDeck, IOException {
        String type = picture.toString().endsWith(".jpg") ? "image/jpeg" : "image/png";
        FileId large = derive(picture, type);
        FileId small = derive(thumbnail, "image/png");
        Path text = folder.resolve("text-" + number + ".txt");
        List<FileId> words = Files.isRegularFile(text) ? List.of(derive(text, "text/plain;charset=UTF-8")) : List.of();
        untold.add(new DeckPage(large, small, words, width, height));
        if (told == 0 || untold.size() >= TELL_PAGES || System.nanoTime() - toldAt > TELL_NANOS) {
            tellUntold();
        }
    }

    private void tellUntold() {
        if (!untold.isEmpty()) {
            plenum.tell(work.meeting(), new News.Pages(work.deck(), told + 1, untold, Math.max(total, told + untold.size())));
            told += untold.size();
            untold.clear();
            toldAt = System.nanoTime();
        }
    }

    private void complete(Path source) throws NoDeck, IOException {
        tellUntold();
        List<FileId> pdf =
                switch (format.kind()) {
                    case OFFICE -> List.of(derive(source, "application/pdf"));
                    case PDF -> List.of(work.file());
                    case PICTURE -> List.of();
                };
        Path texts = folder.resolve("text.json");
        List<FileId> words = Files.isRegularFile(texts) ? List.of(derive(texts, "application/json")) : List.of();
        Path notes = folder.resolve("notes.json");
        List<FileId> noted = Files.isRegularFile(notes) ? List.of(derive(notes, "application/json")) : List.of();
        mark("READY");
        plenum.tell(work.meeting(), new News.Complete(work.deck(), pdf, words, noted, plenum.clock().instant()));
    }

    private FileId derive(Path content, String type) throws NoDeck, IOException {
        try {
            return plenum.files().derive(work.file(), content.getFileName().toString(), type, content);
        } catch (PlenumException refused) {
            if (refused.code() == CommonError.TOO_LARGE) {
                throw new NoDeck(Trouble.NO_ROOM, String.valueOf(refused.getMessage()));
            }
            throw refused;
        }
    }

    private void mark(String what) throws IOException {
        mark(plenum, work.file(), what, folder);
    }

    /** Nothing is left to do for a file. @param folder where something can be written */
    static void mark(Plenum plenum, FileId file, String what, Path folder) throws IOException {
        Path mark = Files.writeString(folder.resolve(MARK), what);
        try {
            plenum.files().derive(file, MARK, "text/plain", mark);
        } catch (PlenumException full) {
            LOG.log(Level.DEBUG, "file {0} is not marked: {1}", file, full.getMessage());
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException left) {
            LOG.log(Level.DEBUG, "{0} is left: {1}", folder, left.getMessage());
        }
    }
}
