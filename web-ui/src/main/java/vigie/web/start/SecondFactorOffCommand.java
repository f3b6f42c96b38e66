package vigie.web.start;

import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.account.LiftSecondFactor;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;

/**
 * {@code ADDRESS}: switches off the second factor of the member with this e-mail address, beside a running Vigie or without
 * one. Exit status 0 when it is off now, 1 when nothing was changed.
 */
public final class SecondFactorOffCommand {
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorOffCommand.class);

    private SecondFactorOffCommand() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments[0], System.getenv()));
        } catch (RuntimeException failure) {
            System.exit(WrongSetting.say(failure, LOG, "The second factor could not be switched off"));
        }
    }

    private static int run(String email, Map<String, String> environment) {
        ServerSettings.requireLogFormat(environment);
        Map<String, Object> properties = new LinkedHashMap<>();
        // Nothing is to be filled.
        properties.put("vigie.platforms", "");
        properties.put("vigie.demo", false);
        properties.put("vigie.jobs", false); // letters are for those who serve
        try (Database database =
                Database.openExisting(DatabaseSettings.from(environment).ofEitherEdition())) {
            properties.putAll(ServerSettings.datasource(database));
            try (ApplicationContext context = ApplicationContext.builder()
                    .propertySources(SettingsAsWritten.of(environment))
                    .properties(properties)
                    .start()) {
                return say(context.getBean(LiftSecondFactor.class).liftAtTheMachine(email), email);
            }
        }
    }

    private static int say(LiftSecondFactor.Outcome outcome, String email) {
        return switch (outcome) {
            case OFF -> {
                System.out.println("The second factor of " + email
                        + " is off and all sessions have ended. A running Vigie, or its next start, tells the member by"
                        + " mail.");
                yield 0;
            }
            case WAS_NOT_ON -> {
                System.err.println("The second factor of " + email + " was not on: nothing was changed.");
                yield 1;
            }
            case NOBODY -> {
                System.err.println("No member has the e-mail address " + email + ": nothing was changed.");
                yield 1;
            }
        };
    }
}
