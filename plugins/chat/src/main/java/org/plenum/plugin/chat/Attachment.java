package org.plenum.plugin.chat;

import org.plenum.spi.FileId;
import org.plenum.spi.StoredFile;

/**
 * A file with a message.
 *
 * @param name as its sender calls it
 * @param type media type, as its content was found to be
 * @param length bytes
 */
record Attachment(FileId file, String name, String type, long length) {
    /** With one message. */
    static final int MOST = 5;

    static Attachment of(StoredFile file) {
        return new Attachment(file.id(), file.name(), file.type(), file.length());
    }
}
