package vigie.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.moderation.CaseId;
import vigie.moderation.DecisionId;

/** The addresses of the moderators' pages, and of what authors have from them, in one language. */
public record ModerationRoutes(Language language) {
    /** The parameter that says after which case a list goes on. */
    public static final String AFTER = "after";

    public String queue() {
        return either("/moderation", "/en/moderation");
    }

    /** @param filter parameters of the address, by name */
    public String queue(Map<String, String> filter) {
        return with(filter, queue());
    }

    public String queue(Map<String, String> filter, String after) {
        Map<String, String> parameters = new LinkedHashMap<>(filter);
        parameters.put(AFTER, after);
        return queue(parameters);
    }

    public String one(CaseId id) {
        return either("/moderation/dossiers/", "/en/moderation/cases/") + id.value();
    }

    /** @param filter of the queue that it is gone through with: it is kept on the way */
    public String one(CaseId id, Map<String, String> filter) {
        return with(filter, one(id));
    }

    public String takeBack(CaseId id, Map<String, String> filter) {
        return with(filter, one(id) + either("/reprendre", "/take-back"));
    }

    public String ties() {
        return either("/moderation/liens", "/en/moderation/ties");
    }

    public String ties(Map<String, String> filter) {
        return with(filter, ties());
    }

    public String transparency() {
        return either("/transparence", "/en/transparency");
    }

    public String contributions() {
        return either("/compte/contributions", "/en/account/contributions");
    }

    public String contributions(String after) {
        return Query.of(AFTER, after).after(contributions());
    }

    /** Leads to the form that mends, or takes back, what a case is about. */
    public String mend(CaseId id) {
        return either("/contribuer/dossier/", "/en/contribute/case/") + id.value();
    }

    public String appeal(DecisionId id) {
        return either("/compte/recours/", "/en/account/appeals/") + id.value();
    }

    private String either(String french, String english) {
        return language == Language.FR ? french : english;
    }

    private static String with(Map<String, String> parameters, String path) {
        return new Query(parameters.entrySet().stream()
                        .map(each -> new Chosen(each.getKey(), each.getValue()))
                        .toList())
                .after(path);
    }
}
