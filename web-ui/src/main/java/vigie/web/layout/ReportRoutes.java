package vigie.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        return start() + "?kind=" + kind + "&id=" + encoded(id);
    }

    /** @param number of the receipt */
    public String receipt(String number) {
        return either("/signaler/recu?numero=", "/en/report/receipt?number=") + encoded(number);
    }

    public String receiptNumber() {
        return either("numero", "number");
    }

    /** @param token of a letter to a reporter */
    public String appeal(String token) {
        return either("/signaler/recours?token=", "/en/report/appeal?token=") + encoded(token);
    }

    /** For members, in their account. */
    public String appeal(DecisionId decision) {
        return either("/compte/recours/", "/en/account/appeals/") + decision.value();
    }

    private String either(String french, String english) {
        return language == Language.FR ? french : english;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
