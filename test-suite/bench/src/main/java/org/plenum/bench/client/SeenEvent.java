package org.plenum.bench.client;

import com.fasterxml.jackson.databind.JsonNode;

/** An event as it came to one client. {@code at} is opaque and given back after a reconnect. */
public record SeenEvent(String at, String plugin, String name, JsonNode payload) {

    static SeenEvent of(JsonNode frame) {
        return new SeenEvent(
                frame.path("at").asText(),
                frame.path("plugin").asText(),
                frame.path("name").asText(),
                frame.path("payload"));
    }

    public boolean is(String wantedPlugin, String wantedName) {
        return plugin.equals(wantedPlugin) && name.equals(wantedName);
    }
}
