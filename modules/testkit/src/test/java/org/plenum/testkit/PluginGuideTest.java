package org.plenum.testkit;

import static java.io.File.pathSeparator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide for plugin authors is right: what it prints is the sample, and the sample builds and passes its tests. */
class PluginGuideTest {
    private static final Path GUIDE = Path.of("../../docs/plugin-guide.md");
    private static final Path SAMPLE = Path.of("../../docs/plugin-guide/sample");
    /** Deployed by the server's tests. */
    private static final Path WAR = Path.of("target/sample/hands.war");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+ (sample/\\S+)\\n(.*?)^```$");

    @Test
    @DisplayName("each block of code in the guide is a file of the sample, and each file of the sample is in the guide")
    void guideShowsSample() throws IOException {
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(GUIDE)).results().toList();

        for (MatchResult block : blocks) {
            Path file = GUIDE.resolveSibling("plugin-guide").resolve(block.group(1));
            assertThat(block.group(2)).as(block.group(1)).isEqualTo(Files.readString(file));
        }
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            List<String> all = files.filter(Files::isRegularFile)
                    .map(file -> "sample/" + SAMPLE.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("sample/target/"))
                    .toList();
            assertThat(blocks).extracting(block -> block.group(1)).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    @DisplayName("the sample compiles against the SPI and the testkit alone and passes its tests")
    void sampleBuilds() throws IOException, InterruptedException {
        Path classes = Files.createDirectories(Path.of("target/sample/classes"));
        Path tests = Files.createDirectories(Path.of("target/sample/tests"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

        compile(SAMPLE.resolve("src/main/java"), classes, path);
        copy(SAMPLE.resolve("src/main/resources"), classes);
        compile(SAMPLE.resolve("src/test/java"), tests, classes + pathSeparator + path);
        pack(classes);

        run(List.of(classes, tests), path);
    }

    private static void compile(Path sources, Path target, String classPath) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var output = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> java = walk.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "--release", "21", "-parameters", "-proc:none", "-d", target.toString(), "-classpath", classPath);
            boolean compiled = compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(java)).call();
            assertThat(compiled).as(output.toString()).isTrue();
        }
    }

    /** In a Java of its own, in the sample's folder, as a partner's build does. */
    private static void run(List<Path> folders, String path) throws IOException, InterruptedException {
        String classPath = folders.stream().map(folder -> folder.toAbsolutePath().toString()).collect(joining(pathSeparator))
                + pathSeparator + path;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, SampleRun.class.getName())
                .directory(SAMPLE.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static void pack(Path classes) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Dependencies", "org.plenum.spi services");
        try (OutputStream file = Files.newOutputStream(WAR);
                var war = new JarOutputStream(file, manifest)) {
            add(war, SAMPLE.resolve("src/main/webapp"), "");
            add(war, classes, "WEB-INF/classes/");
        }
    }

    private static void add(JarOutputStream war, Path folder, String at) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                war.putNextEntry(new JarEntry(at + folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, war);
                war.closeEntry();
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path folder, Path target) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(folder.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
