package vigie.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.answer.AnswerId;
import vigie.answer.DocumentedAnswer;
import vigie.answer.InMemoryAnswers;
import vigie.answer.InMemoryStandings;
import vigie.answer.PlatformStanding;
import vigie.answer.RefreshStandings;
import vigie.document.InMemoryDocuments;
import vigie.identity.CountingIds;
import vigie.language.Bilingual;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.InMemoryQuestionnaires;
import vigie.questionnaire.SampleQuestionnaire;

/** A directory in memory with a folder beside it; an hour goes by before each import. */
final class Directory {
    private static final Path FOLDER = Path.of("platforms");

    final InMemoryDocuments folder = new InMemoryDocuments();
    final InMemoryPlatforms platforms = new InMemoryPlatforms();
    final InMemoryAnswers answers = new InMemoryAnswers();
    final InMemoryStandings standings = new InMemoryStandings();
    private Instant now = Instant.parse("2026-02-01T08:00:00Z");
    private final ImportPlatforms importPlatforms;

    Directory() {
        this(/* invented= */ true);
    }

    /** @param invented whether invented platforms may come in, such as those of {@link SampleFile} */
    Directory(boolean invented) {
        var questionnaires = InMemoryQuestionnaires.with(SampleQuestionnaire.questionnaire());
        importPlatforms = new ImportPlatforms(
                folder,
                questionnaires,
                platforms,
                answers,
                new RefreshStandings(questionnaires, platforms, answers, standings),
                () -> now,
                new CountingIds(),
                invented);
    }

    /** All that the directory holds. */
    record Content(
            List<Platform> platforms, List<DocumentedAnswer> answers, Map<PlatformId, PlatformStanding> standings) {}

    Content content() {
        return new Content(platforms.all(), answers.all(), standings.all());
    }

    Instant now() {
        return now;
    }

    ImportReport runImport() {
        return run(FOLDER, false);
    }

    ImportReport importFile(String file) {
        return run(FOLDER.resolve(file), false);
    }

    ImportReport dryRun() {
        return run(FOLDER, true);
    }

    private ImportReport run(Path path, boolean dryRun) {
        now = now.plus(Duration.ofHours(1));
        return importPlatforms.run(path, dryRun);
    }

    @Nullable
    ImportReport fillWhenEmpty() {
        return importPlatforms.fillWhenEmpty(FOLDER);
    }

    PlatformId koach() {
        return platforms.named("koach").id();
    }

    Answer currentAnswer(String ask) {
        return answers.history(koach(), ask).getLast();
    }

    /** A person answers in the place of the current answer. */
    void personAnswers(String ask, AnswerValue value) {
        DocumentedAnswer current = answers.all().stream()
                .filter(each -> each.answer().equals(currentAnswer(ask)))
                .findFirst()
                .orElseThrow();
        Answer old = current.answer();
        answers.supersede(List.of(old.id()), now);
        answers.publish(List.of(new DocumentedAnswer(
                new Answer(
                        new AnswerId(new UUID(2, 1)),
                        old.platformId(),
                        old.questionnaireVersion(),
                        ask,
                        value,
                        old.note(),
                        old.checkedOn(),
                        Origin.PERSON,
                        now,
                        null),
                current.evidence())));
    }

    /** A person describes Koach. */
    void personDescribes(Bilingual summary) {
        Platform old = platforms.named("koach");
        platforms.change(new Platform(
                old.id(),
                old.slug(),
                old.name(),
                old.kind(),
                old.website(),
                old.languages(),
                old.offers(),
                summary,
                Origin.PERSON,
                old.createdAt(),
                now,
                old.version()));
    }
}
