package org.plenum.plugin.slides.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where LibreOffice is installed. @param folder with the folder {@code program} in it */
public record OfficeHome(Path folder) {
    /** System property: the folder. Empty: looked for where it usually is. */
    public static final String PROPERTY = "plenum.office.home";

    private static final Pattern PRODUCT = Pattern.compile("ProductKey=([A-Za-z0-9 .]{1,60})");
    private static final List<String> USUAL = List.of(
            "/usr/lib/libreoffice",
            "/usr/lib64/libreoffice",
            "/usr/local/lib/libreoffice",
            "/opt/libreoffice",
            "C:\\Program Files\\LibreOffice");

    /** Looks now. Nothing else is looked for if the property is set. */
    public static Optional<OfficeHome> find() {
        String set = System.getProperty(PROPERTY, "");
        Stream<Path> places = set.isEmpty() ? Stream.concat(USUAL.stream().map(Path::of), versions()) : Stream.of(Path.of(set));
        return places.map(OfficeHome::new).filter(OfficeHome::isThere).findFirst();
    }

    /** Those that the makers' own packages install, {@code /opt/libreoffice25.8}; the newest first. */
    private static Stream<Path> versions() {
        try (Stream<Path> installed = Files.list(Path.of("/opt"))) {
            return installed
                    .filter(place -> place.getFileName().toString().startsWith("libreoffice"))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    private boolean isThere() {
        return Stream.of("soffice.bin", "soffice.exe").anyMatch(name -> Files.isRegularFile(program(name)));
    }

    private Path program(String name) {
        return folder.resolve("program").resolve(name);
    }

    /** Such as {@code LibreOffice 7.4}; {@code LibreOffice} if it does not say. */
    public String version() {
        try (Stream<String> lines = Files.lines(program("bootstraprc"))) {
            return lines.map(PRODUCT::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1).strip())
                    .findFirst()
                    .orElse("LibreOffice");
        } catch (IOException | UncheckedIOException unreadable) {
            return "LibreOffice";
        }
    }

    /** Endings of files for which the part is missing; none if all are there. */
    public List<String> lacking() {
        return Stream.of("pptx", "odp", "docx", "odt", "xlsx", "ods").filter(ending -> !reads(ending)).toList();
    }

    /** Whether the part that reads files of this ending is installed. */
    public boolean reads(String ending) {
        String part =
                switch (ending) {
                    case "pptx", "odp" -> "libsdlo.so";
                    case "docx", "odt" -> "libswlo.so";
                    default -> "libsclo.so";
                };
        boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !isLinux || Files.exists(program(part));
    }
}
