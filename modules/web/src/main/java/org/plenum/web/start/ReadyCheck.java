package org.plenum.web.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** Answers nothing before the database is what this version of the server needs. */
@Provider
@PreMatching
@Dependent
@Priority(0)
public class ReadyCheck implements ContainerRequestFilter {
    private final Readiness readiness;

    @Inject
    ReadyCheck(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!readiness.isReady()) {
            throw new PlenumException(CommonError.STORE_UNAVAILABLE, "the server waits for its database");
        }
    }
}
