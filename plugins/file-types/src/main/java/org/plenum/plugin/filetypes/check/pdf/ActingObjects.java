package org.plenum.plugin.filetypes.check.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** What acts among the objects of a PDF. Objects are looked at one by one; references from one to another are not followed. */
final class ActingObjects {
    private static final int DEEPEST = 200;

    private static final Map<String, String> ACTIONS = Map.of(
            "JavaScript", "JavaScript",
            "Launch", "an action that starts a program",
            "ImportData", "an action that reads a file",
            "GoToE", "an action that opens an embedded file",
            "Rendition", "an action that plays a film or runs a script",
            "RichMediaExecute", "an action of rich media");

    private static final Map<String, String> KEYS = Map.of(
            "JS", "JavaScript",
            "JavaScript", "JavaScript",
            "XFA", "a form of the kind XFA",
            "EF", "an embedded file",
            "EmbeddedFiles", "an embedded file",
            "RichMediaContent", "rich media");

    private final List<String> found = new ArrayList<>();

    /** In the order in which it was found. */
    List<String> found() {
        return found;
    }

    static boolean isEmbeddedFile(COSDictionary dictionary) {
        return COSName.getPDFName("EmbeddedFile").equals(dictionary.getItem(COSName.TYPE));
    }

    /** Looks at one object with what stands directly in it. */
    void look(@Nullable COSBase object) {
        look(object, 0);
    }

    private void look(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST || object instanceof COSObject) {
            return;
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            dictionary(dictionary, depth);
        }
    }

    private void dictionary(COSDictionary dictionary, int depth) {
        if (isEmbeddedFile(dictionary)) {
            found.add("an embedded file");
        }
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            String key = entry.getKey().getName();
            if (KEYS.containsKey(key) && !isEmpty(entry.getValue())) {
                found.add(KEYS.getOrDefault(key, key));
            }
            if (key.equals("S") && entry.getValue() instanceof COSName action && ACTIONS.containsKey(action.getName())) {
                found.add(ACTIONS.getOrDefault(action.getName(), action.getName()));
            }
            look(entry.getValue(), depth + 1);
        }
    }

    /** Programs write empty lists of what there might be. */
    private static boolean isEmpty(COSBase value) {
        if (value instanceof COSArray array) {
            return array.size() == 0;
        }
        return value instanceof COSDictionary dictionary
                && dictionary.entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals(COSName.NAMES) && entry.getValue() instanceof COSArray names && names.size() == 0);
    }
}
