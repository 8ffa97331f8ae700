package org.plenum.plugin.filetypes.check.office;

import java.io.IOException;
import java.io.InputStream;
import org.plenum.plugin.filetypes.format.Numbers;

/**
 * What the records of a workbook of Excel 97-2003 say.
 *
 * @param locked whether it has a password
 * @param macros whether it has a sheet of macros
 * @param dde whether it asks other programs for data
 */
record ExcelRecords(boolean locked, boolean macros, boolean dde) {
    private static final int FILE_PASS = 0x2f;
    private static final int BOUND_SHEET = 0x85;
    private static final int SUP_BOOK = 0x1ae;
    private static final int EXTERN_NAME = 0x23;
    private static final int MACRO_SHEET = 1;
    private static final int MACROS_BEGIN = 0x40;
    private static final int OLE_LINK = 0x10;
    private static final int LONGEST_PATH = 255;

    /** Record after record: two bytes of kind, two of length. */
    static ExcelRecords read(InputStream bytes) throws IOException {
        boolean locked = false;
        boolean macros = false;
        boolean dde = false;
        boolean program = false;
        while (true) {
            byte[] head = bytes.readNBytes(4);
            if (head.length < 4) {
                return new ExcelRecords(locked, macros, dde);
            }
            Numbers record = Numbers.little(head);
            Numbers data = Numbers.little(bytes.readNBytes(record.two(2)));
            switch (record.two(0)) {
                case FILE_PASS -> locked = true;
                case BOUND_SHEET -> macros |= data.one(5) == MACRO_SHEET;
                // A sheet, or all of an old file, begins; it says of what kind it is.
                case 0x009, 0x209, 0x409, 0x809 -> macros |= data.two(2) == MACROS_BEGIN;
                // One with no sheets of its own stands for another program, asked by OLE or by DDE.
                case SUP_BOOK -> program = data.two(0) == 0 && data.two(2) > 0 && data.two(2) <= LONGEST_PATH;
                case EXTERN_NAME -> dde |= program && (data.two(0) & OLE_LINK) == 0;
                default -> {
                    // Content.
                }
            }
        }
    }
}
