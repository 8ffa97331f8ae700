package org.plenum.web.error;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenum.spi.CommonError;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Tokens;

/** Answers whatever a request fails with, and logs it as its kind demands: once. */
@Provider
@Dependent
public class Faults implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Faults.class.getName());
    /** Beginning of SQL states of a unique or other constraint. */
    private static final String CONSTRAINT = "23";

    @Override
    public Response toResponse(Throwable fault) {
        Optional<PlenumException> known = find(fault, PlenumException.class);
        if (known.isPresent()) {
            return answer(known.get());
        }
        Optional<WebApplicationException> web = find(fault, WebApplicationException.class);
        if (web.isPresent()) {
            return answer(web.get());
        }
        if (isConflict(fault)) {
            return answer(new PlenumException(CommonError.CONFLICT, "somebody else changed it at the same time", fault));
        }
        if (StoreGone.causes(fault)) {
            return answer(new PlenumException(CommonError.STORE_UNAVAILABLE, "the database does not answer: " + fault, fault));
        }
        return answer(new PlenumException(CommonError.INTERNAL, String.valueOf(fault), fault));
    }

    private static Response answer(PlenumException fault) {
        Problem problem = Problem.of(fault);
        if (fault.code().kind() == ErrorKind.BUG) {
            String trace = Tokens.id();
            LOG.log(Level.ERROR, "fault " + trace, fault);
            return problem.traced(trace).response();
        }
        LOG.log(level(fault.code().kind()), () -> problem.code() + ": " + fault.getMessage());
        return problem.response();
    }

    private static Level level(ErrorKind kind) {
        return switch (kind) {
            case REQUEST, ABSENT, STATE -> Level.DEBUG;
            case RIGHT, LIMIT, RATE -> Level.INFO;
            case OUTSIDE -> Level.WARNING;
            case BUG -> Level.ERROR;
        };
    }

    /** What the server itself found: no such path, method or media type. Redirects stay what they are. */
    private static Response answer(WebApplicationException fault) {
        int status = fault.getResponse().getStatus();
        if (status < 400) {
            return fault.getResponse();
        }
        LOG.log(Level.DEBUG, () -> status + ": " + fault.getMessage());
        return switch (status) {
            case 404 -> Problem.of(ErrorKind.ABSENT, CommonError.NOT_FOUND).response();
            case 405, 406, 415 -> Problem.of(ErrorKind.REQUEST, CommonError.INVALID).response(status);
            case 413 -> Problem.of(ErrorKind.LIMIT, CommonError.TOO_LARGE).response();
            default ->
                status < 500
                        ? Problem.of(ErrorKind.REQUEST, CommonError.INVALID).response()
                        : answer(new PlenumException(CommonError.INTERNAL, status + ": " + fault.getMessage(), fault));
        };
    }

    private static boolean isConflict(Throwable fault) {
        return StoreGone.chain(fault)
                .anyMatch(cause -> cause.getClass().getSimpleName().startsWith("OptimisticLock")
                        || StoreGone.sqlState(cause).startsWith(CONSTRAINT));
    }

    private static <T> Optional<T> find(Throwable fault, Class<T> type) {
        Function<Throwable, Stream<T>> cast = cause -> type.isInstance(cause) ? Stream.of(type.cast(cause)) : Stream.empty();
        return StoreGone.chain(fault).flatMap(cast).findFirst();
    }
}
