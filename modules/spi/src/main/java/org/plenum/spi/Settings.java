package org.plenum.spi;

import java.time.Duration;

/**
 * Values a tenant's administrator has set, or the manifest's defaults. Names and types are those of the manifest.
 *
 * <p>Each method throws {@link PlenumException} with INTERNAL if the manifest has no setting of that name and type.
 */
public interface Settings {
    /** A setting of type {@code flag}. */
    boolean flag(String name);

    /** A setting of type {@code number}, within the manifest's {@code least} and {@code most}. */
    long number(String name);

    /** A setting of type {@code text}, at most 1000 characters. */
    String text(String name);

    /** A setting of type {@code duration}. */
    Duration duration(String name);
}
