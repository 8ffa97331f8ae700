package org.plenum.arch.breach.kernel;

import org.apache.shiro.subject.Subject;
import org.plenum.arch.breach.web.SignInPage;

/** A name that says nothing, and it knows web, Shiro and REST. */
public final class KernelHelper {
    private KernelHelper() {}

    /** Breaks three rules. */
    public static String page(Subject subject, jakarta.ws.rs.core.Response response) {
        return SignInPage.visit() + subject.toString() + response.getStatus();
    }
}
