package vigie.api.error;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLTransientConnectionException;

/** Fails with words that nobody outside may read. */
@Controller("/api/v1/failing")
@Secured(SecurityRule.IS_ANONYMOUS)
class FailingApi {
    static final String SECRET = "hunter2-in-the-message";

    @Get
    String fail() {
        throw new IllegalStateException(SECRET, new ArithmeticException("cause of " + SECRET));
    }

    @Get("/away")
    String away() {
        throw new IllegalStateException(SECRET, new SQLTransientConnectionException("no connection to " + SECRET));
    }
}
