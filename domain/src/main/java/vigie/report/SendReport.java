package vigie.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.identity.Base32;
import vigie.identity.Digest;
import vigie.identity.IdSource;
import vigie.identity.SecretSource;
import vigie.language.Language;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.DisplayName;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.Grounds;
import vigie.moderation.OpenCase;
import vigie.moderation.PublicSubjects.PublicSubject;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Takes a report and puts it before the moderators. What it reports stays as it is until two of them agree. */
@Singleton
public class SendReport {
    /** Characters. */
    public static final int LONGEST_EXPLANATION = 2_000;

    private static final int RECEIPT_BYTES = 5;

    private final FindReportable reportable;
    private final Reports reports;
    private final Cases cases;
    private final OpenCase open;
    private final Grounds grounds;
    private final Members members;
    private final EnforceLimit limits;
    private final PostLetter letters;
    private final SecretSource secrets;
    private final IdSource ids;
    private final InstantSource time;

    /**
     * @param id as {@link vigie.moderation.PublicSubjects#find} takes it
     * @param member who reports; null for a visitor, who gives a name and an address
     * @param key of the form, which makes sending it twice one report; null when there is none
     * @param client the address of the network that it came from
     */
    public record Wish(
            CaseKind kind,
            String id,
            String ground,
            String explanation,
            @Nullable MemberId member,
            String name,
            String email,
            Language language,
            boolean goodFaith,
            @Nullable String key,
            String client) {}

    SendReport(
            FindReportable reportable,
            Reports reports,
            Cases cases,
            OpenCase open,
            Grounds grounds,
            Members members,
            EnforceLimit limits,
            PostLetter letters,
            SecretSource secrets,
            IdSource ids,
            InstantSource time) {
        this.reportable = reportable;
        this.reports = reports;
        this.cases = cases;
        this.open = open;
        this.grounds = grounds;
        this.members = members;
        this.limits = limits;
        this.letters = letters;
        this.secrets = secrets;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @return the receipt
     * @throws InvalidInputException for fields ground, explanation, name, email, goodFaith
     * @throws RefusedException NOT_FOUND for what is not public; TOO_MANY_REQUESTS
     */
    public String send(Wish wish) {
        String explanation = WrittenText.tidy(wish.explanation());
        Reporter reporter = check(wish, explanation);
        limits.count(LimitedAction.REPORT, wish.client());
        return keep(wish, explanation, reporter);
    }

    private @Nullable Reporter check(Wish wish, String explanation) {
        List<InputProblem> problems = new ArrayList<>();
        if (grounds.forReportsOn(wish.kind()).stream()
                .noneMatch(ground -> ground.code().equals(wish.ground()))) {
            problems.add(
                    wish.ground().isBlank()
                            ? new InputProblem("ground", "Choisissez un motif.", "Choose a ground.")
                            : new InputProblem(
                                    "ground",
                                    "Ce motif ne va pas avec ce que vous signalez.",
                                    "This ground does not go with what you report."));
        }
        WrittenText.problem("explanation", explanation, LONGEST_EXPLANATION).ifPresent(problems::add);
        Reporter reporter = wish.member() == null ? reporter(wish, problems) : null;
        if (!wish.goodFaith()) {
            problems.add(new InputProblem(
                    "goodFaith",
                    "Confirmez que vous signalez de bonne foi.",
                    "Confirm that you report in good faith."));
        }
        InvalidInputException.throwIfAny(problems);
        return reporter;
    }

    private static @Nullable Reporter reporter(Wish wish, List<InputProblem> problems) {
        Optional<String> name = DisplayName.of(wish.name());
        Optional<EmailAddress> email = EmailAddress.of(wish.email());
        if (name.isEmpty()) {
            problems.add(
                    new InputProblem("name", "Un nom est attendu, sur une ligne.", "A name is expected, on one line."));
        }
        if (email.isEmpty()) {
            problems.add(
                    new InputProblem("email", "Une adresse e-mail est attendue.", "An e-mail address is expected."));
        }
        return name.isPresent() && email.isPresent() ? new Reporter(name.get(), email.get(), wish.language()) : null;
    }

    @Transactional
    String keep(Wish wish, String explanation, @Nullable Reporter reporter) {
        PublicSubject subject =
                reportable.find(wish.kind(), wish.id()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        reports.lock(subject.subject());
        String content = content(wish, subject, explanation, reporter);
        String key = wish.key() == null ? null : Digest.of(wish.key());
        Optional<Report> same = reports.same(content, key);
        if (same.isPresent()) {
            return same.get().receipt();
        }
        Report report = new Report(
                new ReportId(ids.next()),
                receipt(),
                wish.kind(),
                subject.subject(),
                reported(wish.kind(), subject).id(),
                wish.ground(),
                explanation,
                subject.text(),
                reporter,
                time.instant());
        reports.add(report, content, key);
        open.open(
                CaseKind.REPORT,
                subject.platform(),
                wish.member(),
                report.id().value(),
                Set.of(),
                false,
                wish.ground());
        acknowledge(report, wish.member(), subject.platformName());
        return report.receipt();
    }

    // What was imported is public without a case; what has one that is not published was taken off this moment.
    private Case reported(CaseKind kind, PublicSubject subject) {
        Optional<Case> published = cases.published(kind, subject.subject());
        if (published.isEmpty() && cases.about(kind, subject.subject()).isPresent()) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        return published.orElseGet(() -> open.adopt(kind, subject.platform(), subject.subject()));
    }

    private static String content(Wish wish, PublicSubject subject, String explanation, @Nullable Reporter reporter) {
        String who = reporter == null
                ? String.valueOf(wish.member())
                : reporter.email().key() + "\n" + reporter.name();
        return Digest.of(
                String.join("\n", wish.kind().name(), subject.subject().toString(), wish.ground(), who, explanation));
    }

    /** Eight letters and digits that cannot be taken for one another, in two groups. */
    private String receipt() {
        String word = Base32.encode(secrets.bytes(RECEIPT_BYTES));
        return word.substring(0, word.length() / 2) + "-" + word.substring(word.length() / 2);
    }

    private void acknowledge(Report report, @Nullable MemberId member, String platform) {
        Map<String, String> values = Map.of(
                "receipt",
                report.receipt(),
                "kind",
                report.kind().name(),
                "platform",
                platform,
                "account",
                member == null ? "none" : "yes");
        Reporter reporter = report.reporter();
        if (reporter != null) {
            letters.post(LetterKind.REPORT_RECEIVED, reporter.email().value(), reporter.language(), values);
        } else if (member != null) {
            members.withId(member).ifPresent(known -> acknowledge(known, values));
        }
    }

    private void acknowledge(Member member, Map<String, String> values) {
        letters.post(
                member.id().value(), LetterKind.REPORT_RECEIVED, member.email().value(), member.language(), values);
    }
}
