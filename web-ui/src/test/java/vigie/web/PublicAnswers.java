package vigie.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigie.export.Dump;
import vigie.export.DumpForm;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.questionnaire.Stance;

/** Everything that a site answers to anybody, by address: each open route, with every filter and every page of every list. */
final class PublicAnswers {
    private static final String REQUEST = "request-of-a-test";
    private static final Set<String> VOLATILE = Set.of("date", "connection", "last-modified", "ratelimit");

    private final Site site;
    private final Map<String, String> found = new LinkedHashMap<>();

    private PublicAnswers(Site site) {
        this.site = site;
    }

    static Map<String, String> of(Site site, List<String> slugs) throws Exception {
        PublicAnswers answers = new PublicAnswers(site);
        // First, for the page of open data tells of the files that are made.
        for (Dump dump : Dump.values()) {
            for (DumpForm form : DumpForm.values()) {
                answers.take("/api/v1/exports/" + dump.key() + "." + form.key());
            }
        }
        for (String route : RoutesIT.openReads()) {
            answers.route(route, slugs);
        }
        for (String directory : List.of("/", "/en", "/api/v1/platforms")) {
            for (String filter : answers.filters()) {
                answers.take(directory + "?" + filter);
            }
        }
        answers.pages("/api/v1/platforms");
        answers.pages("/api/v1/news");
        for (String list : List.of("placed", "crossed", "untold")) {
            answers.take("/api/v1/choosing?limit=100&no=exclusivity&list=" + list);
        }
        for (Criterion criterion : answers.questionnaire().criteria()) {
            answers.take("/api/v1/remarks?criterion=" + criterion.number());
        }
        for (String slug : slugs) {
            answers.pages("/api/v1/platforms/" + slug + "/history");
            answers.pages("/api/v1/platforms/" + slug + "/experiences");
        }
        return answers.found;
    }

    private void route(String route, List<String> slugs) throws Exception {
        if (route.contains("{slug}")) {
            for (String slug : slugs) {
                take(route.replace("{slug}", slug));
            }
        } else if (route.contains("{number}")) {
            for (Criterion criterion : questionnaire().criteria()) {
                take(route.replace("{number}", String.valueOf(criterion.number())));
            }
        } else if (!route.contains("{file}")) {
            // A route with another name in it is added here by whoever makes one.
            take(route.replace("{name}", "vigie.css"));
        }
    }

    private Questionnaire questionnaire() {
        return site.bean(Questionnaires.class).current();
    }

    private List<String> filters() {
        List<String> filters = new ArrayList<>(List.of("minCoverage=1", "minCoverage=2", "minLived=1", "limit=1"));
        for (String kind : List.of("CONTRACTUAL", "SERVICE", "HYBRID")) {
            filters.add("kind=" + kind);
        }
        for (String sort : List.of("name", "coverage", "lived", "updated")) {
            filters.add("sort=" + sort);
        }
        questionnaire().offers().keySet().forEach(offer -> filters.add("offer=" + offer));
        for (Criterion criterion : questionnaire().criteria()) {
            for (Stance stance : Stance.values()) {
                filters.add("stance." + criterion.number() + "=" + stance);
            }
            for (Ask ask : criterion.asks()) {
                filters.add("ask." + ask.id() + "=UNKNOWN");
                ask.optionCodes().forEach(code -> filters.add("ask." + ask.id() + "=" + code));
            }
        }
        return filters;
    }

    /** One item at a time. */
    private void pages(String list) throws Exception {
        String address = list + "?limit=1";
        while (!address.isEmpty()) {
            String body = take(address).body();
            int next = body.lastIndexOf("\"next\":\"");
            address = next < 0 ? "" : list + "?limit=1&cursor=" + body.substring(next + 8, body.indexOf('"', next + 8));
        }
    }

    private HttpResponse<String> take(String address) throws Exception {
        HttpResponse<String> answer = site.get(address, "X-Request-Id", REQUEST);
        found.put(address, whole(answer));
        return answer;
    }

    /** Status, headers and body, but for what differs from one moment to the next. */
    static String whole(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(VOLATILE);
        return answer.statusCode() + "\n" + headers + "\n" + answer.body();
    }

    /** What a visitor is answered, to be compared with what another is. */
    static String whole(Site site, String address) throws Exception {
        return whole(site.get(address, "X-Request-Id", REQUEST));
    }
}
