package vigie.importing;

import java.util.List;
import vigie.document.DocumentProblem;

/**
 * What an import did, or would do.
 *
 * @param created platforms that were not there
 * @param changed platforms whose description or answers became others
 * @param unchanged platforms that were there already, just so
 * @param kept answers and descriptions left alone because a person changed them after an import
 * @param errors when there is one, nothing was written
 */
public record ImportReport(int created, int changed, int unchanged, int kept, List<DocumentProblem> errors) {
    static ImportReport refused(List<DocumentProblem> errors) {
        return new ImportReport(0, 0, 0, 0, List.copyOf(errors));
    }

    public boolean refused() {
        return !errors.isEmpty();
    }
}
