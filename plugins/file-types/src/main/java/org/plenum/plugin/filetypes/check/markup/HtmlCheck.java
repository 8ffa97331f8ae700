package org.plenum.plugin.filetypes.check.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.plenum.plugin.filetypes.check.Check;
import org.plenum.plugin.filetypes.check.Content;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.format.Numbers;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/**
 * Scripts in HTML. Browsers read anything as HTML, so this does not read it but looks for what begins a script, also where it would be text.
 */
public final class HtmlCheck implements Check {
    private static final Pattern ACTING = Pattern.compile(
            "<\\s*/?\\s*(script|iframe|frame|object|embed|applet|base|portal)\\b"
                    + "|<meta[^>]{0,200}http-equiv[^>]{0,40}refresh"
                    + "|<link[^>]{0,200}\\brel\\s*=\\s*['\"]?import"
                    + "|<[a-z!][^>]{0,2000}[\\s/\"']on[a-z]{3,40}\\s*="
                    + "|(javascript|vbscript|livescript)\\s*:"
                    + "|&#(x0*6a|0*106);?\\s*(a|&#)"
                    + "|data\\s*:\\s*(text/html|image/svg|application/xhtml)"
                    + "|<\\?(php|=)|<%",
            Pattern.CASE_INSENSITIVE);

    private static final int STEP = 64 * 1024;
    private static final int OVERLAP = 4096;

    @Override
    public void look(Item item) throws IOException {
        if (item.rules().scripts() || !item.is("text/html", "application/xhtml+xml")) {
            return;
        }
        try (InputStream bytes = item.content().stream();
                Reader reader = new InputStreamReader(bytes, encoding(item.content()))) {
            char[] step = new char[STEP];
            var text = new StringBuilder();
            for (int read = reader.read(step); read >= 0; read = reader.read(step)) {
                text.append(step, 0, read);
                if (ACTING.matcher(text).find()) {
                    throw new NotPassed(Cause.ACTIVE_CONTENT, "a script");
                }
                text.delete(0, Math.max(0, text.length() - OVERLAP));
            }
        }
    }

    private static Charset encoding(Content content) throws IOException {
        int mark = Numbers.big(content.at(0, 2)).two(0);
        return mark == 0xfffe ? StandardCharsets.UTF_16LE : mark == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }
}
