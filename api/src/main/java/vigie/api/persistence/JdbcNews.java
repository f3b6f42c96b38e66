package vigie.api.persistence;

import static java.util.stream.Collectors.toMap;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.directory.HistoryItem;
import vigie.directory.ImportedNews;
import vigie.directory.News;
import vigie.directory.NewsItem;
import vigie.directory.NewsSlice;
import vigie.follow.FollowedNews;
import vigie.member.MemberId;
import vigie.platform.Slug;

@Singleton
class JdbcNews implements News, FollowedNews {
    private final JdbcOperations jdbc;

    JdbcNews(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param imported null for what is told by {@link HistoryQuery} */
    private record Found(
            HistoryCursor place,
            UUID subject,
            Slug slug,
            String name,
            @Nullable ImportedNews imported) {}

    @Override
    @Transactional(readOnly = true)
    public NewsSlice latest(int limit, @Nullable String cursor) {
        HistoryCursor after = cursor == null ? null : HistoryCursor.read(cursor);
        // One more than asked for tells whether there are more.
        List<Found> found = NewsQuery.latest(limit + 1, after).list(jdbc, JdbcNews::found);
        List<Found> shown = found.subList(0, Math.min(limit, found.size()));
        @Nullable String next = found.size() > limit ? shown.getLast().place().word() : null;
        return new NewsSlice(told(shown), next);
    }

    @Override
    @Transactional(readOnly = true)
    public List<NewsItem> of(MemberId member, Instant since, Instant until, int limit) {
        return told(NewsQuery.followed(member.value(), since, until, limit).list(jdbc, JdbcNews::found));
    }

    private List<NewsItem> told(List<Found> found) {
        List<Found> changes =
                found.stream().filter(each -> each.imported() == null).toList();
        Map<HistoryCursor, HistoryItem> items = changes.isEmpty()
                ? Map.of()
                : HistoryQuery.write(
                                changes.stream().map(Found::subject).distinct().toList(),
                                changes.stream().map(each -> each.place().key()).toList())
                        .list(jdbc, JdbcPlatformHistory::item)
                        .stream()
                        .collect(toMap(
                                item -> new HistoryCursor(item.at(), item.key()),
                                item -> item,
                                (first, same) -> first));
        List<NewsItem> news = new ArrayList<>();
        for (Found each : found) {
            HistoryItem item = items.get(each.place());
            if (each.imported() != null) {
                news.add(
                        NewsItem.imported(each.slug(), each.name(), each.place().at(), each.imported()));
            } else if (item != null) {
                news.add(NewsItem.told(each.slug(), each.name(), item));
            }
        }
        return news;
    }

    private static Found found(ResultSet row) throws SQLException {
        String key = row.getString("key");
        ImportedNews imported = key.startsWith("I-")
                ? new ImportedNews(row.getBoolean("is_new"), row.getInt("published"), row.getInt("updated"))
                : null;
        return new Found(
                new HistoryCursor(Sql.instant(row, "at"), key),
                Sql.uuid(row, "subject"),
                new Slug(row.getString("slug")),
                row.getString("name"),
                imported);
    }
}
