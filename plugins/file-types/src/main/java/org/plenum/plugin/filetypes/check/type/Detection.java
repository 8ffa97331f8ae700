package org.plenum.plugin.filetypes.check.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.detect.zip.IPADetector;
import org.apache.tika.detect.zip.JarDetector;
import org.apache.tika.detect.zip.KMZDetector;
import org.apache.tika.detect.zip.OpenDocumentDetector;
import org.apache.tika.detect.zip.StarOfficeDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.format.ZipIndex;

/** Finds the media type of a content, whatever its name. */
public final class Detection {
    private static final int HEAD = 64 * 1024;
    private static final String PROTECTED = "application/x-tika-ooxml-protected";

    private final Types types;
    private final Detector ole2 = new POIFSContainerDetector();
    private final Detector zip = new DefaultZipContainerDetector(List.of(
            new OpenDocumentDetector(), new JarDetector(), new KMZDetector(), new IPADetector(), new StarOfficeDetector()));

    public Detection(Types types) {
        this.types = types;
    }

    /**
     * Reads the beginning, and of containers what is needed.
     *
     * @param mostMembers of a ZIP
     * @throws NotPassed if a ZIP has too many members to look at, or is broken
     */
    public String type(Content content, int mostMembers) throws IOException {
        byte[] head = content.at(0, HEAD);
        if (head.length == 0) {
            return Types.BYTES;
        }
        String magic = types.normal(types.all().detect(new ByteArrayInputStream(head), new Metadata()).toString());
        String type = Signatures.refined(head, magic);
        if (types.isA(type, Types.ZIP)) {
            return zipped(content, mostMembers);
        }
        return types.isA(type, Types.OLE2) ? contained(ole2, content, Types.OLE2) : type;
    }

    private String zipped(Content content, int mostMembers) throws IOException {
        ZipIndex index = ZipIndex.read(content, mostMembers);
        Optional<String> office = OfficeTypes.of(content, index);
        if (office.isPresent()) {
            return types.isA(office.get(), Types.ZIP) ? office.get() : Types.OFFICE_ZIP;
        }
        return contained(zip, content, Types.ZIP);
    }

    /** What the container's detector says, if that is a kind of this container. */
    private String contained(Detector detector, Content content, String general) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(content.path())) {
            String found = types.normal(detector.detect(stream, new Metadata()).toString());
            return types.isA(found, general) || found.equals(PROTECTED) ? found : general;
        }
    }
}
