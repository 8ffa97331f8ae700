package org.plenum.plugin.filetypes.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tenant allows.
 *
 * @param forbidden media types, where {@code *} stands for any characters, and endings of names with their point: {@code .exe}
 * @param macros whether documents may have macros and other content that acts
 * @param activePdf whether PDFs may have scripts, actions that start something, and embedded files
 * @param scripts whether pictures and pages (SVG, HTML, XML) may have scripts
 * @param locked whether files may pass that cannot be looked into: with a password, or an archive of an unknown kind
 * @param limits of archives
 */
public record Rules(List<String> forbidden, boolean macros, boolean activePdf, boolean scripts, boolean locked, Limits limits) {
    public Rules {
        forbidden = List.copyOf(forbidden);
    }

    /**
     * How much is looked at in archives; more is refused.
     *
     * @param members of one file, nested ones too
     * @param member bytes of each: a virus scanner does not look at longer ones
     * @param unpacked bytes of all members, nested ones too
     * @param depth archives within each other; 1 has no archive in it
     */
    public record Limits(int members, long member, long unpacked, int depth) {}

    void write(DataOutputStream to) throws IOException {
        to.writeShort(forbidden.size());
        for (String one : forbidden) {
            to.writeUTF(one);
        }
        to.writeBoolean(macros);
        to.writeBoolean(activePdf);
        to.writeBoolean(scripts);
        to.writeBoolean(locked);
        to.writeInt(limits.members());
        to.writeLong(limits.member());
        to.writeLong(limits.unpacked());
        to.writeInt(limits.depth());
    }

    static Rules read(DataInputStream from) throws IOException {
        int count = from.readUnsignedShort();
        var forbidden = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            forbidden.add(from.readUTF());
        }
        return new Rules(
                forbidden,
                from.readBoolean(),
                from.readBoolean(),
                from.readBoolean(),
                from.readBoolean(),
                new Limits(from.readInt(), from.readLong(), from.readLong(), from.readInt()));
    }
}
