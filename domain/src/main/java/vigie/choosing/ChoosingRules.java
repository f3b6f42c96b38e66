package vigie.choosing;

import java.util.List;
import vigie.questionnaire.Questionnaire;

/** What the product brings along for choosing, data that speaks of the questionnaire's asks. */
public interface ChoosingRules {
    Shipped of(Questionnaire questionnaire);

    /**
     * @param lines in the order shown
     * @param clashes in the order of the file
     */
    record Shipped(List<FrequentLine> lines, List<ClashRule> clashes) {
        public Shipped {
            lines = List.copyOf(lines);
            clashes = List.copyOf(clashes);
        }
    }
}
