package vigie.web.error;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Pages with a bug, for tests only. */
@Controller
@Produces("text/html")
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
}
