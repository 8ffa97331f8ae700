package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Calls on a real server with the engine in it; the pictures are in target/pictures/media. */
@ResourceLock(Server.SHARED)
class MediaTest {
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final House house = House.shared();

    @Test
    @DisplayName("people see and hear each other in Chromium: mute, a right that is taken, who comes later, shared screens, a replaced engine and a replaced plugin (S117)")
    void inTheBrowser(@TempDir Path folder) throws IOException {
        JsonNode meeting = house.meeting("Call in Chromium");
        Path engine = folder.resolve("engine");
        Path media = folder.resolve("media");
        var over = new AtomicBoolean();
        var replacing = CompletableFuture.runAsync(() -> {
            replace("media-embedded", engine, over);
            replace("media", media, over);
        });
        try {
            String said = Chromium.run(LIMIT, "media.mjs", meeting.path("presenterLink").asText(), meeting.path("attendeeLink").asText(), Chromium.pictures("media"), engine.toString(), media.toString());
            System.out.println("Calls in Chromium: " + said.strip());
        } finally {
            over.set(true);
            replacing.join();
        }
    }

    private static void replace(String plugin, Path wanted, AtomicBoolean over) {
        Server.await(plugin + " in use", LIMIT.plusMinutes(1), () -> over.get() || Files.exists(wanted));
        if (Files.exists(wanted)) {
            Server.shared().cli(List.of("deploy --force " + Server.archive(plugin)));
        }
    }
}
