package org.plenum.kernel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/** The SPI's JSON rules, on Jackson. */
final class Json {
    /** Most characters of one client message. */
    static final int LONGEST_MESSAGE = 64 * 1024;

    private static final int DEEPEST = 32;
    private static final int CACHED_TYPES = 200;

    private static final ObjectMapper TREES = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST_MESSAGE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * A mapper for one plugin's classes; it and its caches go with the plugin, so that no class of a plugin outlives it.
     *
     * @param classes the plugin's class loader
     */
    static ObjectMapper forClassesOf(ClassLoader classes) {
        ObjectMapper mapper = JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance()
                        .withClassLoader(classes)
                        .withCache((LookupCache<Object, JavaType>) new LRUMap<Object, JavaType>(CACHED_TYPES, CACHED_TYPES)))
                .annotationIntrospector(new EnumNames())
                .addModule(idsAndTimes())
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(collection).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }

    /** @throws PlenumException INVALID or TOO_LARGE, saying where the text stops being JSON */
    static JsonNode tree(String text) {
        if (text.length() > LONGEST_MESSAGE) {
            throw new PlenumException(CommonError.TOO_LARGE, text.length() + " characters; " + LONGEST_MESSAGE + " are allowed");
        }
        try {
            return TREES.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new PlenumException(CommonError.INVALID, "not JSON: " + fault.getOriginalMessage(), fault);
        }
    }

    /** The text as a JSON string, quotes included. */
    static String quoted(String text) {
        return text(TREES.getNodeFactory().textNode(text));
    }

    static String text(JsonNode node) {
        return node.toString();
    }

    /** {@code castVote}, {@code CastVote} and {@code CAST_VOTE} as {@code cast-vote}. */
    static String hyphenated(String name) {
        if (name.equals(name.toUpperCase(Locale.ROOT))) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static SimpleModule idsAndTimes() {
        var module = new SimpleModule("plenum");
        text(module, ParticipantId.class, ParticipantId::new);
        text(module, MeetingId.class, MeetingId::new);
        text(module, FileId.class, FileId::new);
        text(module, TenantId.class, TenantId::new);
        text(module, AccountId.class, AccountId::new);
        text(module, Instant.class, Instant::parse);
        text(module, Duration.class, Duration::parse);
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new AsText<>(type));
        module.addKeySerializer(type, new AsKey<>(type));
        module.addDeserializer(type, new FromText<>(type, parse));
        module.addKeyDeserializer(type, new FromKey(parse));
    }

    private static final class AsText<T> extends StdSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class AsKey<T> extends StdSerializer<T> {
        AsKey(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(value.toString());
        }
    }

    private static final class FromText<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "expected text for %s", handledType().getSimpleName());
            }
            return super.deserialize(parser, context);
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return parse.apply(value);
            } catch (PlenumException | DateTimeException fault) {
                return context.reportInputMismatch(this, "%s", fault.getMessage());
            }
        }

        @Override
        protected Object _deserializeFromEmptyString(DeserializationContext context) throws IOException {
            return context.reportInputMismatch(this, "empty text for %s", handledType().getSimpleName());
        }
    }

    private static final class FromKey extends KeyDeserializer {
        private final Function<String, ?> parse;

        FromKey(Function<String, ?> parse) {
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return parse.apply(key);
        }
    }

    /** Enum constants in lower case with hyphens. */
    private static final class EnumNames extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = hyphenated(constants[i].name());
            }
            return names;
        }
    }
}
