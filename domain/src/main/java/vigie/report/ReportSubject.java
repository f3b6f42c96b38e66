package vigie.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.moderation.PublicSubjects.PublicSubject;
import vigie.platform.Platform;
import vigie.platform.Platforms;

/** A report before the moderators: found right by two of them, what it reports is taken off; or refused by one. */
@Singleton
class ReportSubject implements CaseSubject {
    /** In place of a token, in letters to members: they appeal from their account. */
    static final String NO_TOKEN = "none";

    private final Reports reports;
    private final FindReportable reportable;
    private final Cases cases;
    private final Members members;
    private final Platforms platforms;
    private final GroundWords grounds;
    private final SecretSource secrets;

    ReportSubject(
            Reports reports,
            FindReportable reportable,
            Cases cases,
            Members members,
            Platforms platforms,
            GroundWords grounds,
            SecretSource secrets) {
        this.reports = reports;
        this.reportable = reportable;
        this.cases = cases;
        this.members = members;
        this.platforms = platforms;
        this.grounds = grounds;
        this.secrets = secrets;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REPORT;
    }

    @Override
    public Case settle(Case before, Case after) {
        return after;
    }

    @Override
    public Optional<Consequence> consequence(Case after, Decision decision) {
        return after.status() == CaseStatus.WITHDRAWN
                ? Optional.of(new Consequence(present(report(after)), Outcome.WITHDRAW, /* told= */ false))
                : Optional.empty();
    }

    /** What is public of it now may be a later version, with a case of its own. */
    private CaseId present(Report report) {
        return cases.published(report.kind(), report.subject()).map(Case::id).orElse(report.reported());
    }

    @Override
    public Optional<CaseStatus> gone(Case asked) {
        Report report = report(asked);
        return cases.published(report.kind(), report.subject()).isPresent()
                ? Optional.empty()
                : cases.withId(report.reported()).map(Case::status);
    }

    @Override
    public CaseKind judged(Case asked, Outcome outcome) {
        return outcome == Outcome.WITHDRAW ? report(asked).kind() : kind();
    }

    /** Who reports without signing in may have an account all the same: then it is theirs. */
    @Override
    public boolean isFrom(Case asked, MemberId member) {
        Reporter reporter = report(asked).reporter();
        return reporter != null && reporter.is(members.withId(member).orElse(null));
    }

    @Override
    public boolean bars(Case asked, MemberId moderator) {
        Report report = report(asked);
        return isAuthor(moderator, report.reported()) || isAuthor(moderator, present(report));
    }

    private boolean isAuthor(MemberId moderator, CaseId reported) {
        return cases.withId(reported)
                .filter(each -> moderator.equals(each.author()))
                .isPresent();
    }

    /** What is reported stands as it is now beside as it was then, so that a change, or its end, is seen. */
    @Override
    public List<CaseLine> lines(Case shown) {
        Report report = report(shown);
        List<CaseLine> lines = new ArrayList<>();
        lines.add(line("reported.kind", report.kind().name()));
        lines.add(line("reported.case", present(report).value().toString()));
        lines.add(line("reported.id", address(report, shown)));
        lines.add(new CaseLine("reported.text", now(report, shown).orElse(null), report.seen()));
        lines.add(line("ground", report.ground()));
        lines.add(line("explanation", report.explanation()));
        Reporter reporter = report.reporter();
        if (reporter != null) {
            lines.add(line("reporter.name", reporter.name()));
            lines.add(line("reporter.email", reporter.email().value()));
        }
        lines.add(line("receipt", report.receipt()));
        return lines;
    }

    private Optional<String> now(Report report, Case shown) {
        return reportable.find(report.kind(), address(report, shown)).map(PublicSubject::text);
    }

    private String address(Report report, Case shown) {
        return report.kind() == CaseKind.PLATFORM
                ? platform(shown).map(each -> each.slug().value()).orElse("")
                : report.subject().toString();
    }

    private static CaseLine line(String field, String value) {
        return new CaseLine(field, null, value);
    }

    @Override
    public Optional<Addressee> addressee(Case decided) {
        Reporter reporter = report(decided).reporter();
        if (reporter != null) {
            return Optional.of(new Addressee(reporter.email().value(), reporter.name(), reporter.language()));
        }
        return Optional.ofNullable(decided.author()).flatMap(members::withId).map(ReportSubject::addressee);
    }

    static Addressee addressee(Member member) {
        return new Addressee(member.email().value(), member.displayName(), member.language());
    }

    @Override
    public Telling telling(Case decided, Decision decision) {
        Report report = report(decided);
        Map<String, String> values = new HashMap<>();
        // Of what was reported: its letter is not about reports.
        values.put("kind", report.kind().name());
        values.put("receipt", report.receipt());
        values.put("platform", platform(decided).map(Platform::name).orElse(""));
        values.put(
                "motive",
                grounds.say(
                        decision, addressee(decided).map(Addressee::language).orElse(null)));
        if (decided.status() != CaseStatus.REFUSED) {
            return new Telling(LetterKind.REPORT_FOUND, values);
        }
        values.put("stays", gone(decided).isEmpty() ? "yes" : "none");
        values.put("token", letAppeal(report));
        return new Telling(LetterKind.REPORT_REFUSED, values);
    }

    private String letAppeal(Report report) {
        if (report.reporter() == null) {
            return NO_TOKEN;
        }
        String token = secrets.token();
        reports.letAppeal(report.id(), Digest.of(token));
        return token;
    }

    private Optional<Platform> platform(Case about) {
        return Optional.ofNullable(about.platform()).flatMap(platforms::withId);
    }

    private Report report(Case about) {
        return reports.withId(new ReportId(about.subject())).orElseThrow();
    }
}
