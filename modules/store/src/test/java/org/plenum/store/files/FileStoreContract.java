package org.plenum.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.files.FilePolicy;
import org.plenum.files.KnownFile;
import org.plenum.files.Quarantined;
import org.plenum.files.Stage;
import org.plenum.kernel.RandomId;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.StoredFile;

/** What every database has to do for files. */
interface FileStoreContract {
    Instant TEN = Instant.parse("2026-11-24T10:00:00.123456Z");
    String HASH = "0123456789abcdef".repeat(4);

    FileDatabase database();

    private KnownFile file(MeetingId meeting, ParticipantId by, Stage stage, List<FileId> origin) {
        var stored = new StoredFile(new FileId(RandomId.next()), meeting, by, "Träff 🎉.pdf", "application/pdf", 1000, "deck", TEN);
        return new KnownFile(stored, database().tenant(), "slides", origin, true, stage, "", "", HASH, "a=1;b=2", TEN);
    }

    private KnownFile kept(KnownFile file) {
        database().files().add(file);
        return file;
    }

    private static KnownFile at(KnownFile file, Stage stage, Instant at) {
        return new KnownFile(
                file.file(), file.tenant(), file.plugin(), file.origin(), file.withoutMetadata(), stage, "infected", "Virus", HASH, "a=2", at);
    }

    private static MeetingId meeting() {
        return new MeetingId(RandomId.next());
    }

    private static ParticipantId person() {
        return new ParticipantId(RandomId.next());
    }

    @Test
    @DisplayName("a file is found as it was kept, and as it was moved; a move from another stage changes nothing")
    default void moved() {
        KnownFile file = kept(file(meeting(), person(), Stage.CHECKING, List.of()));
        assertThat(database().files().find(file.id())).contains(file);

        KnownFile released = at(file, Stage.RELEASED, TEN.plusSeconds(1));
        assertThat(database().files().move(file, released)).isTrue();
        assertThat(database().files().move(file, at(file, Stage.REFUSED, TEN))).isFalse();
        assertThat(database().files().find(file.id())).contains(released);
        assertThat(database().files().at(Stage.RELEASED, TEN.plusSeconds(2), 1000)).contains(released);
        assertThat(database().files().at(Stage.RELEASED, TEN, 1000)).doesNotContain(released);
    }

    @Test
    @DisplayName("quotas count what is kept, of a meeting and of a tenant")
    default void used() {
        MeetingId meeting = meeting();
        long before = database().files().used(database().tenant());
        kept(file(meeting, person(), Stage.RECEIVING, List.of()));
        KnownFile deck = kept(file(meeting, person(), Stage.RELEASED, List.of()));
        kept(file(meeting, person(), Stage.RELEASED, List.of(deck.id())));
        kept(file(meeting, person(), Stage.REFUSED, List.of()));

        assertThat(database().files().used(meeting)).isEqualTo(3000);
        assertThat(database().files().used(database().tenant())).isEqualTo(before + 3000);
        assertThat(database().files().used(database().other())).isZero();
    }

    @Test
    @DisplayName("unfinished uploads are counted by person and meeting")
    default void receiving() {
        MeetingId meeting = meeting();
        ParticipantId anna = person();
        kept(file(meeting, anna, Stage.RECEIVING, List.of()));
        kept(file(meeting, anna, Stage.CHECKING, List.of()));
        kept(file(meeting, person(), Stage.RECEIVING, List.of()));
        kept(file(meeting(), anna, Stage.RECEIVING, List.of()));

        assertThat(database().files().receiving(meeting, anna)).isEqualTo(1);
        assertThat(database().files().receiving(meeting(), anna)).isZero();
    }

    @Test
    @DisplayName("a feature is told of uploads until it has kept what follows of their stage, never of what was made of them")
    default void untold() {
        MeetingId meeting = meeting();
        KnownFile deck = kept(file(meeting, person(), Stage.CHECKING, List.of()));
        kept(file(meeting, person(), Stage.RELEASED, List.of(deck.id())));
        kept(file(meeting, person(), Stage.RECEIVING, List.of()));
        assertThat(database().files().untold(meeting, "slides")).containsExactly(deck);
        assertThat(database().files().untold(meeting, "chat")).isEmpty();

        database().files().told(deck.id(), Stage.CHECKING);
        assertThat(database().files().untold(meeting, "slides")).isEmpty();
        KnownFile released = at(deck, Stage.RELEASED, TEN);
        database().files().move(deck, released);

        assertThat(database().files().untold(meeting, "slides")).containsExactly(released);
        assertThat(database().files().derived(deck.id())).hasSize(1);
    }

    @Test
    @DisplayName("who read a file is kept once, and forgotten with it")
    default void readers() {
        KnownFile file = kept(file(meeting(), person(), Stage.RELEASED, List.of()));
        ParticipantId reader = person();
        database().files().read(file.id(), reader, TEN);
        database().files().read(file.id(), reader, TEN.plusSeconds(1));
        assertThat(database().files().readers(file.id())).containsExactly(reader);

        database().files().forget(file.id());
        assertThat(database().files().find(file.id())).isEmpty();
        assertThat(database().files().readers(file.id())).isEmpty();
    }

