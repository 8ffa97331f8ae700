package org.plenum.test.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What docs/protocol.md promises, taken from its text. */
final class ProtocolDocument {
    private static final Pattern FRAME = Pattern.compile("(?ms)^```json\\n(.*?)\\n```$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?) \\| (.*) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NAMED = Pattern.compile("(?m)^`([A-Z]\\w+)`: `([^`]+)`\\.");

    private final String rest;
    private final String socket;
    private final Map<String, Shape> names = new LinkedHashMap<>();

    private ProtocolDocument(String text) {
        int socketPart = text.indexOf("\n## The meeting's socket");
        this.rest = text.substring(0, socketPart);
        this.socket = text.substring(socketPart);
        NAMED.matcher(rest).results().forEach(found -> names.put(found.group(1), shape(found.group(2))));
    }

    static ProtocolDocument read() {
        try {
            return new ProtocolDocument(Files.readString(Path.of("..", "..", "docs", "protocol.md")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A row of REST: what is sent, and, behind the arrow, what is answered. */
    record Row(List<Shape> bodies, List<Shape> answers) {}

    /** The rows by what they are about. Where there is no arrow, what is sent and answered is the same. */
    Map<String, Row> requests() {
        var requests = new LinkedHashMap<String, Row>();
        for (MatchResult row : ROW.matcher(rest).results().toList()) {
            String said = row.group(2);
            int arrow = said.indexOf('→');
            var bodies = arrow < 0 ? List.<Shape>of() : shapes(said.substring(0, arrow), false);
            requests.put(row.group(1).replace("`", ""), new Row(bodies, shapes(said.substring(Math.max(0, arrow)), true)));
        }
        return requests;
    }

    /** Payloads of the events of the plugin {@code meeting}, by name. */
    Map<String, Shape> events() {
        var events = new LinkedHashMap<String, Shape>();
        for (MatchResult row : rows("| event | payload |")) {
            CODE.matcher(row.group(1)).results().forEach(name -> events.put(name.group(1), shapes(row.group(2)).getFirst()));
        }
        return events;
    }

    /** Payloads of the commands of the plugin {@code meeting}, by name. */
    Map<String, Shape> commands() {
        var commands = new LinkedHashMap<String, Shape>();
        for (MatchResult row : rows("| command | payload | who | event |")) {
            String payload = row.group(2).substring(0, row.group(2).indexOf(" | "));
            CODE.matcher(row.group(1)).results().forEach(name -> commands.put(name.group(1), shapes(payload).getFirst()));
        }
        return commands;
    }

    /** What the plugin {@code meeting} shows. */
    Shape view() {
        int at = socket.indexOf("View: `") + "View: ".length();
        return shapes(socket.substring(at, socket.indexOf("`", at + 1) + 1)).getFirst();
    }

    /** The fault of REST that the common rules show. */
    Shape problem() {
        int at = rest.indexOf("`{\"type\":\"about:blank\"");
        return shapes(rest.substring(at, rest.indexOf("`", at + 1) + 1)).getFirst();
    }

    /** The frames of one direction in order. @param heading {@code From the client} or {@code From the server} */
    List<JsonNode> frames(String heading) {
        int from = socket.indexOf("### " + heading);
        int to = socket.indexOf("\n##", from + 1);
        return FRAME.matcher(socket.substring(from, to)).results().map(block -> json(block.group(1))).toList();
    }

    Shape shape(String text) {
        return Shape.parse(text.replace("\\|", "|"), names);
    }

    private List<MatchResult> rows(String heading) {
        int from = socket.indexOf(heading);
        int to = socket.indexOf("\n\n", from);
        return ROW.matcher(socket.substring(from, to)).results().toList();
    }

    private List<Shape> shapes(String cell) {
        return shapes(cell, true);
    }

    private List<Shape> shapes(String cell, boolean named) {
        var shapes = new ArrayList<Shape>();
        CODE.matcher(cell).results().map(code -> code.group(1)).forEach(code -> {
            if (code.startsWith("{") || code.startsWith("[") || (named && names.containsKey(code))) {
                shapes.add(shape(code));
            }
        });
        return shapes;
    }

    private static JsonNode json(String text) {
        try {
            return House.JSON.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new AssertionError("no JSON in the document: " + text, fault);
        }
    }
}
