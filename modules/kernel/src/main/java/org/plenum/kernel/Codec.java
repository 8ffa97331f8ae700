package org.plenum.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** Turns one plugin's records into JSON text and back. Safe for all threads. */
final class Codec {
    private final ObjectWriter writer;
    private final ObjectReader strict;
    private final ObjectReader tolerant;

    Codec(ClassLoader classes) {
        ObjectMapper mapper = Json.forClassesOf(classes);
        writer = mapper.writer();
        strict = mapper.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        tolerant = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws PlenumException INTERNAL if the record is not one that the SPI's rules allow */
    String write(Record record) {
        try {
            return writer.writeValueAsString(record);
        } catch (JsonProcessingException fault) {
            throw new PlenumException(CommonError.INTERNAL, record.getClass().getName() + " cannot be written as JSON", fault);
        }
    }

    /** Reads what a client sent: unknown fields are an error. @throws PlenumException INVALID, naming the field */
    <T> T request(Class<T> type, JsonNode node) {
        try {
            return strict.forType(type).readValue(node);
        } catch (JsonProcessingException fault) {
            throw new PlenumException(CommonError.INVALID, "payload" + path(fault) + ": " + fault.getOriginalMessage(), fault);
        } catch (java.io.IOException fault) {
            throw new PlenumException(CommonError.INVALID, "payload", fault);
        }
    }

    /** Reads what was stored: unknown fields are ignored. @throws PlenumException INTERNAL if it does not fit the type */
    <T> T stored(Class<T> type, String text) {
        try {
            return tolerant.forType(type).readValue(text);
        } catch (JsonProcessingException fault) {
            throw new PlenumException(CommonError.INTERNAL, "stored " + type.getSimpleName() + path(fault) + " does not fit", fault);
        }
    }

    private static String path(JsonProcessingException fault) {
        var path = new StringBuilder();
        if (fault instanceof JsonMappingException mapping) {
            mapping.getPath().forEach(step -> path.append('.')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()));
        }
        return path.toString();
    }
}
