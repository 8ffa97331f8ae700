package org.plenum.plugin.filetypes.check.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** Rich Text: embedded objects, DDE, templates from elsewhere. There are so many ways to hide what an object is that there may be none. */
public final class RtfCheck implements Check {
    private static final Pattern ACTING = Pattern.compile(
            "\\\\(objdata|objupdate|objautlink|objlink|objocx|objhtml)(?![a-z])|\\\\\\*\\s*\\\\template\\s*\\{?\\s*(https?:|ftp:|\\\\\\\\|//|file:)"
                    + "|\\\\fldinst[^A-Za-z0-9]{0,20}[^}]{0,40}\\bDDE(AUTO)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int STEP = 256 * 1024;
    private static final int OVERLAP = 256;

    @Override
    public void look(Item item) throws IOException {
        if (!item.is("application/rtf", "text/rtf") || item.rules().macros()) {
            return;
        }
        try (InputStream bytes = item.content().stream()) {
            String kept = "";
            byte[] step = bytes.readNBytes(STEP);
            while (step.length > 0) {
                String text = kept + new String(step, StandardCharsets.ISO_8859_1);
                if (ACTING.matcher(text).find()) {
                    throw new NotPassed(Cause.ACTIVE_CONTENT, "embedded objects, DDE or a template from elsewhere");
                }
                kept = text.substring(Math.max(0, text.length() - OVERLAP));
                step = bytes.readNBytes(STEP);
            }
        }
    }
}
