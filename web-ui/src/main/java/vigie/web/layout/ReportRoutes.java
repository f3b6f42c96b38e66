package vigie.web.layout;

import vigie.language.Language;
import vigie.moderation.CaseKind;
import vigie.moderation.DecisionId;

/** The addresses of reports and appeals in one language. */
public record ReportRoutes(Language language) {
    /** What can be reported, and how. */
    public String start() {
        return either("/signaler", "/en/report");
    }

    /** @param id as {@link vigie.moderation.PublicSubjects} takes it */
    public String form(CaseKind kind, String id) {
        return Query.of("kind", kind.name()).and("id", id).after(start());
    }

    /** @param number of the receipt */
    public String receipt(String number) {
        return Query.of(receiptNumber(), number).after(either("/signaler/recu", "/en/report/receipt"));
    }

    public String receiptNumber() {
        return either("numero", "number");
    }

    /** @param token of a letter to a reporter */
    public String appeal(String token) {
        return Query.of("token", token).after(either("/signaler/recours", "/en/report/appeal"));
    }

    /** For members, in their account. */
    public String appeal(DecisionId decision) {
        return either("/compte/recours/", "/en/account/appeals/") + decision.value();
    }

    private String either(String french, String english) {
        return language == Language.FR ? french : english;
    }
}
