package vigie.web.report;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;
import vigie.report.Appealable;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/** A decision, and the form to appeal it while it can be. */
public record AppealPage(FormView form, Appealable shown, Grounds grounds) {
    public PageContext context() {
        return form.context();
    }

    /** What was decided on. */
    public String what() {
        String platform = Objects.requireNonNullElse(shown.platform(), "");
        return switch (shown.decided().kind()) {
            case PLATFORM -> context().text("appeal.of.platform");
            case ANSWER -> context().text("appeal.of.answer", platform);
            case EXPERIENCE -> context().text("appeal.of.experience", platform);
            case REMARK -> context().text("appeal.of.remark");
            case REPORT -> context().text("appeal.of.report", platform);
            case APPEAL -> context().text("appeal.of.appeal");
        };
    }

    public String outcome() {
        boolean report = shown.decided().kind() == CaseKind.REPORT;
        Outcome outcome = shown.decision().outcome();
        return switch (outcome) {
            case PUBLISH -> context().text("appeal.decided.publish");
            case REQUEST_CHANGES -> context().text("appeal.decided.changes");
            case REFUSE -> context().text(report ? "appeal.decided.not-followed" : "appeal.decided.refuse");
            case WITHDRAW -> context().text(report ? "appeal.decided.followed" : "appeal.decided.withdraw");
            case RESTORE -> context().text("appeal.decided.restore");
            case UPHOLD -> context().text("appeal.decided.uphold");
            case REVERSE -> context().text("appeal.decided.reverse");
        };
    }

    public @Nullable String ground() {
        String code = shown.decision().ground();
        return code == null
                ? null
                : grounds.withCode(code)
                        .map(ground -> context().say(ground.label()))
                        .orElse(code);
    }

    public String decidedOn() {
        return day(shown.decision().decidedAt());
    }

    public String lastDay() {
        return context().day(shown.lastDay());
    }

    /** What became of the appeal that was sent. */
    public String fate(Appealable.Sent sent) {
        CaseStatus status = sent.present().status();
        if (status == CaseStatus.REVERSED) {
            return context().text("appeal.fate.reversed");
        }
        return context().text(status == CaseStatus.UPHELD ? "appeal.fate.upheld" : "appeal.fate.waits");
    }

    public String sentOn(Appealable.Sent sent) {
        return context().text("appeal.sent-on", day(sent.appeal().sentAt()));
    }

    private String day(Instant instant) {
        return context().day(DayAndHour.date(instant));
    }
}
