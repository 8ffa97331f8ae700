package org.plenum.tenant;

/** A slow one-way function for passwords, with a salt in each hash. Takes about 0.1 s; few run at once. Safe for all threads. */
public interface PasswordHashing {
    /** A text that holds everything needed to check a password later. */
    String hash(String password);

    boolean matches(String password, String hash);
}
