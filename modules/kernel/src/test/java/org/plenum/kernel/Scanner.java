package org.plenum.kernel;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Verdict;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** A small plugin that inspects files by their names: {@code virus}, {@code fail} and {@code hold} do what they say. */
final class Scanner implements Plugin, FileInspector {
    private static final String MANIFEST =
            """
            {"id":"scanner","version":"1","spi":"1","title":{"en":"Scanner","sv":"Skanner"},"description":{"en":"S","sv":"S"},
             "normally":"on","panels":[],"settings":[],"permissions":[],"personalData":[],"hosts":[]}""";

    /** Opened when it holds a file. */
    final CountDownLatch held = new CountDownLatch(1);
    volatile String edition = "1";
    volatile String late = "";

    Arrival arrival() {
        return new Arrival(Manifest.parse(MANIFEST), this, Scanner.class.getClassLoader());
    }

    @Override
    public Optional<FileInspector> inspector() {
        return Optional.of(this);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Verdict inspect(Inspection file) throws InterruptedException {
        if (!late.isEmpty() && file.name().startsWith(late)) {
            return new Verdict.Infected("Late-Virus");
        }
        return switch (file.name()) {
            case "virus" -> new Verdict.Infected("Test-Virus");
            case "fail" -> throw new IllegalStateException("as asked");
            case "hold" -> {
                held.countDown();
                new CountDownLatch(1).await();
                yield Verdict.clean();
            }
            default -> new Verdict.Clean("text/plain");
        };
    }

    @Override
    public Health health() {
        return new Health(true, "by hand");
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.empty();
    }

    @Override
    public PersonalData personalData() {
        return new Drawer().personalData();
    }
}
