package vigie.api.report;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.report.SendAppeal;
import vigie.report.SendReport;

/** What programs send as reports and appeals, as the API's description shows it. */
final class ReportBodies {
    private ReportBodies() {}

    /** What can be reported. */
    enum ReportedKind {
        PLATFORM,
        ANSWER,
        EXPERIENCE
    }

    /**
     * What is reported.
     *
     * @param kind of thing
     * @param id a platform's slug, or the identifier of an answer or an experience
     */
    record Reported(ReportedKind kind, String id) {}

    /**
     * Somebody says that something public should not be.
     *
     * @param subject what is reported
     * @param ground a code of the catalogue that fits what is reported
     * @param explanation why it should not be public
     * @param name of who reports; expected without an account
     * @param email where the decision is told; expected without an account
     * @param language of the letters; French when it is absent
     * @param goodFaith true: the report is meant honestly, and its facts are believed true
     */
    record SentReport(
            Reported subject,
            String ground,

            @Schema(maxLength = SendReport.LONGEST_EXPLANATION)
            String explanation,

            @Nullable String name,
            @Schema(format = "email") @Nullable String email,
            @Nullable Language language,
            boolean goodFaith) {}

    /**
     * A reporter asks what became of their report.
     *
     * @param token from the link in the letter that told of the refusal
     */
    record ReportersLink(String token) {}

    /**
     * A reporter asks for the refusal of their report to be looked at again.
     *
     * @param token from the link in the letter that told of it
     * @param text why
     */
    record ReportersAppeal(
            String token,
            @Schema(maxLength = SendAppeal.LONGEST_TEXT) String text) {}

    /**
     * An author asks for a decision to be looked at again.
     *
     * @param decision its identifier
     * @param text why
     */
    record AuthorsAppeal(
            @Schema(format = "uuid") String decision,
            @Schema(maxLength = SendAppeal.LONGEST_TEXT) String text) {}
}
