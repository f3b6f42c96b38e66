package vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.platform.Slug;

class NewsDayTest {
    private static final Slug KOACH = new Slug("koach");
    private static final Slug AGENDA = new Slug("agenda");

    private static NewsItem change(Slug slug, String at) {
        HistoryItem item = new HistoryItem(
                "B-" + at,
                Instant.parse(at),
                HistoryEvent.ANSWER_PUBLISHED,
                "1a",
                null,
                null,
                HistorySource.MODERATOR,
                null,
                null,
                null,
                null,
                null);
        return NewsItem.told(slug, slug.value(), item);
    }

    private static NewsItem imported(Slug slug, String at, ImportedNews news) {
        return NewsItem.imported(slug, slug.value(), Instant.parse(at), news);
    }

    @Test
    void nothingIsNoDay() {
        assertThat(NewsDay.of(List.of())).isEmpty();
    }

    /** At midnight in Paris a day ends, an hour before Greenwich in winter. */
    @Test
    void daysComeInTheirOrderAndEachChangeOnItsOwn() {
        List<NewsDay> days = NewsDay.of(List.of(
                change(KOACH, "2026-11-25T23:00:00Z"),
                change(KOACH, "2026-11-25T22:59:59.999999Z"),
                change(AGENDA, "2026-11-01T12:00:00Z")));
        assertThat(days)
                .extracting(NewsDay::day)
                .containsExactly(
                        LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-01"));
        assertThat(days).allSatisfy(day -> assertThat(day.platforms()).hasSize(1));
    }

    @Test
    void aPlatformsChangesOfADayStandTogetherWhereItsLatestIs() {
        List<NewsDay> days = NewsDay.of(List.of(
                change(KOACH, "2026-11-26T12:00:00Z"),
                change(AGENDA, "2026-11-26T11:00:00Z"),
                change(KOACH, "2026-11-26T10:00:00Z")));
        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.platforms()).extracting(NewsDay.Changed::slug).containsExactly(KOACH, AGENDA);
            assertThat(day.platforms().getFirst().items())
                    .extracting(HistoryItem::at)
                    .containsExactly(Instant.parse("2026-11-26T12:00:00Z"), Instant.parse("2026-11-26T10:00:00Z"));
        });
    }

    @Test
    void whatImportsBroughtStandsApartByNameAndIsAddedUp() {
        List<NewsDay> days = NewsDay.of(List.of(
                imported(KOACH, "2026-11-26T12:00:00Z", new ImportedNews(false, 1, 2)),
                change(KOACH, "2026-11-26T11:00:00Z"),
                imported(KOACH, "2026-11-26T10:00:00Z", new ImportedNews(true, 12, 0)),
                imported(AGENDA, "2026-11-26T10:00:00Z", new ImportedNews(true, 4, 0))));
        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.platforms()).hasSize(1);
            assertThat(day.imported())
                    .containsExactly(
                            new NewsDay.Imported(
                                    AGENDA,
                                    "agenda",
                                    new ImportedNews(true, 4, 0),
                                    Instant.parse("2026-11-26T10:00:00Z")),
                            new NewsDay.Imported(
                                    KOACH,
                                    "koach",
                                    new ImportedNews(true, 13, 2),
                                    Instant.parse("2026-11-26T12:00:00Z")));
            assertThat(day.added()).isEqualTo(2);
            assertThat(day.published()).isEqualTo(17);
            assertThat(day.updated()).isEqualTo(2);
        });
    }

    @Test
    void aChangeIsOneOfAPersonOrOfAnImport() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NewsItem(KOACH, "Koach", Instant.EPOCH, null, null));
    }
}
