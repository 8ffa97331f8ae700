package org.plenum.plugin.filetypes.check.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.format.ZipIndex;
import org.plenum.plugin.filetypes.format.ZipMember;
import org.plenum.plugin.filetypes.format.Elements;
import org.xml.sax.SAXException;

/** Which office document is in a ZIP: its list of content types tells. */
final class OfficeTypes {
    private static final String LIST = "[content_types].xml";
    private static final int LONGEST_LIST = 4 * 1024 * 1024;
    /** What the main part of a document is called, where that is not the document's type with {@code .main+xml}. */
    private static final Map<String, String> MAIN = Map.of(
            "application/vnd.ms-excel.sheet.binary.macroenabled.main", "application/vnd.ms-excel.sheet.binary.macroenabled.12",
            "application/vnd.ms-package.xps-fixeddocumentsequence+xml", "application/vnd.ms-xpsdocument");

    private OfficeTypes() {}

    /** Empty if it is none; the general type if it is an unknown one. */
    static Optional<String> of(Content content, ZipIndex index) throws IOException {
        Optional<ZipMember> list = index.members().stream()
                .filter(member -> member.name().toLowerCase(Locale.ROOT).equals(LIST))
                .findFirst();
        if (list.isEmpty() || list.get().isLocked()) {
            return Optional.empty();
        }
        try (InputStream bytes = list.get().open(content)) {
            return Optional.of(type(bytes.readNBytes(LONGEST_LIST)));
        }
    }

    private static String type(byte[] list) throws IOException {
        var found = new ArrayList<>(List.of(Types.OFFICE_ZIP));
        try {
            Elements.read(new ByteArrayInputStream(list), (name, attributes) -> main(attributes.value("ContentType")).ifPresent(found::add));
        } catch (SAXException broken) {
            return Types.OFFICE_ZIP;
        }
        return found.getLast();
    }

    private static Optional<String> main(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT);
        if (MAIN.containsKey(lower)) {
            return Optional.of(MAIN.get(lower));
        }
        if (!lower.endsWith(".main+xml")) {
            return Optional.empty();
        }
        String plain = lower.substring(0, lower.length() - ".main+xml".length());
        return Optional.of(plain.endsWith(".macroenabled") ? plain + ".12" : plain);
    }
}
