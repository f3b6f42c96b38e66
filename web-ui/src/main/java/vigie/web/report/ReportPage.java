package vigie.web.report;

import java.util.List;
import java.util.Locale;
import vigie.moderation.Ground;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * The form that reports something.
 *
 * @param grounds among which its reader chooses
 */
public record ReportPage(FormView form, Reported reported, List<Ground> grounds) {
    public PageContext context() {
        return form.context();
    }

    /** What is reported, in a few words. */
    public String what() {
        return switch (reported.kind()) {
            case PLATFORM -> context().text("report.of.platform", reported.platform());
            case ANSWER -> context().text("report.of.answer", reported.platform());
            case EXPERIENCE, REMARK, REPORT, APPEAL -> context().text("report.of.experience", reported.platform());
        };
    }

    /** A label as the beginning of a choice: with a capital. */
    public String label(Ground ground) {
        String label = context().say(ground.label());
        int first = label.offsetByCodePoints(0, 1);
        return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
    }
}
