package vigie.web.moderation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseAuthor;
import vigie.moderation.CaseFile;
import vigie.moderation.CaseId;
import vigie.moderation.CaseState;
import vigie.moderation.CheckVerdict;
import vigie.moderation.EarlierDecision;
import vigie.moderation.Ground;
import vigie.moderation.NamedDecision;
import vigie.moderation.Outcome;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * A case before a moderator.
 *
 * @param grounds all that go with a decision that can be taken now
 * @param next the case that they may decide next; null when there is none
 */
public record CasePage(
        FormView form,
        CaseFile file,
        List<ShownLine> lines,
        List<Ground> grounds,
        @Nullable CaseId next,
        Instant now) {
    public PageContext context() {
        return form.context();
    }

    public Case present() {
        return file.present();
    }

    public String title() {
        return CaseWords.title(context(), present().kind(), file.platform());
    }

    public String state() {
        return context().text("case.state." + CaseState.of(present()).name());
    }

    public String age() {
        return Ages.since(present().submittedAt(), now, context());
    }

    /** True when anything of it is published: then there are differences to show. What is reported is not to be replaced. */
    public boolean compares() {
        return !reports() && file.lines().stream().anyMatch(line -> line.published() != null);
    }

    public String since(CaseAuthor author) {
        return day(author.memberSince());
    }

    public String day(Instant instant) {
        return CaseWords.day(context(), instant);
    }

    public String title(EarlierDecision earlier) {
        return CaseWords.title(context(), earlier.kind(), earlier.platform());
    }

    public String ground(String code) {
        return CaseWords.ground(context(), grounds, code);
    }

    public String moderator(NamedDecision decision) {
        String name = decision.moderator();
        return name == null ? context().text("case.somebody") : name;
    }

    /** Those of the catalogue that go with one of the decisions that can be taken now. */
    public List<Ground> choosable() {
        return grounds.stream()
                .filter(ground -> ground.outcomes().stream().anyMatch(file.possible()::contains))
                .toList();
    }

    /** The decisions that a ground goes with, for the script that shows the fitting ones. */
    public String fits(Ground ground) {
        return ground.outcomes().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    /** What an outcome means for this kind of case. */
    public String outcome(Outcome outcome) {
        return reports()
                ? context().text("outcome.report." + outcome.name())
                : context().text("outcome." + outcome.name());
    }

    /** True when it may become public, as reports and appeals never do. */
    public boolean isContribution() {
        return switch (present().kind()) {
            case PLATFORM, ANSWER, EXPERIENCE, REMARK -> true;
            case REPORT, APPEAL -> false;
        };
    }

    public boolean reports() {
        return switch (present().kind()) {
            case REPORT -> true;
            case PLATFORM, ANSWER, EXPERIENCE, REMARK, APPEAL -> false;
        };
    }

    public int longestReason() {
        return CheckVerdict.LONGEST_REASON;
    }
}
