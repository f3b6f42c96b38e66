package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.directory.HistoryEvent;
import vigie.directory.HistoryItem;
import vigie.directory.HistorySlice;
import vigie.directory.HistorySource;
import vigie.directory.PlatformHistory;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;

@Singleton
class JdbcPlatformHistory implements PlatformHistory {
    private final JdbcOperations jdbc;
    private final Platforms platforms;

    JdbcPlatformHistory(JdbcOperations jdbc, Platforms platforms) {
        this.jdbc = jdbc;
        this.platforms = platforms;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HistorySlice> of(Slug slug, int limit, @Nullable String cursor) {
        HistoryCursor after = cursor == null ? null : HistoryCursor.read(cursor);
        return platforms.listed(slug).map(platform -> slice(platform, limit, after));
    }

    // One item more than asked for tells whether there are more.
    private HistorySlice slice(Platform platform, int limit, @Nullable HistoryCursor after) {
        List<HistoryItem> found =
                HistoryQuery.write(platform.id().value(), limit + 1, after).list(jdbc, JdbcPlatformHistory::item);
        List<HistoryItem> shown = found.subList(0, Math.min(limit, found.size()));
        @Nullable
        String next = found.size() > limit
                ? new HistoryCursor(shown.getLast().at(), shown.getLast().key()).word()
                : null;
        return new HistorySlice(shown, next);
    }

    static HistoryItem item(ResultSet row) throws SQLException {
        return new HistoryItem(
                row.getString("key"),
                Sql.instant(row, "at"),
                HistoryEvent.valueOf(row.getString("what")),
                row.getString("ask"),
                ValueColumns.readOrNull(row, "from_"),
                ValueColumns.readOrNull(row, "to_"),
                HistorySource.valueOf(row.getString("by")),
                row.getString("moderator"),
                row.getString("ground"),
                row.getString("reason"),
                Sql.uuidOrNull(row, "experience"),
                row.getString("signature"));
    }
}
