package vigie.api.importing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import vigie.document.DocumentProblem;
import vigie.importing.ImportReport;
import vigie.language.Language;

/**
 * What an import did, or would do.
 *
 * @param kept answers and descriptions left as a person changed them
 * @param errors when there is one, nothing was written
 */
@Serdeable
record ImportResponse(int created, int changed, int unchanged, int kept, List<Wrong> errors) {

    /**
     * One thing wrong.
     *
     * @param line from 1; 0 when the whole file is meant
     * @param field such as {@code items[2].answers.13a.value}; empty when the whole file is meant
     */
    @Serdeable
    record Wrong(String file, int line, String field, String message) {}

    static ImportResponse from(ImportReport report, Language language) {
        return new ImportResponse(
                report.created(),
                report.changed(),
                report.unchanged(),
                report.kept(),
                report.errors().stream().map(each -> wrong(each, language)).toList());
    }

    private static Wrong wrong(DocumentProblem problem, Language language) {
        return new Wrong(
                problem.file(),
                problem.line(),
                problem.field(),
                problem.message().in(language));
    }
}
