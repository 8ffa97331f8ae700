package org.plenum.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Incoming;
import org.plenum.spi.FileId;
import org.plenum.spi.Inspection;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;

class EarlyInspectionsTest {
    private static final TenantId TENANT = new TenantId("TENANTAAAAAAAAAAAAAAAA");
    private static final MeetingId MEETING = new MeetingId("MEETINGAAAAAAAAAAAAAAA");
    private static final ParticipantId ANNA = new ParticipantId("ANNAAAAAAAAAAAAAAAAAAA");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LENGTH = 2 << 20;
    private static final int HALF = LENGTH / 2;
    private static final Long STOPPED = -2L;

    private final MemoryFiles store = new MemoryFiles();
    private final HandInspectors inspectors = new HandInspectors();
    private final AtomicInteger ids = new AtomicInteger();
    private final Filing filing =
            new Filing(store.ports(TENANT), inspectors, news -> {}, () -> new FileId("FILE%018d".formatted(ids.incrementAndGet())), new SetClock());
    /** How much had been seen at each step of an inspection; -1 begins one. */
    private final List<Long> seen = new CopyOnWriteArrayList<>();

    EarlyInspectionsTest() {
        filing.start();
        inspectors.sayEarly("scanner", this::read);
    }

    @AfterEach
    void close() throws IOException {
        filing.close();
        new Folder(store.root).delete(store.root);
    }

    @Test
    @DisplayName("a large file is read while it still comes, and once")
    void readsWhileItComes() throws IOException {
        KnownFile begun = begin(LENGTH);
        append(begun, 0, HALF);
        await(() -> seen.contains((long) HALF));
        append(begun, HALF, HALF);

        assertThat(settled(begun).stage()).isEqualTo(Stage.RELEASED);
        assertThat(seen.stream().filter(size -> size < 0)).hasSize(1);
    }

    @Test
    @DisplayName("nobody is given a byte before the last one is inspected, and what is found in it counts (S83)")
    void lastByteCounts() throws IOException {
        inspectors.sayEarly("scanner", (file, incoming) -> last(file, incoming) == 'x' ? new Verdict.Infected("Last-Byte") : Verdict.clean());
        KnownFile begun = begin(LENGTH);
        append(begun, 0, LENGTH - 1);
        assertThatThrownBy(() -> filing.kept().content(store.find(begun.id()).orElseThrow())).isInstanceOf(PlenumException.class);
        filing.uploads().append(begun, LENGTH - 1, new ByteArrayInputStream(new byte[] {'x'}));

        assertThat(settled(begun).finding()).isEqualTo("Last-Byte");
        assertThat(store.quarantine.count(TENANT)).isEqualTo(1);
    }

    @Test
    @DisplayName("a small file is read when it is there")
    void leavesSmallOnes() throws IOException {
        KnownFile begun = begin(10);
        append(begun, 0, 5);
        assertThat(seen).isEmpty();
        append(begun, 5, 5);

        assertThat(settled(begun).stage()).isEqualTo(Stage.RELEASED);
        assertThat(seen).containsExactly(-1L, Long.MAX_VALUE);
    }

    @Test
    @DisplayName("if bytes that were read are taken back, all is read again: what comes in their place counts")
    void readsAgainWhatWasTakenBack() throws IOException {
        inspectors.sayEarly("scanner", (file, incoming) -> {
            incoming.beyond(0);
            boolean isBad = at(file, 0) == 'x';
            read(file, incoming);
            return isBad ? new Verdict.Infected("First-Byte") : Verdict.clean();
        });
        KnownFile begun = begin(LENGTH);
        assertThatThrownBy(() -> append(begun, 0, LENGTH + 1)).isInstanceOf(PlenumException.class);
        filing.uploads().append(begun, 0, new ByteArrayInputStream(new byte[] {'x'}));
        append(begun, 1, LENGTH - 1);

        assertThat(settled(begun).finding()).isEqualTo("First-Byte");
    }

    @Test
    @DisplayName("if an inspector before it rewrites the file, what is kept is what it reads")
    void readsWhatIsKept() throws IOException {
        inspectors.say("types", file -> new Verdict.Rewritten(shorter(file), "image/jpeg"));
        KnownFile begun = begin(LENGTH);
        append(begun, 0, LENGTH);

        assertThat(settled(begun).file().length()).isEqualTo(3);
        assertThat(seen.stream().filter(size -> size < 0)).hasSize(2);
        assertThat(seen).endsWith(Long.MAX_VALUE);
    }

    @Test
    @DisplayName("what it said counts no more when it has learned something meanwhile")
    void asksWhoHasLearned() throws IOException {
        KnownFile begun = begin(LENGTH);
        append(begun, 0, HALF);
        await(() -> seen.contains((long) HALF));
        inspectors.edition("scanner", "2");
        append(begun, HALF, HALF);

        assertThat(settled(begun).edition()).contains("scanner=2");
        assertThat(seen.stream().filter(size -> size < 0)).hasSize(2);
    }

    @Test
    @DisplayName("an inspector does not wait for a sender who has stopped; the file is read when the sender goes on")
    void waitsForNobody() throws IOException {
        KnownFile begun = begin(LENGTH);
        append(begun, 0, HALF);
        await(() -> seen.contains(STOPPED));
        append(begun, HALF, HALF);

        assertThat(settled(begun).stage()).isEqualTo(Stage.RELEASED);
        assertThat(seen).endsWith(Long.MAX_VALUE);
    }

    private Verdict read(Inspection file, Incoming incoming) throws InterruptedException {
        seen.add(-1L);
        for (long size = 0; size < file.length(); ) {
            try {
                size = incoming.beyond(size);
            } catch (InterruptedException stopped) {
                seen.add(STOPPED);
                throw stopped;
            }
            seen.add(size);
        }
        return Verdict.clean();
    }

    private static int last(Inspection file, Incoming incoming) throws InterruptedException {
        for (long size = 0; size < file.length(); ) {
            size = incoming.beyond(size);
        }
        return at(file, file.length() - 1);
    }

    private static int at(Inspection file, long position) {
        try (var content = FileChannel.open(file.content())) {
            ByteBuffer one = ByteBuffer.allocate(1);
            content.read(one, position);
            return one.get(0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path shorter(Inspection file) {
        try {
            return Files.writeString(file.workspace().resolve("shorter"), "abc");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private KnownFile begin(long length) {
        KnownFile announced = filing.uploads().announced(TENANT, MEETING, "files", ANNA, new Announced("a.bin", length, "", false));
        filing.uploads().begin(announced);
        return announced;
    }

    private void append(KnownFile file, long offset, int count) throws IOException {
        filing.uploads().append(file, offset, new ByteArrayInputStream(new byte[count]));
    }

    private KnownFile settled(KnownFile file) {
        await(() -> {
            Stage stage = store.find(file.id()).orElseThrow().stage();
            return stage != Stage.RECEIVING && stage != Stage.CHECKING;
        });
        return store.find(file.id()).orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
