package vigie.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseSubject;
import vigie.moderation.CaseSubjects;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.ModerationKit;
import vigie.moderation.Outcome;
import vigie.moderation.PublicSubjects;
import vigie.moderation.SampleGrounds;
import vigie.moderation.Verdict;
import vigie.platform.SamplePlatform;

/** Reports and appeals on fakes; platforms, answers and experiences are public as a test says. */
final class ReportKit extends ModerationKit {
    static final String CLIENT = "192.0.2.7";
    static final MemberId FIRST = new MemberId(new UUID(9, 1));
    static final MemberId SECOND = new MemberId(new UUID(9, 2));
    static final MemberId THIRD = new MemberId(new UUID(9, 3));

    final InMemoryReports reports = new InMemoryReports(cases);
    final InMemoryAppeals appeals = new InMemoryAppeals();
    final Map<String, PublicSubjects.PublicSubject> readable = new HashMap<>();
    final FindReportable reportable = new FindReportable(
            List.of(new Shelf(CaseKind.PLATFORM), new Shelf(CaseKind.ANSWER), new Shelf(CaseKind.EXPERIENCE)));
    final SendReport sendReport =
            new SendReport(reportable, reports, cases, open, grounds, members, limits, letters, secrets, ids, time);
    final GroundWords groundWords = new GroundWords(grounds);
    final ReportSubject reportSubject =
            new ReportSubject(reports, reportable, cases, members, platforms, groundWords, secrets);
    final AppealSubject appealSubject =
            new AppealSubject(appeals, reports, cases, decisions, members, groundWords, this::caseSubjects);
    final FindAppealable appealable = new FindAppealable(cases, decisions, reports, appeals, platforms, time);
    final SendAppeal sendAppeal = new SendAppeal(appealable, appeals, cases, open, appealSubject, letters, ids, time);

    ReportKit() {
        platforms.add(SamplePlatform.koach());
        waitingAppeals.known = decided -> appeals.all().stream()
                .filter(appeal -> appeal.appealed().equals(decided))
                .flatMap(appeal -> cases.about(CaseKind.APPEAL, appeal.id().value()).stream())
                .filter(Case::waits)
                .map(Case::id)
                .findFirst();
    }

    /** What is public of a kind: what the test put there. */
    private final class Shelf implements PublicSubjects {
        private final CaseKind kind;

        Shelf(CaseKind kind) {
            this.kind = kind;
        }

        @Override
        public CaseKind kind() {
            return kind;
        }

        @Override
        public Optional<PublicSubject> find(String id) {
            return Optional.ofNullable(readable.get(kind + id));
        }
    }

    CaseSubjects caseSubjects() {
        return new CaseSubjects(realSubjects());
    }

    private List<CaseSubject> realSubjects() {
        List<CaseSubject> real = new ArrayList<>(subjects);
        real.removeIf(each -> each.kind() == CaseKind.REPORT || each.kind() == CaseKind.APPEAL);
        real.add(reportSubject);
        real.add(appealSubject);
        return real;
    }

    @Override
    public DecideCase decide() {
        return decideWith(realSubjects());
    }

    /** Something that readers can see. */
    void show(CaseKind kind, String id, UUID subject, String text) {
        readable.put(
                kind + id,
                new PublicSubjects.PublicSubject(
                        subject, SamplePlatform.ID, SamplePlatform.koach().slug(), "Koach", text));
    }

    void hide(CaseKind kind, String id) {
        readable.remove(kind + id);
    }

    /** An experience of this author, published and readable. */
    Case published(@Nullable Member author) {
        return published(author, UUID.nameUUIDFromBytes(new byte[] {1}));
    }

    Case published(@Nullable Member author, UUID subject) {
        Case opened = open.open(
                CaseKind.EXPERIENCE, SamplePlatform.ID, author == null ? null : author.id(), subject, Set.of(), false);
        decide(FIRST, opened, Outcome.PUBLISH);
        show(CaseKind.EXPERIENCE, subject.toString(), subject, "Paiement à soixante jours.");
        return now(opened);
    }

    SendReport.Wish wish(Case reported) {
        return wish(reported, null, "clé");
    }

    SendReport.Wish wish(Case reported, @Nullable MemberId member, @Nullable String key) {
        return new SendReport.Wish(
                reported.kind(),
                reported.subject().toString(),
                SampleGrounds.ANY,
                "Un client est nommé.\r\nDeux fois.",
                member,
                member == null ? "Ines Roche" : "",
                member == null ? "ines@exemple.fr" : "",
                Language.FR,
                true,
                key,
                CLIENT);
    }

    /** By a visitor with this address. */
    SendReport.Wish wishOf(Case reported, String email) {
        return new SendReport.Wish(
                reported.kind(),
                reported.subject().toString(),
                SampleGrounds.ANY,
                "Un client est nommé.",
                null,
                "Ines Roche",
                email,
                Language.FR,
                true,
                null,
                CLIENT);
    }

    /** A report's case that waits. */
    Case reported(Case subject) {
        sendReport.send(wish(subject));
        return cases.all().getLast();
    }

    Decision decide(MemberId moderator, Case one, Outcome outcome) {
        boolean plain = outcome == Outcome.PUBLISH;
        return decide().decide(
                        moderator,
                        one.id(),
                        now(one).version(),
                        new Verdict(outcome, plain ? null : SampleGrounds.ANY, plain ? null : "Voici pourquoi."));
    }

    Case now(Case one) {
        return cases.withId(one.id()).orElseThrow();
    }
}
