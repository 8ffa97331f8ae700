package org.plenum.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/** Reads records as the server does: by the JSON rules of the package {@code org.plenum.spi}. */
final class JsonRecord {
    private final boolean strict;

    private JsonRecord(boolean strict) {
        this.strict = strict;
    }

    /** @throws PlenumException INVALID for anything missing, of a wrong type, or unknown */
    static <T> T request(Class<T> type, String json) {
        return type.cast(new JsonRecord(true).structure(type, RecordJson.tree(json), type.getSimpleName()));
    }

    /** As {@link #request}, but unknown fields are passed over. */
    static <T> T stored(Class<T> type, String json) {
        return type.cast(new JsonRecord(false).structure(type, RecordJson.tree(json), type.getSimpleName()));
    }

    private Object structure(Class<?> type, JsonNode json, String at) {
        if (!json.isObject()) {
            throw invalid(at, json, "is not an object");
        }
        RecordComponent[] components = type.getRecordComponents();
        var values = new ArrayList<Object>();
        for (RecordComponent component : components) {
            values.add(value(component.getGenericType(), json.path(component.getName()), at + "." + component.getName()));
        }
        List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
        json.fieldNames().forEachRemaining(name -> {
            if (strict && !names.contains(name)) {
                throw invalid(at + "." + name, json.path(name), "is unknown");
            }
        });
        return make(type, Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new), values.toArray());
    }

    private static Object make(Class<?> type, Class<?>[] parameters, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException fault) {
            if (fault.getCause() instanceof PlenumException refusal) {
                throw refusal;
            }
            throw new AssertionError("constructor of " + type.getName() + " failed: " + fault.getCause(), fault);
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError(type.getName() + " cannot be made", fault);
        }
    }

    private Object value(Type type, JsonNode json, String at) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, json, at);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new AssertionError(at + " has the type " + type);
        }
        if (json.isMissingNode() || json.isNull()) {
            throw invalid(at, json, "is missing");
        }
        return plain.isRecord() && !AllowedTypes.isText(plain) ? structure(plain, json, at) : single(plain, json, at);
    }

    private Object collection(ParameterizedType type, JsonNode json, String at) {
        Type[] arguments = type.getActualTypeArguments();
        boolean absent = json.isMissingNode() || json.isNull();
        if (type.getRawType() == Map.class) {
            if (!absent && !json.isObject()) {
                throw invalid(at, json, "is not an object");
            }
            var map = new LinkedHashMap<Object, Object>();
            json.properties().forEach(entry -> map.put(
                    single((Class<?>) arguments[0], RecordJson.TREES.getNodeFactory().textNode(entry.getKey()), at),
                    value(arguments[1], entry.getValue(), at + "." + entry.getKey())));
            return map;
        }
        if (!absent && !json.isArray()) {
            throw invalid(at, json, "is not a list");
        }
        var list = new ArrayList<Object>();
        json.forEach(one -> list.add(value(arguments[0], one, at + "[" + list.size() + "]")));
        return type.getRawType() == Set.class ? new LinkedHashSet<>(list) : list;
    }

    private static Object single(Class<?> type, JsonNode json, String at) {
        if (type == boolean.class || type == Boolean.class) {
            return check(json.isBoolean(), json.asBoolean(), json, at, "is not true or false");
        }
        if (type == int.class || type == Integer.class) {
            return check(json.isIntegralNumber() && json.canConvertToInt(), json.asInt(), json, at, "is not a whole number of 32 bits");
        }
        if (type == long.class || type == Long.class) {
            return check(json.isIntegralNumber() && json.canConvertToLong(), json.asLong(), json, at, "is not a whole number of 64 bits");
        }
        if (type == double.class || type == Double.class) {
            return check(json.isNumber(), json.asDouble(), json, at, "is not a number");
        }
        return text(type, check(json.isTextual(), json.asText(), json, at, "is not text"), at);
    }

    private static Object text(Class<?> type, String text, String at) {
        try {
            if (type.isEnum()) {
                return Stream.of(type.getEnumConstants())
                        .filter(constant -> RecordJson.hyphenated(((Enum<?>) constant).name()).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new PlenumException(CommonError.INVALID, at + " '" + text + "' is no " + type.getSimpleName()));
            }
            return switch (type.getSimpleName()) {
                case "String" -> text;
                case "ParticipantId" -> new ParticipantId(text);
                case "MeetingId" -> new MeetingId(text);
                case "FileId" -> new FileId(text);
                case "TenantId" -> new TenantId(text);
                case "AccountId" -> new AccountId(text);
                case "Instant" -> Instant.parse(text);
                case "Duration" -> Duration.parse(text);
                default -> throw new AssertionError(at + " has the type " + type.getName() + ", which JSON has no form for");
            };
        } catch (DateTimeException fault) {
            throw new PlenumException(CommonError.INVALID, at + " '" + text + "' is no " + type.getSimpleName(), fault);
        }
    }

    private static <T> T check(boolean right, T value, JsonNode json, String at, String complaint) {
        if (!right) {
            throw invalid(at, json, complaint);
        }
        return value;
    }

    private static PlenumException invalid(String at, JsonNode json, String complaint) {
        return new PlenumException(CommonError.INVALID, at + " " + json + " " + complaint);
    }
}
