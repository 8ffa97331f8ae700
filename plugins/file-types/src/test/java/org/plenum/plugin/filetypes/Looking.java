package org.plenum.plugin.filetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Finding.Cause;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.plugin.filetypes.wire.Rules;
import org.plenum.spi.host.Manifest;

/** Has a worker look at files, one with the class path that it has in the server. It ends with the tests. */
final class Looking {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Workers WORKERS = new Workers(new Launch(
            new BuiltClassPath(), "org.plenum.plugin.filetypes.workshop.Workshop", new Limits(1, 256, PATIENCE, Integer.MAX_VALUE)));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(WORKERS::close));
    }

    private final Path folder;
    private final Rules rules;

    private Looking(Path folder, Rules rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /** By the rules of a tenant that has set nothing. */
    static Looking in(Path folder) {
        return new Looking(folder, new Rules(forbidden(), false, false, false, false, new Rules.Limits(10_000, 100L << 20, 1L << 30, 4)));
    }

    private static List<String> forbidden() {
        try {
            String manifest = Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json"));
            return Manifest.parse(manifest).settings().stream()
                    .filter(setting -> setting.name().equals("forbiddenTypes"))
                    .flatMap(setting -> Stream.of(setting.standard().split("[,\\s]+")))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Looking forbidding(String... types) {
        return new Looking(folder, new Rules(List.of(types), rules.macros(), rules.activePdf(), rules.scripts(), rules.locked(), rules.limits()));
    }

    Looking allowing(boolean macros, boolean activePdf, boolean scripts, boolean locked) {
        return new Looking(folder, new Rules(rules.forbidden(), macros, activePdf, scripts, locked, rules.limits()));
    }

    Looking limited(int members, long member, long unpacked, int depth) {
        return new Looking(
                folder,
                new Rules(rules.forbidden(), rules.macros(), rules.activePdf(), rules.scripts(), rules.locked(), new Rules.Limits(members, member, unpacked, depth)));
    }

    Finding at(String name, byte[] content) {
        return at(name, content, false);
    }

    private Finding at(String name, byte[] content, boolean withoutMetadata) {
        try {
            Path file = Files.write(folder.resolve("content"), content);
            return at(name, file, withoutMetadata);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Finding at(String name, Path file, boolean withoutMetadata) {
        try {
            Path workspace = Files.createTempDirectory(folder, "workspace");
            var order = new Order(name, withoutMetadata, file.toAbsolutePath(), workspace.toAbsolutePath(), rules);
            Workers.Outcome outcome = WORKERS.ask(order, PATIENCE);
            assertThat(outcome).as(name).isInstanceOf(Workers.Outcome.Answered.class);
            return ((Workers.Outcome.Answered) outcome).finding();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The type it passes with. */
    AbstractStringAssert<?> passes(String name, byte[] content) {
        Finding finding = at(name, content);
        assertThat(finding).as(name).isInstanceOf(Finding.Passed.class);
        return assertThat(((Finding.Passed) finding).type()).as("type of %s", name);
    }

    /** The detail it is refused with. */
    AbstractStringAssert<?> refuses(Cause cause, String name, byte[] content) {
        Finding finding = at(name, content);
        assertThat(finding).as(name).isInstanceOfSatisfying(Finding.Refused.class, refused -> assertThat(refused.cause()).as(refused.detail()).isEqualTo(cause));
        return assertThat(((Finding.Refused) finding).detail()).as("detail of %s", name);
    }

    /** What it becomes without metadata. */
    byte[] cleaned(String name, byte[] content) {
        Finding finding = at(name, content, true);
        assertThat(finding).as(name).isInstanceOf(Finding.Rewritten.class);
        try {
            return Files.readAllBytes(((Finding.Rewritten) finding).content());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Finding withoutMetadata(String name, byte[] content) {
        return at(name, content, true);
    }
}
