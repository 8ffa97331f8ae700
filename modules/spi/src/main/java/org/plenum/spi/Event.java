package org.plenum.spi;

/**
 * A fact of a meeting, in the past tense. A plugin has one sealed interface that extends this; its records are the events.
 * {@code record MessageSent} is stored and sent under the name {@code message-sent}. Stored events are read by later
 * versions of the plugin: components may be dropped, never renamed or given another type.
 */
public interface Event {}
