package vigie.comparison;

import java.math.BigDecimal;
import java.util.List;
import vigie.platform.Platform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;

/** The words in which a {@link ComparisonTable} is written: a language's for people, codes for programs. */
public interface TableWords {
    /** The heads of the columns that say what is asked. */
    List<String> askedHeads();

    /** As many as there are heads. */
    List<String> asked(Criterion criterion, Ask ask);

    /** The heads of a platform's columns, as {@link ComparisonTable} fills them. */
    List<String> heads(Platform platform);

    String state(CriterionState state);

    String value(Ask ask, AnswerValue value);

    /** A mean of what coaches lived, as a number that a spreadsheet reads. */
    String mean(BigDecimal mean);
}
