package org.plenum.plugin.chat;

import org.plenum.spi.FileId;

/**
 * A file of a message is not there any more.
 *
 * @param reason {@code deleted}, or why it was taken back, such as {@code infected}
 * @param finding what was found, may be empty
 */
record Removal(FileId file, String reason, String finding) {
    static final String DELETED = "deleted";
}
