package org.plenum.web.session;

/** What somebody offers to be let in. */
public sealed interface Credentials {
    /**
     * Mail address and password.
     *
     * @param code of the second factor; empty if none was given
     */
    record Password(String mail, String password, String code) implements Credentials {
        /** Never shows the password. */
        @Override
        public String toString() {
            return "Password[" + mail + "]";
        }
    }

    /**
     * A link that works once.
     *
     * @param token what stands behind its #
     */
    record Link(String token) implements Credentials {
        /** Never shows the token. */
        @Override
        public String toString() {
            return "Link[]";
        }
    }
}
