package vigie.report;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigie.mail.LetterKind;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;
import vigie.moderation.CaseSubjects;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.Decisions;
import vigie.moderation.Outcome;

/** An appeal before the moderators: the decision stands, or it falls and is undone. */
@Singleton
class AppealSubject implements CaseSubject {
    private final Appeals appeals;
    private final Reports reports;
    private final Cases cases;
    private final Decisions decisions;
    private final Members members;
    private final GroundWords grounds;
    /** Asked for late: this is one of them. */
    private final Provider<CaseSubjects> subjects;

    AppealSubject(
            Appeals appeals,
            Reports reports,
            Cases cases,
            Decisions decisions,
            Members members,
            GroundWords grounds,
            Provider<CaseSubjects> subjects) {
        this.appeals = appeals;
        this.reports = reports;
        this.cases = cases;
        this.decisions = decisions;
        this.members = members;
        this.grounds = grounds;
        this.subjects = subjects;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.APPEAL;
    }

    @Override
    public boolean needsSecond(Case asked) {
        return reversingNeedsSecond(appealed(appeal(asked)));
    }

    /** What takes two moderators when they do it takes two when an appeal does it. */
    boolean reversingNeedsSecond(Case appealed) {
        return appealed.status()
                .reversal(appealed.kind())
                .map(outcome -> outcome == Outcome.WITHDRAW
                        || subjects.get().of(appealed.kind()).needsSecond(appealed))
                .orElse(false);
    }

    @Override
    public Case settle(Case before, Case after) {
        return after;
    }

    /** None when the decision was undone meanwhile. Who appealed is who sent that: one letter tells them of both. */
    @Override
    public Optional<Consequence> consequence(Case after, Decision decision) {
        if (after.status() != CaseStatus.REVERSED) {
            return Optional.empty();
        }
        Case appealed = appealed(appeal(after));
        return appealed.status()
                .reversal(appealed.kind())
                .map(outcome -> new Consequence(appealed.id(), outcome, /* told= */ true));
    }

    /** A reporter appeals by the link of a letter, without signing in. */
    @Override
    public boolean isFrom(Case asked, MemberId member) {
        Case appealed = appealed(appeal(asked));
        return asked.author() == null && appealed.kind() == CaseKind.REPORT && isFromOrBy(appealed, member);
    }

    /**
     * Another moderator decides: nobody who had a part in what is appealed, nor in the report that it followed from, be it that
     * they sent it.
     */
    @Override
    public boolean bars(Case asked, MemberId moderator) {
        Case appealed = appealed(appeal(asked));
        return isFromOrBy(appealed, moderator)
                || appealed.isFirst(moderator)
                || tookPart(appealed.id(), moderator)
                || causes(appealed.id())
                        .anyMatch(cause -> isFromOrBy(cause, moderator) || tookPart(cause.id(), moderator))
                || subjects.get().of(appealed.kind()).bars(appealed, moderator);
    }

    private boolean isFromOrBy(Case sent, MemberId member) {
        return member.equals(sent.author()) || subjects.get().of(sent.kind()).isFrom(sent, member);
    }

    private boolean tookPart(CaseId id, MemberId moderator) {
        return decisions.of(id).stream().anyMatch(decision -> moderator.equals(decision.moderator()));
    }

    /** The reports and appeals that decisions on this case followed from. */
    private Stream<Case> causes(CaseId id) {
        return decisions.of(id).stream()
                .map(Decision::because)
                .flatMap(Stream::ofNullable)
                .flatMap(because -> decisions.withId(because).stream())
                .flatMap(cause -> cases.withId(cause.caseId()).stream());
    }

    @Override
    public List<CaseLine> lines(Case shown) {
        Appeal appeal = appeal(shown);
        Case appealed = appealed(appeal);
        Decision decision = decisions.withId(appeal.decision()).orElseThrow();
        List<CaseLine> lines = new ArrayList<>();
        lines.add(line("appealed.kind", appealed.kind().name()));
        lines.add(line("appealed.case", appealed.id().value().toString()));
        lines.add(line("appealed.outcome", decision.outcome().name()));
        lines.add(line("appealed.decidedAt", decision.decidedAt().toString()));
        if (decision.ground() != null) {
            lines.add(line("appealed.ground", decision.ground()));
        }
        if (decision.reason() != null) {
            lines.add(line("appealed.reason", decision.reason()));
        }
        lines.add(line("appeal.text", appeal.text()));
        return lines;
    }

    private static CaseLine line(String field, String value) {
        return new CaseLine(field, null, value);
    }

    @Override
    public Optional<Addressee> addressee(Case decided) {
        if (decided.author() != null) {
            return members.withId(decided.author()).map(ReportSubject::addressee);
        }
        Case appealed = appealed(appeal(decided));
        return appealed.kind() == CaseKind.REPORT
                ? reports.withId(new ReportId(appealed.subject()))
                        .flatMap(report -> Optional.ofNullable(report.reporter()))
                        .map(reporter -> new Addressee(reporter.email().value(), reporter.name(), reporter.language()))
                : Optional.empty();
    }

    @Override
    public Telling telling(Case decided, Decision decision) {
        Map<String, String> values = new HashMap<>();
        values.put(
                "motive",
                grounds.say(
                        decision, addressee(decided).map(Addressee::language).orElse(null)));
        Case appealed = appealed(appeal(decided));
        values.put("appealed", appealed.kind().name());
        values.put("effect", hasEffect(appealed) ? "now" : "none");
        return new Telling(LetterKind.APPEAL_DECIDED, values);
    }

    /** Whether what a reversal asks for came true. What its author took back or replaced meanwhile stays so. */
    private static boolean hasEffect(Case appealed) {
        return switch (appealed.status()) {
            case PUBLISHED -> true;
            case WITHDRAWN -> appealed.kind() == CaseKind.REPORT;
            case OPEN, CHANGES_REQUESTED, REFUSED, RETRACTED, SUPERSEDED, UPHELD, REVERSED -> false;
        };
    }

    private Appeal appeal(Case about) {
        return appeals.withId(new AppealId(about.subject())).orElseThrow();
    }

    private Case appealed(Appeal appeal) {
        return cases.withId(appeal.appealed()).orElseThrow();
    }
}
