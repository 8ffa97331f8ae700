package org.plenum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.text.BadChange.Reason;

class DocumentTest {
    private static Change change(int length, int from, int to, String insert) {
        return new Change("aaaaaaaaaaa", length, List.of(new Edit(from, to, Pieces.of(insert))));
    }

    private static Document of(String text) {
        return Document.of(List.of(new Passage("anna", text)));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BadChange.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
    }

    @Test
    @DisplayName("a change replaces its part of the text, and the parts keep their authors")
    void replaces() {
        Document after = of("Hello world").with(change(11, 5, 11, ", Bo"), "bo").with(change(9, 0, 1, "J"), "anna");

        assertThat(after.text()).isEqualTo("Jello, Bo");
        assertThat(after.passages()).containsExactly(new Passage("anna", "Jello"), new Passage("bo", ", Bo"));
    }

    @Test
    @DisplayName("changes at random give what a plain text gives, with its length and bytes, and passages stay few")
    void asPlainText() {
        var random = new Random(7);
        var plain = new StringBuilder();
        Document document = Document.EMPTY;
        String[] words = {"a", "å", "word ", "👍", "שלום", "\n"};
        for (int i = 0; i < 5000; i++) {
            int from = whole(plain, random.nextInt(plain.length() + 1));
            int to = whole(plain, Math.min(plain.length(), from + random.nextInt(6)));
            String insert = words[random.nextInt(words.length)].repeat(random.nextInt(3));
            if (from < to || !insert.isEmpty()) {
                document = document.with(change(plain.length(), from, to, insert), i % 100 < 50 ? "anna" : "bo");
                plain.replace(from, to, insert);
            }
        }

        assertThat(document.text()).isEqualTo(plain.toString());
        assertThat(document).isEqualTo(Document.of(document.passages()));
        assertThat(document.bytes()).isEqualTo(plain.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    private static int whole(CharSequence text, int at) {
        return Characters.isWithin(text.toString(), at) ? at - 1 : at;
    }

    @ParameterizedTest
    @CsvSource({"4,0,1,OUTSIDE", "3,2,4,OUTSIDE", "3,2,1,MALFORMED", "3,-1,1,MALFORMED", "3,1,1,MALFORMED"})
    @DisplayName("what is outside of the text, in disorder or nothing at all is refused, and the text stays as it is")
    void outside(int length, int from, int to, Reason reason) {
        Document text = of("abc");

        refused(reason, () -> Rebase.moved(List.of(change(length, from, to, "")), List.of(), text.length(), "bo"));
    }

    @Test
    @DisplayName("overlapping edits, half characters and control characters are refused")
    void malformed() {
        var overlapping = new Change("aaaaaaaaaaa", 9, List.of(new Edit(0, 3, List.of()), new Edit(2, 4, List.of())));
        refused(Reason.MALFORMED, overlapping::check);
        for (String bad : List.of("\ud83d", "\udc4d", "\udc4d\ud83d", "\r\n", "\u0000", "\u001b[31m", "\u0085")) {
            refused(Reason.MALFORMED, () -> change(0, 0, 0, bad).check());
        }
        refused(Reason.MALFORMED, () -> new Change("short", 0, List.of()).check());
        change(0, 0, 0, "\u202eה👍\t\n").check();
    }

    @Test
    @DisplayName("no change goes through a character of two units")
    void withinCharacter() {
        refused(Reason.MALFORMED, () -> of("a👍b").with(change(4, 2, 3, ""), "bo"));
        refused(Reason.MALFORMED, () -> of("a👍b").with(change(4, 2, 2, "x"), "bo"));

        assertThat(of("a👍b").with(change(4, 1, 3, ""), "bo").text()).isEqualTo("ab");
    }

    @Test
    @DisplayName("a text grows to its limit in bytes, and shrinks also when it is longer")
    void limit() {
        Document text = of("ååå");

        refused(Reason.TOO_LONG, () -> text.with(List.of(change(3, 3, 3, "å")), "bo", 7));
        assertThat(text.with(List.of(change(3, 3, 3, "b")), "bo", 7).bytes()).isEqualTo(7);
        assertThat(text.with(List.of(change(3, 0, 1, "")), "bo", 2).text()).isEqualTo("åå");
    }

    @Test
    @DisplayName("a passage without its words is as long, and has its lines")
    void blanked() {
        assertThat(new Passage("anna", "One\ntwo 👍").blanked().text()).isEqualTo("···\n······");
        assertThat(change(0, 0, 0, "One\ntwo").blanked().inserted()).isEqualTo("···\n···");
    }
}
