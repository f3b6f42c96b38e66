package vigie.web.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.answer.RefreshStandings;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.rating.RebuildLived;

/**
 * Reckons again, beside a running Vigie or without one, all that is kept ready for pages. Exit status 0, also when something
 * was kept otherwise than it should have been, for it is mended then; 1 when it could not be done.
 */
public final class RebuildCommand {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

    private RebuildCommand() {}

    public static void main(String[] arguments) {
        try {
            run(System.getenv());
        } catch (RuntimeException failure) {
            System.exit(WrongSetting.say(failure, LOG, "The figures could not be rebuilt"));
        }
        System.exit(0);
    }

    private static void run(Map<String, String> environment) {
        ServerSettings.requireLogFormat(environment);
        try (Database database =
                        Database.openExisting(DatabaseSettings.from(environment).ofEitherEdition());
                ApplicationContext context = ApplicationContext.builder()
                        .propertySources(SettingsAsWritten.of(environment))
                        .properties(CommandSettings.of(database))
                        .start()) {
            RebuildLived lived = context.getBean(RebuildLived.class);
            if (lived.keptByOtherRules()) {
                throw new ConfigurationException(
                        "The ratings of this site are reckoned by other VIGIE_RATING_... settings than "
                                + "these. Give bin/rebuild those of the site; to change them, start Vigie with the new ones.");
            }
            Platforms platforms = context.getBean(Platforms.class);
            List<PlatformId> stood = context.getBean(RefreshStandings.class).refreshAll();
            stood.forEach(each -> mended(each, "how it stands", platforms));
            rebuildLived(lived, platforms, stood.size());
        }
    }

    private static void mended(PlatformId platform, String what, Platforms platforms) {
        System.out.println(
                "Mended: " + platforms.withId(platform).map(Platform::slug).orElseThrow() + ", " + what);
    }

    private static void rebuildLived(RebuildLived rebuild, Platforms platforms, int stood) {
        List<PlatformId> all = rebuild.platforms();
        int lived = 0;
        for (PlatformId each : all) {
            if (rebuild.rebuild(each)) {
                lived++;
                mended(each, "what coaches lived with it", platforms);
            }
        }
        System.out.println("Reckoned again: how all platforms stand, and what coaches lived with " + all.size() + ". "
                + (stood + lived == 0
                        ? "All was as kept."
                        : "Kept otherwise: how " + stood + " stand, what coaches lived with " + lived + "."));
    }
}
