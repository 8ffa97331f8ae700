package org.plenum.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Concealment;
import org.plenum.spi.Document;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/** What stays of a meeting as files tells nobody more than the meeting did. */
public interface DocumentsContract extends PluginUnderTest {
    @Test
    @DisplayName("documents have a name each, are no more and no longer than allowed, and are made the same again, in both languages")
    default void documentsKeepTheForm() {
        Saved.each(this, (played, viewer) -> Saved.LANGUAGES.forEach(language -> {
            List<Document> documents = played.documents(viewer, language);

            assertThat(documents).isEqualTo(played.documents(viewer, language)).hasSizeLessThanOrEqualTo(Saved.MOST);
            assertThat(documents.stream().map(Document::file)).doesNotHaveDuplicates();
            assertThat(documents.stream().mapToLong(one -> one.text().length()).sum()).isLessThanOrEqualTo(Saved.LONGEST);
            assertThat(documents.stream().map(Document::file))
                    .as("names in another language")
                    .isEqualTo(played.documents(viewer, Locale.ENGLISH).stream().map(Document::file).toList());
        }));
    }

    @Test
    @DisplayName("no document has an id of anybody: outside of the meeting it means nothing")
    default void documentsHaveNoIds() {
        Saved.each(this, (played, viewer) -> played.people().forEach(person -> assertThat(Saved.text(played, viewer))
                .as("documents of %s", viewer.participant())
                .doesNotContain(person.participant().value())));
    }

    @Test
    @DisplayName("with all attendees hidden, no document of one has the name of another")
    default void hiddenPeopleAreNotWritten() {
        Saved.each(this, (played, viewer) -> {
            played.meeting().conceal(new Concealment(Set.of(Role.ATTENDEE), Set.of()));

            played.people().stream()
                    .filter(other -> !viewer.isStaff() && !other.isStaff() && !other.equals(viewer))
                    .forEach(other -> assertThat(Saved.text(played, viewer))
                            .as("documents of %s", viewer.participant())
                            .doesNotContain(other.name()));
        });
    }

    /** What these tests share. */
    final class Saved {
        /** As the server has it. */
        private static final int MOST = 20;
        /** As the server has it. */
        private static final long LONGEST = 8L << 20;

        private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("sv"));

        private Saved() {}

        private static void each(PluginUnderTest test, BiConsumer<Played<?>, Viewer> check) {
            Played.each(test, played -> played.people().forEach(viewer -> check.accept(played, viewer)));
        }

        static String text(Played<?> played, Viewer viewer) {
            var text = new StringBuilder();
            LANGUAGES.forEach(language -> played.documents(viewer, language).forEach(one -> text.append(one.text()).append('\n')));
            return text.toString();
        }
    }
}
