package org.plenum.plugin.filetypes.made;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A ZIP written by hand, which may say what is not true. Members are stored as they are. */
public final class RawZip {
    private final Bytes content = new Bytes();
    private final List<Entry> directory = new ArrayList<>();
    private byte[] comment = new byte[0];

    /** What the directory says of a member. */
    private record Entry(String name, long checksum, int place, int flags, long packed, long unpacked, long attributes) {}

    /** A member, told truly. */
    public RawZip member(String name, byte[] data) {
        return member(name, name, data, 0);
    }

    /** @param local its name in its own header @param flags general purpose bits */
    public RawZip member(String name, String local, byte[] data, int flags) {
        int place = content.size();
        local(local, data, flags);
        return listed(name, data, place, flags, data.length);
    }

    /** A member that is in no directory. */
    public RawZip hidden(String name, byte[] data) {
        local(name, data, 0);
        return this;
    }

    /** A link of Unix. */
    public RawZip link(String name, String target) {
        int place = content.size();
        byte[] data = Bytes.of(target);
        local(name, data, 0);
        directory.add(new Entry(name, checksum(data), place, 0, data.length, data.length, 0xa1ffL << 16));
        return this;
    }

    /** A member whose length is not what the directory says. */
    public RawZip lying(String name, byte[] data, long unpacked) {
        int place = content.size();
        local(name, data, 0);
        return listed(name, data, place, 0, unpacked);
    }

    /** Two members, the first of which has the second within its content. */
    public RawZip overlapping(String first, String second, byte[] data) {
        var inner = new RawZip();
        inner.local(second, data, 0);
        int place = content.size();
        byte[] quoted = inner.content.all();
        local(first, quoted, 0);
        listed(first, quoted, place, 0, quoted.length);
        return listed(second, data, content.size() - quoted.length, 0, data.length);
    }

    public RawZip comment(byte[] text) {
        comment = text.clone();
        return this;
    }

    private RawZip listed(String name, byte[] data, int place, int flags, long unpacked) {
        directory.add(new Entry(name, checksum(data), place, flags, data.length, unpacked, 0));
        return this;
    }

    private static long checksum(byte[] data) {
        var sum = new CRC32();
        sum.update(data);
        return sum.getValue();
    }

    private void local(String name, byte[] data, int flags) {
        content.little(4, 0x04034b50L).little(2, 20).little(2, flags).little(2, 0).little(4, 0x21);
        content.little(4, checksum(data)).little(4, data.length).little(4, data.length);
        content.little(2, name.length()).little(2, 0).text(name).add(data);
    }

    public byte[] all() {
        var all = new Bytes().add(content.all());
        int begin = all.size();
        for (Entry entry : directory) {
            all.little(4, 0x02014b50L).little(2, entry.attributes == 0 ? 20 : 0x0314).little(2, 20).little(2, entry.flags).little(2, 0);
            all.little(4, 0x21).little(4, entry.checksum).little(4, entry.packed).little(4, entry.unpacked);
            all.little(2, entry.name.length()).little(2, 0).little(2, 0).little(2, 0).little(2, 0);
            all.little(4, entry.attributes).little(4, entry.place).text(entry.name);
        }
        int size = all.size() - begin;
        all.little(4, 0x06054b50L).little(4, 0).little(2, directory.size()).little(2, directory.size());
        all.little(4, size).little(4, begin).little(2, comment.length).add(comment);
        return all.all();
    }
}
