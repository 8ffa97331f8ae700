package org.plenum.arch.breach.web;

/** Something others should not know. */
public final class SignInPage {
    /** Static and not final. */
    @SuppressWarnings("NonFinalStaticField")
    static int visits;

    private SignInPage() {}

    /** Counts. */
    public static int visit() {
        return ++visits;
    }
}
