package vigie.api.parameter;

import io.micronaut.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.directory.FilterProblem;
import vigie.language.Bilingual;

/** The parameters of a request's address. */
public final class QueryParameters {
    private QueryParameters() {}

    /** All of them, decoded. */
    public static Map<String, List<String>> of(HttpRequest<?> request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameters().forEach(parameters::put);
        return parameters;
    }

    /** @throws RefusedRequest when there are others than {@code known} */
    public static void allowOnly(HttpRequest<?> request, Set<String> known) {
        List<Wrong> unknown = of(request).keySet().stream()
                .filter(name -> !known.contains(name))
                .map(QueryParameters::unknown)
                .toList();
        if (!unknown.isEmpty()) {
            throw RefusedRequest.bad(unknown);
        }
    }

    /** What is wrong with a parameter that a call does not have. */
    public static Wrong unknown(String name) {
        return new Wrong(name, new Bilingual("Ce paramètre n'existe pas.", "There is no such parameter."));
    }

    /** What is wrong with a parameter whose value has no meaning, with that value. */
    public static Wrong wrong(FilterProblem problem) {
        String value = " (" + problem.value() + ")";
        return new Wrong(
                problem.parameter(),
                new Bilingual(problem.message().fr() + value, problem.message().en() + value));
    }
}
