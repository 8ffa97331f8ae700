package org.plenum.web.session;

/**
 * Fired when a browser session is over: whoever holds something open for it closes it.
 *
 * @param key the session's, as in {@link BrowserSession#key}
 */
public record SessionEnded(String key) {}
