package vigie.api.moderation;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.api.parameter.QueryParameters;
import vigie.language.Bilingual;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseFilterReader;
import vigie.moderation.Grounds;

/** Which cases a request is about. */
final class AskedCases {
    private AskedCases() {}

    /**
     * @param others parameters that say something else
     * @throws RefusedRequest naming what has no meaning
     */
    static CaseFilter filter(HttpRequest<?> request, Grounds grounds, Set<String> others) {
        List<Wrong> wrong = new ArrayList<>();
        CaseFilter filter = filter(request, grounds, others, wrong);
        if (!wrong.isEmpty()) {
            throw RefusedRequest.bad(wrong);
        }
        return filter;
    }

    /** As {@link #filter(HttpRequest, Grounds, Set)}, with values that have no meaning noted. */
    static CaseFilter filter(HttpRequest<?> request, Grounds grounds, Set<String> others, List<Wrong> wrong) {
        Set<String> known = new HashSet<>(CaseFilterReader.PARAMETERS);
        known.addAll(others);
        QueryParameters.allowOnly(request, known);
        Map<String, List<String>> parameters = QueryParameters.of(request);
        return CaseFilterReader.read(
                parameters,
                grounds,
                name -> wrong.add(new Wrong(
                        name, new Bilingual("Cette valeur n'est pas possible.", "This value is not possible."))));
    }
}
