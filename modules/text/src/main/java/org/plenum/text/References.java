package org.plenum.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures in a text: {@code ![words](file:id)}, where the words stand for the picture wherever it cannot be. */
public final class References {
    private static final Pattern REFERENCE = Pattern.compile("!\\[([^\\[\\]\\n]*)]\\(file:[A-Za-z0-9_-]{22}\\)");

    private References() {}

    /** The text with the words of each picture in its place. */
    public static String inWords(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }

    /** The same of a text by several, whose words stay theirs. */
    public static List<Passage> inWords(List<Passage> passages) {
        String text = String.join("", passages.stream().map(Passage::text).toList());
        List<int[]> kept = kept(text);
        var all = new ArrayList<Passage>();
        int begin = 0;
        for (Passage passage : passages) {
            int end = begin + passage.text().length();
            var left = new StringBuilder();
            for (int[] part : kept) {
                left.append(text, Math.clamp(part[0], begin, end), Math.clamp(part[1], begin, end));
            }
            if (!left.isEmpty()) {
                all.add(new Passage(passage.author(), left.toString()));
            }
            begin = end;
        }
        return List.copyOf(all);
    }

    /** From where to where the text stays, in order. */
    private static List<int[]> kept(String text) {
        var all = new ArrayList<int[]>();
        int from = 0;
        for (Matcher found = REFERENCE.matcher(text); found.find(); from = found.end()) {
            all.add(new int[] {from, found.start()});
            all.add(new int[] {found.start(1), found.end(1)});
        }
        all.add(new int[] {from, text.length()});
        return all;
    }
}
