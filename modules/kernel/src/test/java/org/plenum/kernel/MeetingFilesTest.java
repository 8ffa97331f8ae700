package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.files.Announced;
import org.plenum.files.KnownFile;
import org.plenum.files.FilesError;
import org.plenum.files.MemoryFiles;
import org.plenum.kernel.MeetingFiles.Taken;
import org.plenum.spi.CommonError;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.FileState;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;

class MeetingFilesTest {
    private final MemoryStore store = new MemoryStore();
    private final MemoryFiles files = new MemoryFiles();
    private House house = started();
    private final Drawer drawer = new Drawer();
    private Scanner scanner = new Scanner();
    private Arrival scanning = scanner.arrival();
    private final Arrival drawing = drawer.arrival();

    private House started() {
        return new House(store, files, House.limits(), Clock.systemUTC());
    }

    private House.Person begin() {
        house.deploy(scanning);
        house.deploy(drawing);
        return house.join("anna", Role.ORGANIZER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("a clean file is told of in the meeting's log and given to people who are admitted now, to nobody else (S41, S83)")
    void gives() throws IOException {
        House.Person anna = begin();
        House.Person bo = house.join("bo", Role.ATTENDEE);
        house.enter("waiting", Role.ATTENDEE, true);
        KnownFile file = upload(anna, "plan", "the plan", "");
        bo.client().await("released", frame -> frame.toString().contains("released"));

        assertThat(read(bo, file)).hasContent("the plan");
        assertThat(files.readers(file.id())).containsExactly(bo.id());
        refused(CommonError.NOT_PERMITTED, () -> house.kernel().files().read(house.meeting, House.person("waiting"), "drawer", file.id()));
        refused(CommonError.NOT_PERMITTED, () -> house.kernel().files().read(house.meeting, House.person("nobody"), "drawer", file.id()));
        refused(CommonError.PLUGIN_ABSENT, () -> house.kernel().files().read(house.meeting, bo.id(), "notes", file.id()));
    }

    @Test
    @DisplayName("S41: who has left is given nothing and brings nothing until they are back; who lost their connection loses nothing")
    void left() throws IOException {
        House.Person anna = begin();
        House.Person bo = house.join("bo", Role.ORGANIZER);
        House.Person cleo = house.join("cleo", Role.ORGANIZER);
        KnownFile file = upload(anna, "plan", "the plan", "");
        bo.client().await("released", frame -> frame.toString().contains("released"));
        KnownFile begun = begun(cleo, "long", 8, "");
        house.kernel().files().append(house.meeting, cleo.id(), "drawer", begun.id(), 0, bytes("half"));

        bo.ask("leave", "meeting", "leave", "{}");
        cleo.conversation().closed();
        anna.client().await("left", frame -> frame.toString().contains("\"reason\":\"left\""));
        anna.client().await("lost", frame -> frame.toString().contains("\"reason\":\"connection-lost\""));

        refused(CommonError.NOT_PERMITTED, () -> read(bo, file));
        refused(CommonError.NOT_PERMITTED, () -> begun(bo, ""));
        assertThat(house.kernel().meetings().admitted(house.meeting, bo.id())).isFalse();
        assertThat(read(cleo, file)).hasContent("the plan");
        house.kernel().files().append(house.meeting, cleo.id(), "drawer", begun.id(), 4, bytes("half"));
        house.connect("bo", "");
        assertThat(read(bo, file)).hasContent("the plan");
    }

    @Test
    @DisplayName("the feature decides who reads: what is for one is not found by others")
    void featureDecides() throws IOException {
        House.Person anna = begin();
        House.Person bo = house.join("bo", Role.PRESENTER);
        KnownFile file = upload(anna, "plan", "the plan", "private");
        anna.client().await("released", frame -> frame.toString().contains("released"));

        assertThat(read(anna, file)).hasContent("the plan");
        refused(CommonError.NOT_FOUND, () -> read(bo, file));
    }

    @Test
    @DisplayName("who lacks the right brings nothing; the refusal says which right, and the feature may refuse, too")
    void refusesUploads() {
        House.Person anna = begin();
        House.Person bo = house.join("bo", Role.ATTENDEE);

        assertThat(begun(bo, "")).isInstanceOfSatisfying(
                Taken.Refused.class, refused -> assertThat(refused.why().permission()).contains("drawer:upload"));
        assertThat(begun(anna, "unwanted")).isInstanceOfSatisfying(
                Taken.Refused.class, refused -> assertThat(refused.why().code()).isEqualTo("conflict"));
        refused(CommonError.PLUGIN_ABSENT, () -> house.kernel().files().begin(house.meeting, anna.id(), "notes", announced("a", 1, "")));
        house.deploy(Notes.arrival("1"));
        refused(FilesError.NO_FILES, () -> house.kernel().files().begin(house.meeting, anna.id(), "notes", announced("a", 1, "")));
        assertThat(files.of(house.meeting)).isEmpty();
    }

    @Test
    @DisplayName("an infected file is told of to staff with its finding, and given to nobody (S85)")
    void infected() throws IOException {
        House.Person anna = begin();
        House.Person bo = house.join("bo", Role.ATTENDEE);
        KnownFile file = upload(anna, "virus", "bad", "");
        anna.client().await("refused", frame -> frame.toString().contains("Test-Virus"));

        refused(CommonError.NOT_FOUND, () -> read(anna, file));
        assertThat(bo.client().frames().toString()).doesNotContain(file.id().value());
        assertThat(files.quarantine.count(house.tenant)).isEqualTo(1);
    }

    @Test
    @DisplayName("an inspector that fails lets nothing pass")
    void failing() throws IOException {
        House.Person anna = begin();
        KnownFile file = upload(anna, "fail", "text", "");
        anna.client().await("waiting", frame -> frame.toString().contains("\"state\":\"waiting\""));

        refused(CommonError.NOT_FOUND, () -> read(anna, file));
    }

    @Test
    @DisplayName("a scanner that is replaced in the middle of a scan leaves nothing behind, and its successor scans (S87)")
    void replacedScanner() throws IOException, InterruptedException {
        House.Person anna = begin();
        upload(anna, "hold", "text", "");
        assertThat(scanner.held.await(10, TimeUnit.SECONDS)).isTrue();
        house.undeploy(scanning);
        anna.client().await("waiting", frame -> frame.toString().contains("\"state\":\"waiting\""));
        scanner = new Scanner();
        scanner.late = "hold";
        scanning = scanner.arrival();
        house.deploy(scanning);

        anna.client().await("refused", frame -> frame.toString().contains("Late-Virus"));
    }

    @Test
    @DisplayName("what a feature could not be told while it was away it is told when it comes, once")
    void tellsLater() throws IOException {
        House.Person anna = begin();
        KnownFile begun = begun(anna, "plan", 8, "");
        house.undeploy(drawing);
        house.kernel().filing().uploads().append(begun, 0, bytes("the plan"));
        assertThat(files.untold(house.meeting, "drawer")).isNotNull();
        house.deploy(drawing);

        anna.client().await("released", frame -> frame.toString().contains("released"));
        house.undeploy(drawing);
        house.deploy(drawing);
        assertThat(filed()).doesNotHaveDuplicates().last().asString().contains("released");
    }

    @Test
    @DisplayName("a server that was killed while a file was checked goes on with it, and tells the meeting when that is loaded")
    void survives() throws IOException {
        House.Person anna = begin();
        upload(anna, "hold", "the plan", "");
        house.close();
        house = started();
        house.deploy(drawing);
        var successor = new Scanner();
        successor.late = "hold";
        house.deploy(successor.arrival());
        House.Person back = house.connect("anna", "");

        back.client().await("refused", frame -> frame.toString().contains("refused"));
        assertThat(files.quarantine.count(house.tenant)).isEqualTo(1);
    }

    @Test
    @DisplayName("a late finding takes the file back and names those who read it (S87)")
    void takesBack() throws IOException {
        House.Person anna = begin();
        House.Person bo = house.join("bo", Role.ATTENDEE);
        KnownFile file = upload(anna, "plan", "the plan", "");
        bo.client().await("released", frame -> frame.toString().contains("released"));
        read(bo, file);
        scanner.late = "plan";
        scanner.edition = "2";

        anna.client().await("withdrawn", frame -> frame.toString().contains("withdrawn") && frame.toString().contains(bo.id().value()));
        refused(CommonError.NOT_FOUND, () -> read(bo, file));
    }

    @Test
    @DisplayName("a plugin reads its own files and makes others of them; a deleted meeting leaves nothing")
    void pluginsFiles() throws IOException {
        House.Person anna = begin();
        KnownFile file = upload(anna, "plan", "the plan", "");
        anna.client().await("released", frame -> frame.toString().contains("released"));
        var own = drawer.filesOfPlugin();
        try (var content = own.open(file.id())) {
            assertThat(content).hasContent("the plan");
        }
        var picture = java.nio.file.Files.writeString(own.workspace().resolve("p"), "picture");
        own.derive(file.id(), "page-1.png", "image/png", picture);
        assertThat(own.released(house.meeting)).hasSize(1);
        assertThat(own.derived(file.id())).hasSize(1);
        house.kernel().meetings().delete(house.meeting);

        assertThat(own.state(file.id())).isEqualTo(FileState.DELETED);
        assertThat(files.of(house.meeting)).isEmpty();
    }

    private static Announced announced(String name, long length, String purpose) {
        return new Announced(name, length, purpose, false);
    }

    private Taken begun(House.Person who, String purpose) {
        return house.kernel().files().begin(house.meeting, who.id(), "drawer", announced("plan", 8, purpose));
    }

    private KnownFile begun(House.Person who, String name, long length, String purpose) {
        return switch (house.kernel().files().begin(house.meeting, who.id(), "drawer", announced(name, length, purpose))) {
            case Taken.Begun(KnownFile file) -> file;
            case Taken.Refused(Failure why) -> throw new AssertionError(why.toString());
        };
    }

    private KnownFile upload(House.Person who, String name, String text, String purpose) throws IOException {
        KnownFile begun = begun(who, name, text.length(), purpose);
        house.kernel().files().append(house.meeting, who.id(), "drawer", begun.id(), 0, bytes(text));
        return begun;
    }

    private java.nio.file.Path read(House.Person who, KnownFile file) {
        return house.kernel().files().read(house.meeting, who.id(), "drawer", file.id()).content();
    }

    private List<String> filed() {
        return store.read(house.meeting, "drawer", 0, 100).stream().map(StoredEvent::payload).toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ErrorCode code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(PlenumException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
