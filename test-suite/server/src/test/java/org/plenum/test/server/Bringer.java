package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plenum.bench.client.Answer;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SeenEvent;

/** Somebody in a meeting, with the session of their browser: brings files, reads them, and keeps all that they were sent. */
record Bringer(PlenumSession session, MeetingClient client, String meeting) implements AutoCloseable {
    /** @param key {@code attendeeKey} or {@code presenterKey} */
    static Bringer of(House house, JsonNode meeting, String name, String key) {
        PlenumSession session = house.server().nobody();
        return new Bringer(session, house.join(session, meeting, name, meeting.path(key).asText()), meeting.path("id").asText());
    }

    static Bringer attendee(House house, JsonNode meeting, String name) {
        return of(house, meeting, name, "attendeeKey");
    }

    static Bringer organizer(House house, JsonNode meeting) {
        return new Bringer(house.organizer(), house.organizer(meeting), meeting.path("id").asText());
    }

    String path(String channel) {
        return "/api/meetings/" + meeting + "/" + channel + "/files";
    }

    String path(String channel, String file) {
        return path(channel) + "/" + file;
    }

    static ObjectNode announcement(String name, long length) {
        return House.object().put("name", name).put("length", length);
    }

    /** @return the file's id */
    String announce(String channel, String name, long length) {
        return session.post(path(channel), announcement(name, length)).expect(201).path("id").asText();
    }

    /** All of it. @return the file's id */
    String bring(String channel, String name, byte[] content) {
        String id = announce(channel, name, content.length);
        session.patch(path(channel, id), 0, content, content.length).expect(204);
        return id;
    }

    String bring(String channel, String name, String content) {
        return bring(channel, name, bytes(content));
    }

    int status(String channel, String file) {
        return read(channel, file).status();
    }

    Answer read(String channel, String file) {
        return session.get(path(channel, file));
    }

    JsonNode ask(String channel, String command, JsonNode payload) {
        return House.ask(client, channel, command, payload);
    }

    /** Waits until an event tells of the file, and gives the first that does. */
    JsonNode told(String channel, String event, String file) {
        return told(channel, event, about(file));
    }

    JsonNode told(String channel, String event, Predicate<JsonNode> fits) {
        House.await(client, seen -> !events(channel, event, fits).isEmpty());
        return events(channel, event, fits).getFirst();
    }

    List<JsonNode> events(String channel, String event, Predicate<JsonNode> fits) {
        return client.record().events(channel, event).stream().map(SeenEvent::payload).filter(fits).toList();
    }

    static Predicate<JsonNode> about(String file) {
        return payload -> payload.path("file").asText().equals(file);
    }

    String id() {
        return House.id(client);
    }

    /** A file or message as a person who joins now is shown it. */
    Optional<JsonNode> listed(String file) {
        for (JsonNode one : client.record().hello().at("/views/files/files")) {
            if (one.path("file").asText().equals(file)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Everything that came by the socket. */
    String traffic() {
        return client.record().hellos() + "\n"
                + client.record().events().stream().map(event -> event.name() + event.payload()).collect(Collectors.joining("\n"))
                + "\n" + client.record().signals();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zipped(String member, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        client.close();
    }
}
