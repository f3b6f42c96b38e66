package vigie.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;
import static vigie.document.Nodes.with;
import static vigie.document.Nodes.without;
import static vigie.importing.SampleFile.agenda;
import static vigie.importing.SampleFile.answer;
import static vigie.importing.SampleFile.koach;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.answer.Answer;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.importing.Directory.Content;
import vigie.language.Bilingual;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformKind;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Standing;

class ImportPlatformsTest {
    private static final AnswerValue NO = AnswerValue.codes(List.of("NO"));

    private final Directory directory = new Directory();

    @BeforeEach
    void twoFiles() {
        directory.folder.put("agenda.yaml", agenda());
        directory.folder.put("koach.yaml", koach());
    }

    @Test
    void anEmptyDirectoryIsFilled() {
        assertThat(directory.runImport()).isEqualTo(report(2, 0, 0, 0));

        Platform koach = directory.platforms.named("koach");
        assertThat(koach)
                .isEqualTo(new Platform(
                        koach.id(),
                        koach.slug(),
                        "Koach",
                        PlatformKind.CONTRACTUAL,
                        "https://koach.example/",
                        List.of("fr", "en"),
                        List.of("BOOKING"),
                        new Bilingual("Une plateforme.", "A platform."),
                        Origin.IMPORT,
                        directory.now(),
                        directory.now(),
                        0));
        assertThat(directory.platforms.named("agenda").offers()).isEmpty();
    }

    @Test
    void answersArePublishedWithTheirEvidence() {
        directory.runImport();

        assertThat(directory.answers.all())
                .extracting(each -> each.answer().ask(), each -> each.answer().value())
                .containsExactly(
                        tuple("1a", AnswerValue.codes(List.of("YES"))),
                        tuple("1b", AnswerValue.codes(List.of("ICF", "EMCC"))),
                        tuple("1c", AnswerValue.wording("Charte de 2024")),
                        tuple("2a", AnswerValue.amount(new BigDecimal("12"))));
        assertThat(directory.answers.all().getFirst().evidence())
                .containsExactly(evidence(LocalDate.of(2026, 1, 10)), evidence(LocalDate.of(2026, 1, 12)));
    }

    @Test
    void anAnswerWasCheckedWhenItsLatestEvidenceWasSeen() {
        directory.runImport();

        Answer answer = directory.currentAnswer("1a");
        assertThat(answer.checkedOn()).isEqualTo("2026-01-12");
        assertThat(answer.origin()).isEqualTo(Origin.IMPORT);
        assertThat(answer.publishedAt()).isEqualTo(directory.now());
        assertThat(answer.questionnaireVersion()).isEqualTo(1);
    }

    @Test
    void platformsStandOnWhatWasImported() {
        directory.runImport();

        assertThat(directory.standings.of(directory.koach()).criteria())
                .extracting(Standing::state)
                .containsExactly(CriterionState.FAVOURABLE, CriterionState.NEUTRAL, CriterionState.UNKNOWN);
        assertThat(directory.standings.all()).hasSize(2);
    }

    @Test
    void aSecondImportChangesNothing() {
        directory.runImport();
        Content before = directory.content();

        assertThat(directory.runImport()).isEqualTo(report(0, 0, 2, 0));
        assertThat(directory.content()).isEqualTo(before);
    }

    @Test
    void oneFileMayBeImportedByItself() {
        assertThat(directory.importFile("agenda.yaml")).isEqualTo(report(1, 0, 0, 0));
    }

    @Test
    void choicesInAnotherOrderAreTheSameAnswer() {
        directory.runImport();
        directory.folder.put("koach.yaml", with(koach(), "answers.1b.value", list("ICF", "EMCC")));

        assertThat(directory.runImport()).isEqualTo(report(0, 0, 2, 0));
    }

