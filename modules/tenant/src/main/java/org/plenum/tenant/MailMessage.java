package org.plenum.tenant;

/**
 * A mail to one person, in plain text.
 *
 * @param language {@code en} or {@code sv}
 */
public record MailMessage(String to, String language, String subject, String body) {}
