package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plenum.spi.Plugin;

/** Each rule of the contract is broken by a plugin made for that, and the rule's test notices. */
class BreachesTest {
    private final List<Breach> all = Stream.concat(Breaches.ofManifest(), Stream.concat(Breaches.ofFeature(), Breaches.ofData()))
            .toList();

    @TestFactory
    @DisplayName("a breach is found")
    Stream<DynamicTest> breachesAreFound() {
        return all.stream().map(breach -> DynamicTest.dynamicTest(breach.rule() + ": " + breach.what(), () ->
                assertThatThrownBy(() -> breach.test().accept(breach.plugin())).isInstanceOf(Throwable.class)
                        .satisfies(fault -> assertThat(fault).isInstanceOfAny(AssertionError.class, RuntimeException.class))));
    }

    @Test
    @DisplayName("there is a breach of each rule of the contract")
    void rulesAreBroken() {
        Set<String> rules = Stream.of(PluginContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(all.stream().map(Breach::rule)).containsAll(rules);
    }

    /**
     * @param rule the name of the contract's test
     * @param what the plugin does wrong
     */
    record Breach(String rule, String what, Broken plugin, Consumer<PluginContract> test) {}

    /** The good plugin with one thing replaced. */
    record Broken(Plugin plugin, String manifest, List<Exercise> exercises, List<Path> content, List<String> storedEvents)
            implements PluginContract {
        static Broken of(Plugin plugin) {
            return new Broken(plugin, BoardTest.MANIFEST, List.of(BoardTest.NOTES), List.of(), List.of());
        }

        static Broken good() {
            return of(new BoardPlugin());
        }

        Broken manifest(String part, String replacement) {
            assertThat(manifest).contains(part);
            return new Broken(plugin, manifest.replace(part, replacement), exercises, content, storedEvents);
        }

        Broken exercise(Exercise... others) {
            return new Broken(plugin, manifest, List.of(others), content, storedEvents);
        }

        Broken content(String module) {
            return new Broken(plugin, manifest, exercises, List.of(BoardTest.folder(module)), storedEvents);
        }

        Broken stored(String... events) {
            return new Broken(plugin, manifest, exercises, content, List.of(events));
        }
    }
}
