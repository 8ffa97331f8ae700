package org.plenum.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenum.tenant.Invalid;

/** Values of queries and bodies that administrators send. */
public final class Values {
    private static final int LAST = 1_000_000;

    private Values() {}

    /** @throws org.plenum.spi.PlenumException INVALID if there is no such page number */
    public static int number(String page) {
        int number = page.matches("[0-9]{1,7}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > LAST) {
            throw Invalid.field("page", page, "is not within 1 to " + LAST);
        }
        return number;
    }

    /** Of names and values, as JSON brings them. @throws org.plenum.spi.PlenumException INVALID, naming a field that is null */
    static <T> Map<String, T> whole(Map<String, T> values) {
        values.forEach((name, value) -> {
            if (value == null || (value instanceof Collection<?> many && many.stream().anyMatch(Objects::isNull))) {
                throw Invalid.field(name.matches("[A-Za-z]{1,60}") ? name : "permissions", name, "is null");
            }
        });
        return values;
    }

    /** @return empty for empty text */
    static Optional<Instant> instant(String field, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException malformed) {
            throw Invalid.field(field, text, "is no ISO 8601 instant in UTC");
        }
    }
}
