package org.plenum.bench.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The server answered a request with a failure frame. */
public final class RequestRefused extends RuntimeException {

    private final transient JsonNode failure;

    RequestRefused(JsonNode failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public String code() {
        return failure.path("code").asText();
    }

    public int status() {
        return failure.path("status").asInt();
    }

    /** {@code no}, {@code yes} or {@code later}. */
    public String retry() {
        return failure.path("retry").asText();
    }

    /** The whole frame. */
    public JsonNode frame() {
        return failure;
    }
}
