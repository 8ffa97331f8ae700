package org.plenum.tenant;

/** Takes mails to people. Safe for all threads. */
public interface Post {
    /**
     * Sends a mail, or writes it with all its links to the server's log when no mail server is set. Returns when the mail server has it.
     *
     * @throws org.plenum.spi.PlenumException MAIL_UNAVAILABLE or MAIL_REFUSED if the mail server does not take it
     */
    void send(MailMessage message);

    /** Whether there is a mail server; without one a mail reaches nobody by itself. */
    boolean isMailServerSet();
}
