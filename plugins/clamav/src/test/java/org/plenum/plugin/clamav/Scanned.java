package org.plenum.plugin.clamav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plenum.spi.FileId;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;

/** Files to be looked at, below a folder of a test, and inspectors to look at them. */
record Scanned(Path folder) {
    private static final FileId ID = new FileId("file-of-the-inspectors");
    private static final TenantId TENANT = new TenantId("tenant--of-inspections");

    /** One that waits a minute for clamd, has eight connections, and is not watched. */
    static FileInspector inspector(String address) {
        return inspector(settings(address, Duration.ofMinutes(1), 8));
    }

    static FileInspector inspector(ScannerSettings settings) {
        var clamd = new Clamd(settings);
        return new ClamavInspector(clamd, settings, new Watch(clamd, settings.address(), java.time.InstantSource.system()));
    }

    static ScannerSettings settings(String address, Duration readTimeout, int connections) {
        return new ScannerSettings(ClamdAddress.of(address), Duration.ofSeconds(5), readTimeout, connections);
    }

    Inspection file(String name, byte[] content) {
        try {
            return file(name, Files.write(Files.createTempFile(folder, "content", ""), content));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Of zeros, which take no place on the disk. */
    Inspection file(String name, long length) {
        try {
            Path content = Files.createTempFile(folder, "content", "");
            try (FileChannel sparse = FileChannel.open(content, StandardOpenOption.WRITE)) {
                sparse.write(ByteBuffer.allocate(1), length - 1);
            }
            return file(name, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Inspection file(String name, Path content) {
        try {
            return new Inspection(ID, TENANT, name, Files.size(content), false, content, folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The same file, of which another length is told. */
    static Inspection claimed(Inspection file, long length) {
        return new Inspection(file.id(), file.tenant(), file.name(), length, false, file.content(), file.workspace());
    }

    static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    /** Archives in each other. */
    static byte[] nested(int levels, byte[] content) {
        byte[] nested = content;
        for (int level = 1; level <= levels; level++) {
            nested = zip("level" + level, nested);
        }
        return nested;
    }

    /** An archive whose member says that it is encrypted: bit 0 of the flags in both of its headers. */
    static byte[] encrypted(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int place = 0; place < zip.length - 4; place++) {
            switch (bytes.getInt(place)) {
                case 0x04034b50 -> bytes.putShort(place + 6, (short) (bytes.getShort(place + 6) | 1));
                case 0x02014b50 -> bytes.putShort(place + 8, (short) (bytes.getShort(place + 8) | 1));
                default -> {}
            }
        }
        return bytes.array();
    }

    static Verdict.Unavailable unavailable(String address, String why) {
        return new Verdict.Unavailable("clamd at " + address + ": " + why);
    }
}
