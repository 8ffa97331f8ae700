package org.plenum.test.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packs classes of these tests as a plugin's WAR, as a partner's build would. */
final class PluginWar {
    private PluginWar() {}

    /** @param classes the plugin and what it needs, without the package {@code org.plenum.spi} */
    static Path pack(String id, String manifest, List<Class<?>> classes) {
        Path war = Path.of("target", "plugins", "plenum-plugin-" + id + ".war").toAbsolutePath();
        try {
            Files.createDirectories(war.getParent());
            var jarManifest = new Manifest();
            jarManifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            jarManifest.getMainAttributes().put(new Attributes.Name("Dependencies"), "org.plenum.spi services");
            try (var jar = new JarOutputStream(Files.newOutputStream(war), jarManifest)) {
                text(jar, "WEB-INF/classes/META-INF/plenum-plugin.json", manifest);
                text(jar, "WEB-INF/beans.xml", "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
                text(jar, "WEB-INF/jboss-web.xml", "<jboss-web><context-root>/plugins/" + id + "</context-root></jboss-web>");
                text(jar, "panel.js", "export default 1;");
                text(jar, "secret/data.txt", "data");
                for (Class<?> one : classes) {
                    String path = one.getName().replace('.', '/') + ".class";
                    jar.putNextEntry(new ZipEntry("WEB-INF/classes/" + path));
                    try (InputStream bytes = one.getClassLoader().getResourceAsStream(path)) {
                        bytes.transferTo(jar);
                    }
                    jar.closeEntry();
                }
            }
            return war;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void text(JarOutputStream jar, String path, String text) throws IOException {
        jar.putNextEntry(new ZipEntry(path));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
