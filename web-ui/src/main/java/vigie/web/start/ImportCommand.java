package vigie.web.start;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.document.DocumentProblem;
import vigie.importing.ImportPlatforms;
import vigie.importing.ImportReport;
import vigie.language.Language;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;
import vigie.migrations.Edition;
import vigie.migrations.StartupProblem;

/**
 * {@code FILE|FOLDER [--dry-run]}: imports platform files, beside a running Vigie or without one. Exit status 0 when all
 * is right, 1 when something is wrong; then nothing was written.
 */
public final class ImportCommand {
    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    private ImportCommand() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments, System.getenv()));
        } catch (RuntimeException failure) {
            System.exit(WrongSetting.say(failure, LOG, "The import failed"));
        }
    }

    private static int run(String[] arguments, Map<String, String> environment) {
        ServerSettings.requireLogFormat(environment);
        Path source = Path.of(arguments[0]);
        boolean dryRun = List.of(arguments).contains("--dry-run");
        DatabaseSettings settings = DatabaseSettings.from(environment);
        if (settings.edition() == Edition.DEMONSTRATION) {
            throw new StartupProblem("Nothing is imported into a demonstration: all in it is invented.");
        }
        try (Database database = Database.openOrJoin(settings);
                ApplicationContext context = ApplicationContext.builder()
                        .propertySources(SettingsAsWritten.of(environment))
                        .properties(properties(database, environment, dryRun))
                        .start()) {
            ImportReport report = context.getBean(ImportPlatforms.class).run(source, dryRun);
            print(report, dryRun, language(environment));
            return report.refused() ? 1 : 0;
        }
    }

    // An empty directory is filled first, as a start would do: a later start fills only an empty one.
    private static Map<String, Object> properties(Database database, Map<String, String> environment, boolean dryRun) {
        Map<String, Object> properties = new LinkedHashMap<>(ServerSettings.datasource(database));
        // Said also when empty: the environment's own VIGIE_PLATFORMS would count otherwise.
        properties.put(
                "vigie.platforms",
                dryRun
                        ? ""
                        : SettingsAsWritten.text(
                                ServerSettings.platforms(environment).toString()));
        properties.put("vigie.jobs", false); // they are for those who serve
        return properties;
    }

    private static Language language(Map<String, String> environment) {
        return environment.getOrDefault("LANG", "").startsWith("fr") ? Language.FR : Language.EN;
    }

    private static void print(ImportReport report, boolean dryRun, Language language) {
        for (DocumentProblem problem : report.errors()) {
            System.err.println(line(problem, language));
        }
        System.out.println(summary(report, dryRun, language == Language.FR));
    }

    private static String line(DocumentProblem problem, Language language) {
        String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        String field = problem.field().isEmpty() ? "" : problem.field() + ": ";
        return place + ": " + field + problem.message().in(language);
    }

    private static String summary(ImportReport report, boolean dryRun, boolean french) {
        if (report.refused()) {
            return french
                    ? "Rien n’a été écrit : " + report.errors().size() + " erreur(s)."
                    : "Nothing was written: " + report.errors().size() + " error(s).";
        }
        String counts = french
                ? "créées : %d, changées : %d, inchangées : %d, laissées telles qu’une personne les a changées : %d"
                : "created: %d, changed: %d, unchanged: %d, kept as a person changed them: %d";
        String begin = dryRun ? (french ? "À blanc, rien n’est écrit. " : "Dry run, nothing is written. ") : "";
        return begin + counts.formatted(report.created(), report.changed(), report.unchanged(), report.kept());
    }
}
