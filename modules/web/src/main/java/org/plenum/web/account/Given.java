package org.plenum.web.account;

import org.jspecify.annotations.Nullable;
import org.plenum.tenant.Invalid;

/** Takes values out of a body in which they may be missing. */
public final class Given {
    private Given() {}

    /** @throws org.plenum.spi.PlenumException INVALID, naming the field */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Invalid.field(field, "", "is missing");
        }
        return value;
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