    @Test
    @DisplayName("somebody may ask for several things that were made of one file at the same moment")
    default void readersAtOnce() throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 20; round++) {
                KnownFile file = kept(file(meeting(), person(), Stage.RELEASED, List.of()));
                ParticipantId reader = person();

                for (var asking : threads.invokeAll(Collections.nCopies(4, () -> {
                    start.await();
                    database().files().read(file.id(), reader, TEN);
                    return reader;
                }))) {
                    assertThat(asking.get()).isEqualTo(reader);
                }

                assertThat(database().files().readers(file.id())).containsExactly(reader);
            }
        }
    }

    @Test
    @DisplayName("released files of another edition are outdated, those that were inspected again are not")
    default void outdated() {
        KnownFile file = kept(file(meeting(), person(), Stage.RELEASED, List.of()));
        assertThat(database().files().outdated(database().tenant(), "a=1;b=2", TEN.minusSeconds(1), 1000)).doesNotContain(file);
        assertThat(database().files().outdated(database().tenant(), "a=9", TEN.minusSeconds(1), 1000)).contains(file);
        assertThat(database().files().outdated(database().tenant(), "a=9", TEN.plusSeconds(1), 1000)).doesNotContain(file);

        database().files().inspected(file.id(), "a=9");

        assertThat(database().files().outdated(database().tenant(), "a=9", TEN.minusSeconds(1), 1000)).extracting(KnownFile::id).doesNotContain(file.id());
        assertThat(database().files().sharing(database().tenant(), HASH)).extracting(KnownFile::id).contains(file.id());
    }

    @Test
    @DisplayName("a plugin's released uploads are found by tenant and by when they came")
    default void released() {
        KnownFile file = kept(file(meeting(), person(), Stage.RELEASED, List.of()));
        KnownFile made = kept(file(meeting(), person(), Stage.RELEASED, List.of(file.id())));
        KnownFile refused = kept(file(meeting(), person(), Stage.REFUSED, List.of()));
        var later = TEN.plusSeconds(1);

        assertThat(database().files().released("slides", database().tenant(), later, 1000)).contains(file).doesNotContain(made, refused);
        assertThat(database().files().released("slides", database().tenant(), TEN, 1000)).isEmpty();
        assertThat(database().files().released("chat", database().tenant(), later, 1000)).isEmpty();
        assertThat(database().files().released("slides", database().other(), later, 1000)).isEmpty();
        assertThat(database().files().tenants("slides")).containsExactly(database().tenant());
        assertThat(database().files().tenants("chat")).isEmpty();
    }

    @Test
    @DisplayName("quarantine is paged by tenant, newest first, and found by meeting, person and time")
    default void quarantine() {
        MeetingId meeting = meeting();
        ParticipantId by = person();
        List<Quarantined> files = IntStream.range(0, 3)
                .mapToObj(i -> new Quarantined(
                        new FileId(RandomId.next()), database().other(), meeting, "chat", by, "v.txt", 5, HASH, "Virus", TEN, TEN.plusSeconds(i)))
                .toList();
        files.forEach(database().quarantine()::add);
        database().quarantine().add(files.getFirst());

        assertThat(database().quarantine().count(database().other())).isEqualTo(3);
        assertThat(database().quarantine().page(database().other(), 1, 2)).containsExactly(files.get(2), files.get(1));
        assertThat(database().quarantine().of(meeting)).hasSize(3);
        assertThat(database().quarantine().uploadedBy(List.of(by))).hasSize(3);
        assertThat(database().quarantine().foundBefore(database().other(), TEN.plusSeconds(1))).containsExactly(files.getFirst());
        assertThat(database().quarantine().tenants()).contains(database().other());
        files.forEach(file -> database().quarantine().forget(file.id()));
        assertThat(database().quarantine().find(files.getFirst().id())).isEmpty();
    }

    @Test
    @DisplayName("a tenant has what is normal until it sets something else; its key stays the same and is nobody else's")
    default void policies() {
        assertThat(database().policies().of(database().tenant())).isEqualTo(FilePolicy.NORMAL);
        var set = new FilePolicy(5L << 30, 1L << 30, 4L << 30, FilePolicy.Uninspected.REFUSE, Duration.ofDays(7), Duration.ZERO);
        database().policies().save(database().tenant(), set);
        assertThat(database().policies().of(database().tenant())).isEqualTo(set);
        database().policies().save(database().tenant(), FilePolicy.NORMAL);

        byte[] key = database().keys().key(database().tenant());
        assertThat(key).hasSize(32);
        assertThat(database().keys().key(database().tenant())).isEqualTo(key);
        assertThat(database().keys().key(database().other())).isNotEqualTo(key);
    }

    @Test
    @DisplayName("a person is told of the files they brought and opened, and of those in quarantine (S17, S86)")
    default void held() {
        MeetingId meeting = meeting();
        ParticipantId by = person();
        KnownFile file = kept(file(meeting, by, Stage.RELEASED, List.of()));
        kept(file(meeting, by, Stage.RELEASED, List.of(file.id())));
        kept(file(meeting, by, Stage.DELETED, List.of()));
        database().files().read(file.id(), by, TEN);
        database().quarantine()
                .add(new Quarantined(new FileId(RandomId.next()), database().tenant(), meeting, "chat", by, "v.txt", 5, HASH, "Virus", TEN, TEN));
        var subject = new DataSubject(List.of(), Map.of(meeting, by));

        assertThat(database().held(subject)).extracting(HeldItem::text).hasSize(3).anyMatch(text -> text.contains("Virus"));
        database().forgetReading(subject);
        assertThat(database().held(subject)).hasSize(2);
    }
}
