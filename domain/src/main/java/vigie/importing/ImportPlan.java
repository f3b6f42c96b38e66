package vigie.importing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.answer.AnswerId;
import vigie.answer.DocumentedAnswer;
import vigie.identity.IdSource;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.questionnaire.Questionnaire;

/** What an import is going to write: the difference between checked drafts and what is published. */
final class ImportPlan {
    private final Questionnaire questionnaire;
    private final IdSource ids;
    private final Instant at;
    private final List<Platform> newPlatforms = new ArrayList<>();
    private final List<Platform> changedPlatforms = new ArrayList<>();
    private final List<DocumentedAnswer> newAnswers = new ArrayList<>();
    private final List<Answer> superseded = new ArrayList<>();
    private int unchanged;
    private int kept;

    ImportPlan(Questionnaire questionnaire, InstantSource time, IdSource ids) {
        this.questionnaire = questionnaire;
        this.ids = ids;
        this.at = time.instant();
    }

    void create(PlatformDraft draft) {
        Platform platform = describe(draft, new PlatformId(ids.next()), at, null);
        newPlatforms.add(platform);
        draft.answers().forEach(answer -> newAnswers.add(publish(answer, platform.id())));
    }

    /** A platform that moderators withdrew: no file brings it back. */
    void leaveAlone() {
        kept++;
    }

    /** @param withdrawn answers of the platform that moderators withdrew */
    void compare(
            PlatformDraft draft,
            Platform platform,
            Map<String, DocumentedAnswer> published,
            List<DocumentedAnswer> withdrawn) {
        Platform described = compareDescription(draft, platform);
        boolean answersChange = false;
        for (AnswerDraft answer : draft.answers()) {
            answersChange |= compareAnswer(answer, described, published.get(answer.ask()), withdrawn);
        }
        if (answersChange || !described.equals(platform)) {
            changedPlatforms.add(described.changedAt(at));
        } else {
            unchanged++;
        }
    }

    private Platform compareDescription(PlatformDraft draft, Platform platform) {
        Platform described = describe(draft, platform.id(), platform.createdAt(), platform.version());
        if (described.saysTheSameAs(platform)) {
            return platform;
        }
        if (platform.origin() == Origin.PERSON) {
            kept++;
            return platform;
        }
        return described;
    }

    /** True when the answer becomes another. */
    private boolean compareAnswer(
            AnswerDraft draft,
            Platform platform,
            @Nullable DocumentedAnswer published,
            List<DocumentedAnswer> withdrawn) {
        if (!questionnaire.applies(draft.ask(), platform.kind())) {
            kept++; // a person gave the platform another kind than the file does
            return false;
        }
        if (published == null) {
            if (withdrawn.stream().anyMatch(draft::repeats)) {
                kept++;
                return false;
            }
            newAnswers.add(publish(draft, platform.id()));
            return true;
        }
        if (draft.says(published)) {
            return false;
        }
        if (published.answer().origin() == Origin.PERSON) {
            kept++;
            return false;
        }
        superseded.add(published.answer());
        newAnswers.add(publish(draft, platform.id()));
        return true;
    }

    private Platform describe(PlatformDraft draft, PlatformId id, Instant createdAt, @Nullable Integer version) {
        return new Platform(
                id,
                draft.slug(),
                draft.name(),
                draft.kind(),
                draft.website(),
                draft.languages(),
                draft.offers(),
                draft.summary(),
                Origin.IMPORT,
                createdAt,
                at,
                version);
    }

    private DocumentedAnswer publish(AnswerDraft draft, PlatformId platform) {
        Answer answer = new Answer(
                new AnswerId(ids.next()),
                platform,
                questionnaire.version(),
                draft.ask(),
                draft.value(),
                draft.note(),
                draft.checkedOn(),
                Origin.IMPORT,
                at,
                null);
        return new DocumentedAnswer(answer, draft.evidence());
    }

    Instant at() {
        return at;
    }

    List<Platform> newPlatforms() {
        return newPlatforms;
    }

    List<Platform> changedPlatforms() {
        return changedPlatforms;
    }

    List<Platform> touched() {
        return Stream.concat(newPlatforms.stream(), changedPlatforms.stream()).toList();
    }

    List<DocumentedAnswer> newAnswers() {
        return newAnswers;
    }

    List<Answer> superseded() {
        return superseded;
    }

    ImportReport report() {
        return new ImportReport(newPlatforms.size(), changedPlatforms.size(), unchanged, kept, List.of());
    }
}
