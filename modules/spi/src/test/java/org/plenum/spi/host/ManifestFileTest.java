package org.plenum.spi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

class ManifestFileTest {
    private final Rendezvous rendezvous = new Rendezvous();
    private final RecordingHost host = new RecordingHost();

    @Test
    @DisplayName("a WAR without a manifest is refused under the name of its file")
    void noManifest() {
        rendezvous.open(host);

        assertThatThrownBy(() -> ManifestFile.read(new War("notes.war", null), rendezvous))
                .hasMessageContaining("there is no META-INF/plenum-plugin.json");
        assertThat(host.told).containsExactly("refused notes.war");
    }

    @Test
    @DisplayName("a plugin for another version of the SPI is refused under its id")
    void otherVersion() {
        rendezvous.open(host);

        assertThatThrownBy(() -> ManifestFile.read(new War("notes-2.war", "{\"id\": \"notes\", \"spi\": \"99\"}"), rendezvous))
                .hasMessageContaining("plugin 'notes' needs another version of the SPI");
        assertThat(host.told).containsExactly("refused notes");
    }

    @Test
    @DisplayName("a manifest longer than 256 KiB is refused")
    void tooLong() {
        assertThatThrownBy(() -> ManifestFile.read(new War("notes.war", " ".repeat(256 * 1024 + 1)), rendezvous))
                .isInstanceOfSatisfying(PlenumException.class, fault -> assertThat(fault.code()).isEqualTo(CommonError.TOO_LARGE));
    }

    /** Says of itself what the server's class loaders say. */
    private static final class War extends ClassLoader {
        private final String file;
        private final @Nullable String manifest;

        War(String file, @Nullable String manifest) {
            super(null);
            this.file = file;
            this.manifest = manifest;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return manifest == null ? null : new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "ModuleClassLoader for Module \"deployment." + file + "\" from Service Module Loader";
        }
    }
}
