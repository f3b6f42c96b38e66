package vigie.proposal;

import java.util.List;
import vigie.questionnaire.Questionnaire;

/** Which answers contradict one another, data of the product. */
public interface Contradictions {
    List<Contradiction> of(Questionnaire questionnaire);
}
