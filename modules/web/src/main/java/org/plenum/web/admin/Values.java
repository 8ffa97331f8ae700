package org.plenum.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.plenum.tenant.Invalid;

/** Values of queries and bodies that administrators send. */
final class Values {
    private static final int LAST = 1_000_000;

    private Values() {}

    /** @throws org.plenum.spi.PlenumException INVALID if there is no such page number */
    static int number(int page) {
        if (page < 1 || page > LAST) {
            throw Invalid.field("page", String.valueOf(page), "is not within 1 to " + LAST);
        }
        return page;
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
