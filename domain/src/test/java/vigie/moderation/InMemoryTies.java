package vigie.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.platform.Slug;

/** Ties to platforms that are called by their identifiers: names are the database's. */
public final class InMemoryTies implements Ties {
    private record Row(
            MemberId moderator,
            PlatformId platform,
            Instant declaredAt,
            @Nullable Instant endsAt) {
        Row until(@Nullable Instant end) {
            return new Row(moderator, platform, declaredAt, end);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    @Override
    public void declare(MemberId moderator, PlatformId platform, Instant now) {
        if (rows.stream().noneMatch(row -> isOf(row, moderator, platform))) {
            rows.add(new Row(moderator, platform, now, null));
        }
        rows.replaceAll(row -> isOf(row, moderator, platform) ? row.until(null) : row);
    }

    @Override
    public void end(MemberId moderator, PlatformId platform, Instant endsAt) {
        rows.replaceAll(row -> isOf(row, moderator, platform) && row.endsAt() == null ? row.until(endsAt) : row);
    }

    private static boolean isOf(Row row, MemberId moderator, PlatformId platform) {
        return row.moderator().equals(moderator) && row.platform().equals(platform);
    }

    @Override
    public List<Tie> of(MemberId moderator) {
        return rows.stream()
                .filter(row -> row.moderator().equals(moderator))
                .map(row -> new Tie(platform(row.platform()), row.declaredAt(), row.endsAt()))
                .toList();
    }

    private static CasePlatform platform(PlatformId id) {
        return new CasePlatform(new Slug("p-" + id.value()), id.value().toString());
    }
}
