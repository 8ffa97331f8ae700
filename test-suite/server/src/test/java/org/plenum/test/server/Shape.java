package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a JSON value looks like, as the protocol's document writes it down: an example. {@code …} stands for any text, {@code {…}} and {@code {}} for
 * any object, {@code |} between values for a choice, a word for a shape that has a name, and a list has elements like its one example.
 */
sealed interface Shape {
    Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** What is different in a value, one line each; nothing if it fits. @param at where it is, for those lines */
    List<String> differences(JsonNode value, String at);

    /** Any of a kind: text, number, flag or null. */
    record Plain(JsonNode example) implements Shape {
        @Override
        public List<String> differences(JsonNode value, String at) {
            boolean fits = value.getNodeType() == example.getNodeType()
                    && (!isTime(example) || isTime(value))
                    && (!isId(example) || isId(value));
            return fits ? List.of() : List.of(at + " is " + value + ", not like " + example);
        }

        private static boolean isId(JsonNode node) {
            return node.isTextual() && ID.matcher(node.textValue()).matches();
        }

        private static boolean isTime(JsonNode node) {
            try {
                Instant.parse(node.asText());
                return true;
            } catch (DateTimeParseException other) {
                return false;
            }
        }
    }

    /** One of several; literally, if they are plain. */
    record Choice(List<Shape> shapes) implements Shape {
        @Override
        public List<String> differences(JsonNode value, String at) {
            boolean fits = shapes.stream().anyMatch(shape -> fits(shape, value, at));
            return fits ? List.of() : List.of(at + " is " + value + ", none of " + shapes);
        }

        private static boolean fits(Shape shape, JsonNode value, String at) {
            if (shape instanceof Plain(JsonNode example) && isLiteral(example)) {
                return example.equals(value);
            }
            return shape.differences(value, at).isEmpty();
        }

        private static boolean isLiteral(JsonNode example) {
            return !example.asText().contains("…") && !Plain.isTime(example);
        }
    }

    /** Any object. */
    record Anything() implements Shape {
        @Override
        public List<String> differences(JsonNode value, String at) {
            return value.isObject() ? List.of() : List.of(at + " is " + value + ", not an object");
        }
    }

    /** These fields and no others. @param open whether there may be more */
    record Fields(Map<String, Shape> fields, boolean open) implements Shape {
        @Override
        public List<String> differences(JsonNode value, String at) {
            if (!value.isObject()) {
                return List.of(at + " is " + value + ", not an object");
            }
            List<String> found = new ArrayList<>();
            fields.forEach((name, shape) -> {
                if (value.has(name)) {
                    found.addAll(shape.differences(value.get(name), at + "." + name));
                } else {
                    found.add(at + "." + name + " is promised and missing");
                }
            });
            value.fieldNames().forEachRemaining(name -> {
                if (!open && !fields.containsKey(name)) {
                    found.add(at + "." + name + " is sent and not in the document");
                }
            });
            return found;
        }
    }

    /** A list. @param element of all elements; empty if there is no example */
    record Elements(Optional<Shape> element) implements Shape {
        @Override
        public List<String> differences(JsonNode value, String at) {
            if (!value.isArray()) {
                return List.of(at + " is " + value + ", not a list");
            }
            List<String> found = new ArrayList<>();
            element.ifPresent(shape -> value.forEach(one -> found.addAll(shape.differences(one, at + "[]"))));
            return found;
        }
    }

    /** @param names shapes that are referred to by a word */
    static Shape parse(String text, Map<String, Shape> names) {
        var reader = new Reader(text, names);
        Shape shape = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("'" + text.substring(reader.at) + "' follows the shape in " + text);
        }
        return shape;
    }

    /** Reads the document's notation. */
    final class Reader {
        private final String text;
        private final Map<String, Shape> names;
        private int at;

        private Reader(String text, Map<String, Shape> names) {
            this.text = text;
            this.names = names;
        }

        private Shape value() {
            var choices = new ArrayList<>(List.of(one()));
            while (accept('|')) {
                choices.add(one());
            }
            return choices.size() == 1 ? choices.getFirst() : new Choice(List.copyOf(choices));
        }

        private Shape one() {
            skipSpace();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> new Plain(House.JSON.getNodeFactory().textNode(string()));
                default -> word();
            };
        }

        private Shape object() {
            expect('{');
            if (accept('…')) {
                expect('}');
                return new Anything();
            }
            if (accept('}')) {
                return new Anything();
            }
            var fields = new LinkedHashMap<String, Shape>();
            boolean open = false;
            while (!accept('}')) {
                if (accept('…')) {
                    open = true;
                } else {
                    skipSpace();
                    String name = string();
                    expect(':');
                    fields.put(name, value());
                }
                accept(',');
            }
            return new Fields(fields, open);
        }

        private Shape list() {
            expect('[');
            Optional<Shape> element = Optional.empty();
            while (!accept(']')) {
                if (!accept('…')) {
                    Shape next = value();
                    element = element.or(() -> Optional.of(next));
                }
                accept(',');
            }
            return new Elements(element);
        }

        private Shape word() {
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
                at++;
            }
            String word = text.substring(from, at);
            if (names.containsKey(word)) {
                return names.get(word);
            }
            try {
                return new Plain(House.JSON.readTree(word));
            } catch (com.fasterxml.jackson.core.JsonProcessingException unknown) {
                throw new IllegalArgumentException("'" + word + "' at " + from + " in " + text, unknown);
            }
        }

        private String string() {
            expect('"');
            int end = text.indexOf('"', at);
            String string = text.substring(at, end);
            at = end + 1;
            return string;
        }

        private void expect(char wanted) {
            if (!accept(wanted)) {
                throw new IllegalArgumentException("no " + wanted + " at " + at + " in " + text);
            }
        }

        private boolean accept(char wanted) {
            skipSpace();
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void skipSpace() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
