package org.plenum.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.SocketLoops;
import org.plenum.bench.client.SocketTarget;

/** The bare broadcaster; there is one, so only one crowd may be connected at a time. */
final class BareStage implements Stage {

    private static final String ARCHIVE = "bare.war";
    private static final String CLASS = "org/plenum/bench/bare/Broadcaster.class";

    private final SocketLoops loops;
    private final int port;

    BareStage(SocketLoops loops, int port) {
        this.loops = loops;
        this.port = port;
    }

    /** Writes the application into that folder. */
    static Path archive(Path folder) throws IOException {
        Path file = folder.resolve(ARCHIVE);
        try (InputStream code = BareStage.class.getClassLoader().getResourceAsStream(CLASS);
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            if (code == null) {
                throw new IOException(CLASS + " is not in the class path");
            }
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + CLASS));
            code.transferTo(zip);
            zip.putNextEntry(new ZipEntry("WEB-INF/beans.xml"));
            zip.write("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" bean-discovery-mode=\"none\"/>".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Override
    public String name() {
        return "bare broadcaster";
    }

    @Override
    public Crowd gather(int receivers) {
        Crowd crowd = new Crowd(() -> {});
        SocketTarget target = new SocketTarget("127.0.0.1", port, "/bare/broadcast");
        List<CompletableFuture<ClientSocket>> opening = new ArrayList<>();
        for (int i = 0; i <= receivers; i++) {
            opening.add(loops.connect(target, crowd));
        }
        opening.forEach(socket -> crowd.add(socket.join()));
        return crowd;
    }

    @Override
    public String frame(long dueNanos) {
        return Marker.text(dueNanos, FanOut.MESSAGE_BYTES);
    }
}
