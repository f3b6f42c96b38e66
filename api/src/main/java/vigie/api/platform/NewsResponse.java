package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.directory.ImportedNews;
import vigie.directory.NewsItem;
import vigie.directory.NewsSlice;
import vigie.questionnaire.Questionnaire;

/** What changed in the whole directory, the latest first. */
@Serdeable
record NewsResponse(List<Item> items, @Nullable String next) implements Paged {

    /**
     * @param platform its slug
     * @param change as the platform's history tells it; null for what an import brought
     * @param imported what an import brought at once; null for all else
     */
    @Serdeable
    record Item(
            String platform,
            String platformName,
            Instant at,
            HistoryResponse.@Nullable Item change,
            @Nullable Imported imported) {
        static Item from(NewsItem news, Questionnaire questionnaire) {
            return new Item(
                    news.slug().value(),
                    news.name(),
                    news.at(),
                    news.change() == null ? null : HistoryResponse.item(news.change(), questionnaire),
                    news.imported() == null ? null : Imported.from(news.imported()));
        }
    }

    /**
     * @param added whether it brought the platform itself
     * @param published answers to what nobody had answered
     * @param updated answers that took the place of others
     */
    @Serdeable
    record Imported(boolean added, int published, int updated) {
        static Imported from(ImportedNews news) {
            return new Imported(news.isNew(), news.published(), news.updated());
        }
    }

    static NewsResponse from(NewsSlice slice, Questionnaire questionnaire) {
        return new NewsResponse(
                slice.items().stream()
                        .map(item -> Item.from(item, questionnaire))
                        .toList(),
                slice.next());
    }
}
