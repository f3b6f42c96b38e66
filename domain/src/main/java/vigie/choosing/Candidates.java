package vigie.choosing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vigie.platform.PlatformId;
import vigie.questionnaire.AnswerValue;

/** The platforms of the directory, as a choice needs them. */
public interface Candidates {
    /**
     * All of them, in no order; two queries whatever their number.
     *
     * @param asks ids of the asks whose answers are needed
     */
    List<Candidate> all(Collection<String> asks);

    /** Every published value of these platforms, by ask id; one query. Platforms without any are left out. */
    Map<PlatformId, Map<String, AnswerValue>> answersOf(Collection<PlatformId> platforms);
}
