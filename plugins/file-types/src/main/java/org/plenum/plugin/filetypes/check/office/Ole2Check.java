package org.plenum.plugin.filetypes.check.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** OLE2 containers: the documents of Office before 2007, mails of Outlook, documents that Office has locked. */
public final class Ole2Check implements Check {
    private static final String OLE2 = "application/x-tika-msoffice";
    private static final String PROTECTED = "application/x-tika-ooxml-protected";
    /** They are read whole, as a chain of blocks. Bytes. */
    private static final long LARGEST = 512L * 1024 * 1024;
    private static final int DEEPEST = 40;
    private static final Pattern OLD_EXCEL = Pattern.compile("application/vnd\\.ms-excel\\.(sheet|workspace)\\.[234]");
    private static final String LONG_NAME = "__substg1.0_3707001F";
    private static final int LONGEST_NAME = 512;

    private final BiPredicate<String, String> isA;

    /** @param isA whether one type is a kind of another */
    public Ole2Check(BiPredicate<String, String> isA) {
        this.isA = isA;
    }

    @Override
    public void look(Item item) throws IOException {
        if (OLD_EXCEL.matcher(item.type()).matches()) {
            old(item);
        }
        if (!isA.test(item.type(), OLE2) && !item.is(PROTECTED)) {
            return;
        }
        if (item.content().length() > LARGEST) {
            throw new NotPassed(Cause.TOO_LARGE, "larger than 512 MiB");
        }
        try (var container = new POIFSFileSystem(item.content().path().toFile(), true)) {
            new Tree(item).folder(container.getRoot(), "", 0);
        } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException broken) {
            throw new IOException(broken);
        }
    }

    /** Of Excel 2 to 4: records without a container. */
    private static void old(Item item) throws IOException {
        try (InputStream bytes = item.content().stream()) {
            if (ExcelRecords.read(bytes).macros() && !item.rules().macros()) {
                throw new NotPassed(Cause.ACTIVE_CONTENT, "macros of Excel 4");
            }
        }
    }

    private record Tree(Item item) {
        void folder(DirectoryNode folder, String path, int depth) throws IOException {
            if (depth > DEEPEST) {
                throw new NotPassed(Cause.UNREADABLE, "folders within each other");
            }
            for (Iterator<Entry> entries = folder.getEntries(); entries.hasNext(); ) {
                Entry entry = entries.next();
                String name = path + entry.getName();
                item.site().counted();
                if (entry instanceof DirectoryNode inner) {
                    storage(inner, name);
                    folder(inner, name + "/", depth + 1);
                } else if (entry instanceof DocumentNode document) {
                    stream(document, name);
                }
            }
        }

        private void storage(DirectoryNode folder, String name) {
            boolean macros = folder.getName().equalsIgnoreCase("VBA") && has(folder, "dir");
            if (macros || folder.getName().equalsIgnoreCase("_VBA_PROJECT_CUR")) {
                acting("macros", name);
            }
            if (folder.getName().equals("\u0006DataSpaces") && !item.is(PROTECTED)) {
                locked("a document with restricted rights");
            }
        }

        private static boolean has(DirectoryNode folder, String name) {
            return folder.getEntryNames().stream().anyMatch(name::equalsIgnoreCase);
        }

        private void stream(DocumentNode document, String name) throws IOException {
            switch (document.getName().toLowerCase(Locale.ROOT)) {
                case "_vba_project" -> acting("macros", name);
                case "encryptedpackage", "encryptedsummary" -> locked("a document with a password");
                case "\u0003ocxname", "\u0003ocxdata", "ctls" -> acting("controls", name);
                case "\u0001ole10native" -> {
                    acting("an embedded file", name);
                    embedded(document, name);
                }
                case "workbook", "book" -> workbook(document);
                case "worddocument" -> text(document);
                case "powerpoint document" -> slides(document);
                case "package", "contents" -> member(document, name);
                case String attachment when attachment.startsWith("__substg1.0_3701") -> attachment(document, name);
                default -> {
                    // Nothing that acts.
                }
            }
        }

        private void acting(String what, String where) {
            if (!item.rules().macros()) {
                throw new NotPassed(Cause.ACTIVE_CONTENT, what + ": " + where);
            }
        }

        private void locked(String what) {
            if (!item.rules().locked()) {
                throw new NotPassed(Cause.ENCRYPTED, what);
            }
        }

        private void workbook(DocumentNode document) throws IOException {
            try (InputStream bytes = new DocumentInputStream(document)) {
                ExcelRecords records = ExcelRecords.read(bytes);
                if (records.locked()) {
                    locked("a workbook with a password");
                }
                if (records.macros()) {
                    acting("macros", "a sheet of Excel 4");
                }
                if (records.dde()) {
                    acting("DDE", "a link of a workbook");
                }
            }
        }

        private void text(DocumentNode document) throws IOException {
            try (InputStream bytes = new DocumentInputStream(document)) {
                WordText text = WordText.read(bytes);
                if (text.locked()) {
                    locked("a document with a password");
                }
                if (text.dde()) {
                    acting("DDE", "a field");
                }
            }
        }

        private void slides(DocumentNode document) throws IOException {
            try (InputStream bytes = new DocumentInputStream(document)) {
                if (SlideRecords.haveMacros(bytes, (name, packed, inner) -> item.site().member(name, packed, true, inner))) {
                    acting("macros", "a presentation");
                }
            }
        }

        /** Of a mail; its name stands beside it. */
        private void attachment(DocumentNode document, String name) throws IOException {
            if (!document.getParent().hasEntryCaseInsensitive(LONG_NAME)) {
                member(document, name);
                return;
            }
            String given;
            try (InputStream bytes = new DocumentInputStream((DocumentNode) document.getParent().getEntryCaseInsensitive(LONG_NAME))) {
                given = new String(bytes.readNBytes(LONGEST_NAME), StandardCharsets.UTF_16LE);
            }
            try (InputStream bytes = new DocumentInputStream(document)) {
                item.site().member(given, document.getSize(), false, bytes);
            }
        }

        private void member(DocumentNode document, String name) throws IOException {
            try (InputStream bytes = new DocumentInputStream(document)) {
                item.site().member(name, document.getSize(), true, bytes);
            }
        }

        /** A file in its wrapping: after names that end with zeros come its length and its content. */
        private void embedded(DocumentNode document, String name) throws IOException {
            try (InputStream bytes = new DocumentInputStream(document)) {
                item.site().member(name, document.getSize(), true, NativePackage.content(bytes));
            }
        }
    }
}
