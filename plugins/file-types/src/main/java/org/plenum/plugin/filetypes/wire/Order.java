package org.plenum.plugin.filetypes.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file to be looked at.
 *
 * @param name as its owner calls it
 * @param withoutMetadata whether what tells of its owner is to be removed
 * @param content where it lies, absolute; only read
 * @param workspace an empty folder to work in, absolute; whoever orders empties it
 * @param rules of the tenant
 */
public record Order(String name, boolean withoutMetadata, Path content, Path workspace, Rules rules) {
    /** For {@link Frames#send}. */
    public void write(DataOutputStream to) throws IOException {
        to.writeUTF(name);
        to.writeBoolean(withoutMetadata);
        to.writeUTF(content.toString());
        to.writeUTF(workspace.toString());
        rules.write(to);
    }

    /** For {@link Frames#receive}. */
    public static Order read(DataInputStream from) throws IOException {
        return new Order(from.readUTF(), from.readBoolean(), Path.of(from.readUTF()), Path.of(from.readUTF()), Rules.read(from));
    }
}
