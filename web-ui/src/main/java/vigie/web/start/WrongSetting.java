package vigie.web.start;

import io.micronaut.context.exceptions.ConfigurationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import vigie.migrations.StartupProblem;

/** What the person at the console can mend, in one sentence. */
final class WrongSetting {
    private WrongSetting() {}

    /**
     * What was found wrong with a setting or the place to start in, however deep Micronaut has wrapped it; null when that is
     * not the cause.
     */
    static @Nullable String said(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StartupProblem || each instanceof ConfigurationException) {
                return each.getMessage();
            }
        }
        return null;
    }

    /** Says it, or logs a bug with its whole story. Answers the exit status. */
    static int say(RuntimeException failure, Logger log, String bug) {
        String said = said(failure);
        if (said == null) {
            log.error(bug, failure);
        } else {
            log.debug("Not started", failure);
            System.err.println(said);
        }
        return 1;
    }
}
