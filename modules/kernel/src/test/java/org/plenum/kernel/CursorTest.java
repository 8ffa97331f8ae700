package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CursorTest {
    private final Cursor cursor = new Cursor(RandomId.next());

    @Test
    @DisplayName("a position comes back, under this meeting's key only")
    void back() {
        assertThat(cursor.sequence(cursor.at(42))).hasValue(42);
        assertThat(new Cursor(RandomId.next()).sequence(cursor.at(42))).isEmpty();
        assertThat(cursor.sequence("")).isEmpty();
        assertThat(cursor.sequence("no base64url!")).isEmpty();
    }

    @Test
    @DisplayName("positions are all of one length and share no order with what they stand for")
    void opaque() {
        var texts = LongStream.rangeClosed(1, 200).mapToObj(cursor::at).toList();

        assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.length() == 22);
        assertThat(texts.stream().sorted().toList()).isNotEqualTo(texts);
    }
}
