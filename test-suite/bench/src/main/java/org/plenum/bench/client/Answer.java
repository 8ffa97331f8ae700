package org.plenum.bench.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server said to a REST request.
 *
 * @param body an empty node ({@link JsonNode#isMissingNode()}) when there was none, or none of JSON
 */
public record Answer(int status, JsonNode body) {

    /** The body of a success. @throws IllegalStateException with status and body otherwise */
    public JsonNode expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("status " + status + " instead of " + wanted + ": " + body);
        }
        return body;
    }
}
