package vigie.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.platform.Slug;

/** Ties to platforms that are called by their identifiers: names are the database's. */
public final class InMemoryTies implements Ties {
    private record Row(MemberId moderator, PlatformId platform, Instant declaredAt) {}

    private final List<Row> rows = new ArrayList<>();

    @Override
    public void declare(MemberId moderator, PlatformId platform, Instant now) {
        if (rows.stream().noneMatch(row -> isOf(row, moderator, platform))) {
            rows.add(new Row(moderator, platform, now));
        }
    }

    @Override
    public void remove(MemberId moderator, PlatformId platform) {
        rows.removeIf(row -> isOf(row, moderator, platform));
    }

    private static boolean isOf(Row row, MemberId moderator, PlatformId platform) {
        return row.moderator().equals(moderator) && row.platform().equals(platform);
    }

    @Override
    public List<Tie> of(MemberId moderator) {
        return rows.stream()
                .filter(row -> row.moderator().equals(moderator))
                .map(row -> new Tie(platform(row.platform()), row.declaredAt()))
                .toList();
    }

    private static CasePlatform platform(PlatformId id) {
        return new CasePlatform(new Slug("p-" + id.value()), id.value().toString());
    }
}
