package org.plenum.tenant;

/** The mails about an account, each in the receiver's language. All are service mails: they name tenant and operator, and promote nothing. */
public interface Letters {
    /** With a link to sign in; asked for by whoever typed the address. */
    void signInLink(Account account, String token);

    /** With a link to sign in for the first time. */
    void invitation(Account account, String token);

    /** To the old address: a change to another was asked for. */
    void mailWillChange(Account account, String newMail);

    /** To the new address, with the link that confirms it. */
    void confirmMail(Account account, String newMail, String token);

    /** To the old address: the new one is in its place now. */
    void mailChanged(Account account, String oldMail);

    /** A file that they opened in a meeting is infected, as was found out later. @param finding what was found, such as the name of a virus */
    void fileWithdrawn(Account account, String file, String meeting, String finding);
}
