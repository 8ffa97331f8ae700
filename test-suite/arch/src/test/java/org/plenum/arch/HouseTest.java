package org.plenum.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(Stream.of("spi", "meeting", "tenant", "privacy", "files", "kernel", "store", "text", "worker", "web", "testkit")
                    .map(room -> ROOT.resolve("modules").resolve(room).resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList());
    private static final JavaClasses PLUGINS = new ClassFileImporter().importPaths(plugins());
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("org.plenum.arch.breach");

    private static List<Path> plugins() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("plugins"))) {
            return folders.map(folder -> folder.resolve("target/classes")).filter(Files::isDirectory).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Stream<Map.Entry<String, ArchRule>> rules() {
        return Map.of(
                        "nobody knows web", Rules.NOBODY_KNOWS_WEB,
                        "the SPI knows nobody", Rules.SPI_KNOWS_NOBODY,
                        "plugins know only the SPI", Rules.PLUGINS_KNOW_ONLY_THE_SPI,
                        "the middle is plain Java", Rules.THE_MIDDLE_IS_PLAIN_JAVA,
                        "domains do not know the kernel", Rules.DOMAINS_DO_NOT_KNOW_THE_KERNEL,
                        "only web speaks HTTP", Rules.ONLY_WEB_SPEAKS_HTTP,
                        "only sessions know Shiro", Rules.ONLY_SESSIONS_KNOW_SHIRO,
                        "names say what a class is", Rules.NAMES,
                        "no static state", Rules.NO_STATIC_STATE)
                .entrySet()
                .stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("the house keeps its rules")
    void kept(Map.Entry<String, ArchRule> rule) {
        rule.getValue().allowEmptyShould(true).check(HOUSE);
        rule.getValue().allowEmptyShould(true).check(PLUGINS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("each rule fails on a breach")
    void failsOnBreach(Map.Entry<String, ArchRule> rule) {
        assertThat(rule.getValue().evaluate(BREACHES).hasViolation()).isTrue();
    }

    @Test
    @DisplayName("every room was looked at")
    void looked() {
        assertThat(List.of("spi.Plugin", "meeting.room.Room", "tenant.FeaturePolicy", "kernel.Kernel", "files.Filing", "store.log.JdbcEventStore", "text.Document", "worker.Machine", "web.kernel.KernelStart"))
                .allSatisfy(name -> assertThat(HOUSE.contain("org.plenum." + name)).isTrue());
        assertThat(PLUGINS.contain("org.plenum.plugin.chat.ChatPlugin")).isTrue();
    }
}
