package org.plenum.plugin.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real browsers on this machine, with fake cameras and microphones. */
@EnabledIf("browserIsThere")
class TalkTest {
    private static final int MOST_SECONDS = 180;

    private Hall hall;

    static boolean browserIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/chromium")) && Files.isDirectory(Path.of("../../modules/ui/node_modules/playwright-core"));
    }

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(Map.of());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void play(String what) throws IOException, InterruptedException {
        Path output = Files.createTempFile("talk", ".txt");
        try {
            Process script = new ProcessBuilder("node", "src/test/browser/talk.mjs", hall.address(), what)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean hasEnded = script.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            script.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            System.out.println(what + ": " + said.strip());
            assertThat(hasEnded).as("it ended: %s", said).isTrue();
            assertThat(said).endsWith("ok\n");
        } finally {
            Files.delete(output);
        }
    }

    @Test
    @DisplayName("two people see and hear each other, protected by AES-GCM, and who speaks has the word")
    void two() throws Exception {
        play("two");
    }

    @Test
    @DisplayName("five people see and hear each other, also after one has left")
    void five() throws Exception {
        play("five");
    }

    @Test
    @DisplayName("who comes late has a picture within 1.5 seconds")
    void late() throws Exception {
        play("late");
    }

    @Test
    @DisplayName("a muted microphone is silence; a right that is taken stops the picture in the server, and brings it back when it is given")
    void rights() throws Exception {
        play("rights");
    }

    @Test
    @DisplayName("each receiver is given the size of a camera that it wants, and changes it without a gap")
    void sizes() throws Exception {
        play("sizes");
    }

    @Test
    @DisplayName("after a restart of ICE media go on")
    void anew() throws Exception {
        play("anew");
    }
}
