package org.plenum.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads changes as CodeMirror moved them. */
final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    record Line(int length, Sections own, Sections other, Sections movedAfter, Sections movedBefore) {}

    static Line line(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            int length = line.get(0).asInt();
            Sections own = sections(line.get(1), length);
            Sections other = sections(line.get(2), length);
            return new Line(length, own, other, sections(line.get(3), other.lengthAfter()), sections(line.get(4), other.lengthAfter()));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("not a line of vectors: " + text, fault);
        }
    }

    private static Sections sections(JsonNode edits, int length) {
        var builder = new Sections.Builder();
        int at = 0;
        for (JsonNode edit : edits) {
            int from = edit.get(0).asInt();
            int to = edit.get(1).asInt();
            String text = edit.get(2).asText();
            builder.keep(from - at);
            builder.replace(to - from, text.length(), text);
            at = to;
        }
        builder.keep(length - at);
        return builder.sections();
    }
}
