package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Command;
import org.plenum.spi.FileRules;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.Signal;
import org.plenum.spi.host.Manifest;

/** The manifest is right, and says of the plugin what the plugin says of itself. */
public interface ManifestContract extends PluginUnderTest {
    @Test
    @DisplayName("the manifest is accepted")
    default void manifestIsAccepted() {
        Manifest.parse(manifest());
    }

    @Test
    @DisplayName("the plugin is a bean that the server can make and wrap")
    default void pluginIsBean() {
        Class<?> type = plugin().getClass();

        assertThat(type.isAnnotationPresent(ApplicationScoped.class)).as("%s is @ApplicationScoped", type).isTrue();
        assertThat(Modifier.isPublic(type.getModifiers())).as("%s is public", type).isTrue();
        assertThat(Modifier.isFinal(type.getModifiers())).as("%s is final, so the server cannot wrap it", type).isFalse();
        assertThat(Stream.of(type.getDeclaredConstructors())
                        .filter(constructor -> constructor.getParameterCount() == 0)
                        .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers())))
                .as("constructors of %s without parameters that are not private", type)
                .hasSize(1);
    }

    @Test
    @DisplayName("commands, signals and uploads ask for permissions of the manifest, given to the same roles")
    default void permissionsAreDeclared() {
        Map<String, Set<Role>> declared = new HashMap<>();
        Manifest.parse(manifest()).permissions().forEach(right -> declared.put(right.name(), right.roles()));

        plugin().feature().ifPresent(feature -> Stream.concat(
                        Stream.concat(feature.commands().stream().map(Command::permission), feature.files().map(FileRules::uploading).stream()),
                        feature.signals().stream().flatMap(signal -> Stream.concat(Stream.of(signal.permission()), signal.reading().stream())))
                .forEach(permission -> ManifestNames.check(permission, Optional.ofNullable(declared.get(permission.name())))));
    }

    @Test
    @DisplayName("commands and signals have names of lower-case words with hyphens, each once")
    default void namesHaveTheForm() {
        plugin().feature().ifPresent(feature -> {
            ManifestNames.check("command", "[a-z]+(-[a-z]+)+", feature.commands().stream().map(Command::name).toList());
            ManifestNames.check("signal", "[a-z]+(-[a-z]+)*", feature.signals().stream().map(Signal::name).toList());
        });
    }

    @Test
    @DisplayName("the categories of personal data are those of the manifest")
    default void categoriesAreDeclared() {
        assertThat(plugin().personalData().categories())
                .as("categories of PersonalData and the manifest's")
                .containsExactlyInAnyOrderElementsOf(Manifest.parse(manifest()).personalData().stream()
                        .map(Manifest.Category::name)
                        .toList());
    }

    @Test
    @DisplayName("each panel's module is there and defines its element")
    default void panelsAreThere() throws IOException {
        for (Manifest.Panel panel : Manifest.parse(manifest()).panels()) {
            List<Path> modules =
                    content().stream().map(folder -> folder.resolve(panel.module())).filter(Files::isRegularFile).toList();

            assertThat(modules).as("files %s in %s", panel.module(), content()).hasSize(1);
            assertThat(Files.readString(modules.getFirst())).as("module %s", panel.module()).contains(panel.element());
        }
    }

    /** What these tests share. */
    final class ManifestNames {
        private ManifestNames() {}

        private static void check(Permission permission, Optional<Set<Role>> declared) {
            assertThat(declared).as("the manifest's roles for %s", permission.name()).contains(permission.roles());
        }

        private static void check(String what, String form, List<String> names) {
            assertThat(names).as("names of each %s", what).doesNotHaveDuplicates().allMatch(name -> name.matches(form));
        }
    }
}
