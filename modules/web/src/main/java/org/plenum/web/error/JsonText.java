package org.plenum.web.error;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Collectors;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Invalid;

/** JSON as the protocol has it: strict, at most 32 levels deep, unknown fields are an error, times are ISO 8601 in UTC. */
final class JsonText {
    static final int LARGEST = 64 * 1024;
    static final ObjectMapper MAPPER = mapper();

    private static final int DEEPEST = 32;

    private JsonText() {}

    /** @throws PlenumException INVALID, naming the field to blame if there is one */
    static Object read(byte[] json, Type type) {
        try {
            Object value = MAPPER.readValue(StrictText.of(json), MAPPER.constructType(type));
            if (value == null) {
                throw new PlenumException(CommonError.INVALID, "the body is empty or null");
            }
            return value;
        } catch (JsonMappingException fault) {
            if (fault.getCause() instanceof PlenumException reason) {
                throw reason;
            }
            String path = fault.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw path.isEmpty() ? unreadable(fault) : Invalid.field(path, "", "does not fit: " + fault.getOriginalMessage());
        } catch (JsonProcessingException fault) {
            throw unreadable(fault);
        }
    }

    private static PlenumException unreadable(JsonProcessingException fault) {
        return new PlenumException(CommonError.INVALID, "the body is not the JSON that is expected: " + fault.getOriginalMessage(), fault);
    }

    private static ObjectMapper mapper() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(LARGEST)
                .maxStringLength(LARGEST)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        var times = new SimpleModule("times")
                .addSerializer(Instant.class, new InstantWriter())
                .addDeserializer(Instant.class, new InstantReader())
                .addDeserializer(String.class, new TextReader());
        return JsonMapper.builder(factory)
                .addModule(times)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    /** Text is text: no number that looks like it, and nothing that a database cannot keep. */
    private static final class TextReader extends StdScalarDeserializer<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            String text = json.getText();
            if (text.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
                return (String) context.handleWeirdStringValue(String.class, "", "has a NUL character, or half of a surrogate pair");
            }
            return text;
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            try {
                return Instant.parse(text);
            } catch (DateTimeException malformed) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "is no ISO 8601 instant in UTC");
            }
        }
    }
}
