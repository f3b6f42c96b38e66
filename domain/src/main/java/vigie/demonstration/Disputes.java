package vigie.demonstration;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.document.Fields;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.platform.Platforms;
import vigie.report.SendAppeal;
import vigie.report.SendReport;

/** What readers reported and what authors appealed against. */
final class Disputes {
    private static final int REPORTED_IN_THE_PAST = 9;
    private static final int APPEALED_IN_THE_PAST = 5;
    /** Grounds that are said of documented answers. */
    private static final Set<String> ANSWERS = Set.of("INACCURATE", "NO_SOURCE");

    private final Cast cast;
    private final Bench bench;
    private final Script script;
    private final Dice dice;
    private final Cases cases;
    private final SendReport report;
    private final SendAppeal appeal;
    private final Platforms platforms;
    private final Answers answers;
    private final Stage stage;
    private final Deque<Complaint> complaints = new ArrayDeque<>();
    private final List<Protest> appeals = new ArrayList<>();
    private final List<Case> published = new ArrayList<>();
    private int appealed;
    private boolean restored;

    /** @param ground that the reporter named */
    record Reported(Case in, String ground) {}

    private record Complaint(String ground, String name, String text) {}

    /** @param ground of the decision that it speaks of; null when it speaks of none */
    private record Protest(@Nullable String ground, String text) {}

    Disputes(
            StoryFolder folder,
            Cast cast,
            Bench bench,
            Script script,
            Dice dice,
            Cases cases,
            SendReport report,
            SendAppeal appeal,
            Platforms platforms,
            Answers answers,
            Stage stage) {
        this.cast = cast;
        this.bench = bench;
        this.script = script;
        this.dice = dice;
        this.cases = cases;
        this.report = report;
        this.appeal = appeal;
        this.platforms = platforms;
        this.answers = answers;
        this.stage = stage;
        folder.read("decisions.yaml", this::read);
    }

    private void read(Fields file) {
        file.itemFields(
                "reports",
                each -> complaints.add(new Complaint(
                        StoryFolder.text(each, "ground"),
                        StoryFolder.text(each, "name"),
                        StoryFolder.text(each, "text"))));
        file.itemFields(
                "appeals",
                each -> appeals.add(new Protest(
                        each.has("ground") ? StoryFolder.text(each, "ground") : null, StoryFolder.text(each, "text"))));
    }

    void write() {
        for (int number = 0; number < REPORTED_IN_THE_PAST; number++) {
            boolean founded = number % 3 == 0;
            boolean byMember = number % 3 == 1;
            script.at(
                    script.daysBeforeTheEnd(900 - number * 95),
                    () -> report(byMember).ifPresent(sent -> {
                        if (founded) {
                            bench.decideSoon(sent.in().id(), Outcome.WITHDRAW, sent.ground(), this::followUp);
                        } else {
                            bench.decideSoon(sent.in().id(), Outcome.REFUSE, null, this::consider);
                        }
                    }));
        }
    }

    /** What is reported of experiences is in their words: this one has some. */
    void published(Case experience) {
        published.add(experience);
    }

    /** A reader, with or without an account, reports something that is public now. */
    Optional<Reported> report(boolean byMember) {
        Complaint complaint = complaints.remove();
        Member member = byMember ? cast.coach() : null;
        return ANSWERS.contains(complaint.ground())
                ? Optional.of(report(complaint, CaseKind.ANSWER, someAnswer(), member))
                : someExperience().map(subject -> report(complaint, CaseKind.EXPERIENCE, subject, member));
    }

    private Optional<UUID> someExperience() {
        return dice.shuffled(published).stream()
                .filter(each -> cases.withId(each.id()).orElseThrow().status() == CaseStatus.PUBLISHED)
                .findFirst()
                .map(Case::subject);
    }

    private UUID someAnswer() {
        List<List<DocumentedAnswer>> documented = platforms.all().stream()
                .sorted(Comparator.comparing(each -> each.slug().value()))
                .map(each -> answers.currentOf(List.of(each.id())))
                .filter(each -> !each.isEmpty())
                .toList();
        return dice.among(dice.among(documented)).answer().id().value();
    }

    private Reported report(Complaint complaint, CaseKind kind, UUID subject, @Nullable Member member) {
        String receipt = report.send(new SendReport.Wish(
                kind,
                subject.toString(),
                complaint.ground(),
                complaint.text(),
                member == null ? null : member.id(),
                complaint.name(),
                Coach.emailOf(complaint.name()),
                Language.FR,
                /* goodFaith= */ true,
                null,
                complaint.name()));
        return new Reported(cases.withId(stage.caseOfReport(receipt)).orElseThrow(), complaint.ground());
    }

    // The first experience that is taken off comes back: moderators find that they were mistaken.
    private void followUp(Decision decision) {
        consider(decision);
        if (!restored) {
            published.stream()
                    .filter(each -> cases.withId(each.id()).orElseThrow().status() == CaseStatus.WITHDRAWN)
                    .findFirst()
                    .ifPresent(withdrawn -> {
                        restored = true;
                        bench.decideSoon(withdrawn.id(), Outcome.RESTORE, null, after -> {});
                    });
        }
    }

    /** After a refusal or a withdrawal: now and then its author appeals. */
    void consider(Decision decision) {
        if (appealed < APPEALED_IN_THE_PAST && dice.chance(40)) {
            appealed++;
            script.later(
                    Duration.ofHours(dice.between(30, 300)),
                    () -> appeal(decision)
                            .ifPresent(sent -> bench.decideSoon(
                                    sent.id(), dice.chance(45) ? Outcome.REVERSE : Outcome.UPHOLD, null, after -> {})));
        }
    }

    /** Its author appeals; empty when it is nobody's, or was undone meanwhile. */
    Optional<Case> appeal(Decision decision) {
        Case decided = cases.withId(decision.caseId()).orElseThrow();
        MemberId author = decided.author();
        boolean stands = decided.status() == CaseStatus.REFUSED || decided.status() == CaseStatus.WITHDRAWN;
        return author == null || !stands
                ? Optional.empty()
                : Optional.of(appeal.sendByMember(author, decision.id(), protest(decision.ground())));
    }

    // Each is said once: about this very ground where there is one, about none otherwise.
    private String protest(@Nullable String ground) {
        Protest said = appeals.stream()
                .filter(each -> ground != null && ground.equals(each.ground()))
                .findFirst()
                .or(() -> appeals.stream().filter(each -> each.ground() == null).findFirst())
                .orElseThrow();
        appeals.remove(said);
        return said.text();
    }
}
