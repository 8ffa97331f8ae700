package org.plenum.plugin.filetypes.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** What a worker found. */
public sealed interface Finding {
    /** It may pass. @param type its media type */
    record Passed(String type) implements Finding {}

    /** It may pass as it is written there, without what told of its owner. @param content in the workspace */
    record Rewritten(Path content, String type) implements Finding {}

    /** It may not pass. @param detail what was found, up to 200 characters */
    record Refused(Cause cause, String detail) implements Finding {}

    /** Why not; the names are those of {@code org.plenum.spi.Verdict.Reason}. */
    enum Cause {
        FORBIDDEN_TYPE,
        MISMATCHED_TYPE,
        AMBIGUOUS_TYPE,
        ACTIVE_CONTENT,
        ENCRYPTED,
        ARCHIVE_TOO_LARGE,
        UNREADABLE,
        TOO_LARGE
    }

    /** For {@link Frames#send}. */
    static void write(Finding finding, DataOutputStream to) throws IOException {
        switch (finding) {
            case Passed(String type) -> {
                to.writeByte(0);
                to.writeUTF(type);
            }
            case Rewritten(Path content, String type) -> {
                to.writeByte(1);
                to.writeUTF(content.toString());
                to.writeUTF(type);
            }
            case Refused(Cause cause, String detail) -> {
                to.writeByte(2);
                to.writeUTF(cause.name());
                to.writeUTF(detail);
            }
        }
    }

    /** For {@link Frames#receive}. @throws IOException if it is none of these */
    static Finding read(DataInputStream from) throws IOException {
        int kind = from.readUnsignedByte();
        return switch (kind) {
            case 0 -> new Passed(from.readUTF());
            case 1 -> new Rewritten(Path.of(from.readUTF()), from.readUTF());
            case 2 -> new Refused(cause(from.readUTF()), from.readUTF());
            default -> throw new IOException("a finding of kind " + kind);
        };
    }

    private static Cause cause(String name) throws IOException {
        try {
            return Cause.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("the cause " + name, unknown);
        }
    }
}
