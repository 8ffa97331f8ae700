package org.plenum.tenant;

/** Makes several changes to the store one: all of them are kept, or none. */
@FunctionalInterface
public interface Transactions {
    /** Runs the work at once, in the transaction that runs already if there is one; what the work throws undoes it and is passed on. */
    void run(Runnable work);
}
