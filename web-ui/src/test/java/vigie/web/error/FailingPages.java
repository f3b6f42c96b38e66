package vigie.web.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Pages with a bug, for tests only. */
@Controller
@Produces("text/html")
@Secured(SecurityRule.IS_ANONYMOUS)
public class FailingPages {
    public static final String FRENCH = "/page-en-panne";
    public static final String ENGLISH = "/en/broken-page";
    static final String SECRET = "select secret from passwords";

    @Get(FRENCH)
    String french() {
        throw new IllegalStateException(SECRET);
    }

    @Get(ENGLISH)
    String english() {
        throw new IllegalStateException(SECRET);
    }

    @Get(FRENCH + "/{status}")
    String french(int status) {
        throw new HttpStatusException(HttpStatus.valueOf(status), SECRET);
    }

    @Get(ENGLISH + "/{status}")
    String english(int status) {
        throw new HttpStatusException(HttpStatus.valueOf(status), SECRET);
    }
}
