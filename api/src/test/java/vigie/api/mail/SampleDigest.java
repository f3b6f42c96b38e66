package vigie.api.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.directory.HistoryEvent;
import vigie.directory.HistoryItem;
import vigie.directory.HistorySource;
import vigie.directory.ImportedNews;
import vigie.directory.NewsItem;
import vigie.follow.DigestContent;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.Ask;
import vigie.questionnaire.AskType;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;

/** What a letter of changes tells: of one platform all kinds of change, of another one more than it shows. */
final class SampleDigest {
    static final UUID EXPERIENCE = new UUID(7, 7);

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            1,
            both("La commission", "The commission"),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(new Criterion(
                    1,
                    "lock-in",
                    "contract",
                    both("Exclusivité", "Exclusivity"),
                    both("Laquelle ?", "Which?"),
                    Set.of(PlatformKind.HYBRID),
                    both("Libre", "Free"),
                    12,
                    List.of(new Ask(
                            "1a",
                            both("Clause d'exclusivité ?", "Exclusivity clause?"),
                            AskType.TEXT,
                            null,
                            false,
                            List.of(),
                            List.of())),
                    List.of())));

    static final Questionnaires QUESTIONNAIRES = new Questionnaires() {
        @Override
        public Questionnaire current() {
            return QUESTIONNAIRE;
        }

        @Override
        public Optional<Questionnaire> version(int version) {
            return Optional.empty();
        }

        @Override
        public Optional<String> digest(int version) {
            return Optional.empty();
        }

        @Override
        public void store(Questionnaire questionnaire, String document, String digest) {
            throw new AssertionError("Nothing is stored");
        }
    };

    static final DigestContent CONTENT = letter -> List.of(
            part(
                    "koach",
                    "Koach",
                    Stream.of(
                            change(HistoryEvent.ANSWER_REPLACED, "1a", null),
                            change(HistoryEvent.ANSWER_PUBLISHED, "99z", null),
                            change(HistoryEvent.EXPERIENCE_PUBLISHED, null, EXPERIENCE),
                            change(HistoryEvent.EXPERIENCE_WITHDRAWN, null, null))),
            new DigestContent.Part(
                    new Slug("coach-hub"),
                    "Coach <b>Hub</b>",
                    List.of(
                            imported(new ImportedNews(true, 12, 0)),
                            imported(new ImportedNews(false, 1, 2)),
                            imported(new ImportedNews(false, 0, 1)))),
            part(
                    "busy",
                    "Busy",
                    IntStream.range(0, 14).mapToObj(each -> change(HistoryEvent.ANSWER_UPDATED, "1a", null))));

    private SampleDigest() {}

    private static Bilingual both(String fr, String en) {
        return new Bilingual(fr, en);
    }

    private static DigestContent.Part part(String slug, String name, Stream<HistoryItem> changes) {
        return new DigestContent.Part(
                new Slug(slug),
                name,
                changes.map(change -> NewsItem.told(new Slug(slug), name, change))
                        .toList());
    }

    private static NewsItem imported(ImportedNews news) {
        return NewsItem.imported(new Slug("coach-hub"), "Coach <b>Hub</b>", Instant.EPOCH, news);
    }

    private static HistoryItem change(HistoryEvent what, @Nullable String ask, @Nullable UUID experience) {
        return new HistoryItem(
                "B-1",
                Instant.EPOCH,
                what,
                ask,
                null,
                null,
                HistorySource.MODERATOR,
                "Zoé",
                "OFF_TOPIC",
                "Un mot de la modération.",
                experience,
                experience == null ? null : "La mouette");
    }
}