    @Test
    void aChangedAnswerSupersedesTheOldOneWhichIsKept() {
        directory.runImport();
        Instant first = directory.now();
        directory.folder.put("koach.yaml", with(koach(), "answers.1a.value", "NO"));

        assertThat(directory.runImport()).isEqualTo(report(0, 1, 1, 0));

        assertThat(directory.answers.history(directory.koach(), "1a"))
                .extracting(Answer::value, Answer::publishedAt, Answer::supersededAt)
                .containsExactly(
                        tuple(AnswerValue.codes(List.of("YES")), first, directory.now()),
                        tuple(NO, directory.now(), null));
        assertThat(directory.answers.history(directory.koach(), "1b")).hasSize(1);
        assertThat(directory.platforms.named("koach").updatedAt()).isEqualTo(directory.now());
        assertThat(directory.platforms.named("koach").createdAt()).isEqualTo(first);
        assertThat(directory
                        .standings
                        .of(directory.koach())
                        .criteria()
                        .getFirst()
                        .state())
                .isEqualTo(CriterionState.UNFAVOURABLE);
    }

    @Test
    void newEvidenceForTheSameValueIsAChange() {
        directory.runImport();
        directory.folder.put("koach.yaml", with(koach(), "answers.1a.evidence[1].seen_on", "2026-01-20"));

        assertThat(directory.runImport()).isEqualTo(report(0, 1, 1, 0));
        assertThat(directory.currentAnswer("1a").checkedOn()).isEqualTo("2026-01-20");
    }

    @Test
    void anotherNoteForTheSameValueIsAChange() {
        directory.runImport();
        directory.folder.put("koach.yaml", with(koach(), "answers.1a.note.en", "Article 5."));

        assertThat(directory.runImport()).isEqualTo(report(0, 1, 1, 0));
        assertThat(directory.currentAnswer("1a").note().en()).isEqualTo("Article 5.");
    }

    @Test
    void anAnswerThatTheFileNoLongerGivesStays() {
        directory.runImport();
        directory.folder.put("koach.yaml", without(koach(), "answers.1a"));

        assertThat(directory.runImport()).isEqualTo(report(0, 0, 2, 0));
        assertThat(directory.currentAnswer("1a").supersededAt()).isNull();
    }

    @Test
    void aNewAnswerIsPublishedBesideTheOthers() {
        directory.runImport();
        directory.folder.put("agenda.yaml", with(agenda(), "answers", fields("2a", answer("3"))));

        assertThat(directory.runImport()).isEqualTo(report(0, 1, 1, 0));
        assertThat(directory.answers.history(directory.platforms.named("agenda").id(), "2a"))
                .hasSize(1);
    }

    @Test
    void aChangedDescriptionTakesThePlaceOfTheOldOne() {
        directory.runImport();
        directory.folder.put("koach.yaml", with(koach(), "name", "Koach!"));

        assertThat(directory.runImport()).isEqualTo(report(0, 1, 1, 0));
        assertThat(directory.platforms.named("koach").name()).isEqualTo("Koach!");
        assertThat(directory.answers.all()).hasSize(4);
    }

    @Test
    void aDryRunReportsTheSameAndWritesNothing() {
        directory.runImport();
        directory.folder.put("koach.yaml", with(koach(), "answers.1a.value", "NO"));
        directory.folder.put(
                "coach.yaml",
                with(with(with(agenda(), "slug", "coach"), "name", "Coach"), "website", "https://coach.example/"));
        Content before = directory.content();

        assertThat(directory.dryRun()).isEqualTo(report(1, 1, 1, 0));
        assertThat(directory.content()).isEqualTo(before);
    }

    @Test
    void anEmptyDirectoryIsFilledOnce() {
        assertThat(requireNonNull(directory.fillWhenEmpty()).created()).isEqualTo(2);

        Content before = directory.content();
        assertThat(directory.fillWhenEmpty()).isNull();
        assertThat(directory.content()).isEqualTo(before);
    }

    @Test
    void everyImportWaitsForTheOthers() {
        directory.runImport();
        directory.dryRun();
        assertThat(directory.platforms.locks()).isEqualTo(2);

        directory.fillWhenEmpty();
        assertThat(directory.platforms.locks()).isEqualTo(3);
    }

    private static ImportReport report(int created, int changed, int unchanged, int kept) {
        return new ImportReport(created, changed, unchanged, kept, List.of());
    }

    private static Evidence evidence(LocalDate seenOn) {
        return new Evidence(EvidenceKind.PUBLIC_TERMS, "https://koach.example/terms", seenOn, "2025-11", true, null);
    }
}
