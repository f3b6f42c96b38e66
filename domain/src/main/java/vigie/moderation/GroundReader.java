package vigie.moderation;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vigie.document.Document;
import vigie.document.Fields;
import vigie.document.Problems;
import vigie.language.Bilingual;

/** Reads the catalogue of grounds. */
public final class GroundReader {
    private static final List<String> OUTCOMES = Arrays.stream(Outcome.values())
            .filter(Outcome::needsReason)
            .map(Enum::name)
            .toList();
    private static final List<String> KINDS =
            Arrays.stream(CaseKind.values()).map(Enum::name).toList();
    /** What readers see, and may report. */
    private static final List<String> REPORTED = Stream.of(CaseKind.PLATFORM, CaseKind.ANSWER, CaseKind.EXPERIENCE)
            .map(Enum::name)
            .toList();

    private static final int CODE = 60;
    private static final int LABEL = 200;

    private GroundReader() {}

    public static List<Ground> read(Document document, Problems problems) {
        List<Ground> grounds = new ArrayList<>();
        Fields file = Fields.of(document.root(), "", problems);
        if (file == null) {
            return grounds;
        }
        file.onlyKnow(List.of("grounds"));
        file.itemFields("grounds", each -> {
            each.onlyKnow(List.of("code", "label", "kinds", "outcomes", "reports"));
            String code = each.text("code", CODE);
            Bilingual label = each.bilingual("label", LABEL);
            List<String> kinds = each.someCodes("kinds", KINDS);
            List<String> outcomes = each.someCodes("outcomes", OUTCOMES);
            List<String> reports = each.codes("reports", REPORTED);
            if (code == null || label == null) {
                return;
            }
            if (grounds.stream().anyMatch(ground -> ground.code().equals(code))) {
                each.problem(
                        "code", "Ce motif est déjà dans le catalogue.", "This ground is in the catalogue already.");
            }
            grounds.add(new Ground(
                    code,
                    label,
                    kinds(kinds),
                    outcomes.stream().map(Outcome::valueOf).collect(toSet()),
                    kinds(reports)));
        });
        return grounds;
    }

    private static Set<CaseKind> kinds(List<String> names) {
        return names.stream().map(CaseKind::valueOf).collect(toSet());
    }
}
