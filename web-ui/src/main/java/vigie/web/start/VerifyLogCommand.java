package vigie.web.start;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;
import vigie.moderation.ModerationLog;

/**
 * Reads the moderation log again from its beginning, beside a running Vigie or without one. Exit status 0 when its chain is
 * whole and decisions are what it says of them, 1 otherwise; also where there is no Vigie's database, whose log would be
 * whole for want of entries.
 */
public final class VerifyLogCommand {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyLogCommand.class);

    private VerifyLogCommand() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(System.getenv()));
        } catch (RuntimeException failure) {
            System.exit(WrongSetting.say(failure, LOG, "The log could not be verified"));
        }
    }

    private static int run(Map<String, String> environment) {
        ServerSettings.requireLogFormat(environment);
        try (Database database =
                        Database.openExisting(DatabaseSettings.from(environment).ofEitherEdition());
                ApplicationContext context = ApplicationContext.builder()
                        .propertySources(SettingsAsWritten.of(environment))
                        .properties(CommandSettings.of(database))
                        .start()) {
            return print(context.getBean(ModerationLog.class).verify());
        }
    }

    private static int print(ModerationLog.Verification verified) {
        if (verified.brokenAt() > 0) {
            System.err.println("The log is broken: entry " + verified.brokenAt() + " is not what was written.");
            return 1;
        }
        if (verified.otherwise() != null) {
            System.err.println("The log is whole, but the decision "
                    + verified.otherwise().value() + " is not what was logged: it was rewritten, added or taken out.");
            return 1;
        }
        System.out.println("The log is whole: " + verified.entries() + " entries.");
        System.out.println("Hash of the last one: " + (verified.head().isEmpty() ? "none" : verified.head()));
        return 0;
    }
}
