package org.plenum.plugin.files;

import org.plenum.plugin.files.ExchangeEvent.FileBrought;
import org.plenum.plugin.files.ExchangeEvent.FileReleased;
import org.plenum.plugin.files.ExchangeEvent.FileRenamed;
import org.plenum.plugin.files.ExchangeEvent.FolderAdded;
import org.plenum.plugin.files.ExchangeEvent.FolderRenamed;
import org.plenum.spi.FileId;

/** Events without the names in them. */
final class Nameless {
    private Nameless() {}

    /** The event without a name of this file. */
    static ExchangeEvent file(ExchangeEvent event, FileId file) {
        return switch (event) {
            case FileBrought brought when brought.file().equals(file) -> brought.nameless();
            case FileReleased released when released.file().equals(file) -> released.nameless();
            case FileRenamed renamed when renamed.file().equals(file) -> renamed.nameless();
            case ExchangeEvent other -> other;
        };
    }

    /** The event without a name of this folder. */
    static ExchangeEvent folder(ExchangeEvent event, String folder) {
        return switch (event) {
            case FolderAdded added when added.folder().equals(folder) -> added.nameless();
            case FolderRenamed renamed when renamed.folder().equals(folder) -> renamed.nameless();
            case ExchangeEvent other -> other;
        };
    }
}
