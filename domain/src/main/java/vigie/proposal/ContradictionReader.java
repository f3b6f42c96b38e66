package vigie.proposal;

import java.util.ArrayList;
import java.util.List;
import vigie.document.Document;
import vigie.document.Fields;
import vigie.document.Problems;
import vigie.language.Bilingual;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Condition;
import vigie.questionnaire.ConditionReader;
import vigie.questionnaire.Questionnaire;

/** Reads the list of contradictions; its conditions are written as those of stance rules, on any asks. */
public final class ContradictionReader {
    private static final int REASON = 300;

    private ContradictionReader() {}

    public static List<Contradiction> read(Document document, Questionnaire questionnaire, Problems problems) {
        List<Contradiction> contradictions = new ArrayList<>();
        Fields file = Fields.of(document.root(), "", problems);
        if (file == null) {
            return contradictions;
        }
        file.onlyKnow(List.of("contradictions"));
        List<Ask> asks = questionnaire.criteria().stream()
                .flatMap(criterion -> criterion.asks().stream())
                .toList();
        file.itemFields("contradictions", each -> {
            each.onlyKnow(List.of("when", "because"));
            Fields when = each.fields("when");
            Bilingual because = each.bilingual("because", REASON);
            if (when == null || because == null) {
                return;
            }
            List<Condition> conditions = new ConditionReader(asks).conditions(when);
            if (when.keys().size() < 2) {
                each.problem(
                        "when", "Deux conditions au moins sont attendues.", "At least two conditions are expected.");
            } else if (conditions.size() > 1) {
                contradictions.add(new Contradiction(conditions, because));
            }
        });
        return contradictions;
    }
}
