package org.plenum.spi.host;

/**
 * A deployment that is no plugin, and why.
 *
 * @param plugin the manifest's id, or the deployment's name if the manifest could not be read
 * @param reason one sentence for the administrator, with the offending value
 */
public record Refusal(String plugin, String reason) {}
