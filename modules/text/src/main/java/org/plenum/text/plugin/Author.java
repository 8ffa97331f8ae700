package org.plenum.text.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** What a text keeps of those who wrote it, for their export and erasure. */
public final class Author {
    /** The category of what people wrote. */
    public static final String TEXT = "text";

    private Author() {}

    /** Whether an author's name in passages is this person's. */
    public static Predicate<String> isOf(PersonalData.Person person) {
        return author -> person.is(new ParticipantId(author));
    }

    /** As it is exported; nothing if there are no words. */
    public static List<PersonalData.Item> items(Instant at, Optional<String> words) {
        return words.stream().map(text -> new PersonalData.Item(TEXT, at, text)).toList();
    }
}
