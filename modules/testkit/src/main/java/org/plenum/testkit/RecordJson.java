package org.plenum.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.plenum.spi.AccountId;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/**
 * Writes records as the server does: by the JSON rules of the package {@code org.plenum.spi}, with the ids of people the
 * receiver may not know of replaced by {@code someone}.
 */
final class RecordJson {
    static final ObjectMapper TREES = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Predicate<ParticipantId> known;

    private RecordJson(Predicate<ParticipantId> known) {
        this.known = known;
    }

    /** As stored; text that UTF-8 cannot hold is a fault. */
    static String stored(Record value) {
        String json = asked(value);
        assertThat(UTF_8.newEncoder().canEncode(json)).as("UTF-8 can hold %s", value).isTrue();
        return json;
    }

    /** As a client may send it: JSON can escape what UTF-8 cannot hold. */
    static String asked(Record value) {
        return new RecordJson(anybody -> true).text(value);
    }

    /** As sent to somebody.
     *  @param known whom they may know of */
    static String sent(Record value, Predicate<ParticipantId> known) {
        return new RecordJson(known).text(value);
    }

    static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (JsonProcessingException fault) {
            throw new AssertionError("not JSON: " + json, fault);
        }
    }

    /** {@code CastVote} as {@code cast-vote}, {@code TWO_WORDS} as {@code two-words}. */
    static String hyphenated(String name) {
        String words = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', '-')
                : name.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return words.toLowerCase(Locale.ROOT);
    }

    private String text(Record value) {
        return node(value).toString();
    }

    private JsonNode node(Object value) {
        return switch (value) {
            case String text -> NODES.textNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Enum<?> constant -> NODES.textNode(hyphenated(constant.name()));
            case ParticipantId id -> NODES.textNode((known.test(id) ? id : ParticipantId.SOMEONE).value());
            case AccountId id -> NODES.textNode(id.value());
            case MeetingId id -> NODES.textNode(id.value());
            case FileId id -> NODES.textNode(id.value());
            case TenantId id -> NODES.textNode(id.value());
            case Instant time -> NODES.textNode(time.toString());
            case Duration length -> NODES.textNode(length.toString());
            case Collection<?> many -> array(many);
            case Map<?, ?> map -> object(map);
            case Record structure -> object(structure);
            default -> throw new AssertionError(value.getClass().getName() + " has no form in JSON");
        };
    }

    private JsonNode array(Collection<?> many) {
        var array = NODES.arrayNode();
        many.forEach(one -> array.add(node(one)));
        return array;
    }

    private JsonNode object(Map<?, ?> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((key, value) -> {
            if (!(key instanceof ParticipantId id) || known.test(id)) {
                object.set(key.toString(), node(value));
            }
        });
        return object;
    }

    private JsonNode object(Record structure) {
        ObjectNode object = NODES.objectNode();
        for (RecordComponent component : structure.getClass().getRecordComponents()) {
            object.set(component.getName(), node(value(structure, component)));
        }
        return object;
    }

    static Object value(Record structure, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(structure);
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError(structure.getClass().getName() + "." + component.getName() + " cannot be read", fault);
        }
    }
}
