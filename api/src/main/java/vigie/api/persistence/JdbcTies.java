package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vigie.member.MemberId;
import vigie.moderation.Ties;
import vigie.platform.PlatformId;

@Singleton
@Transactional
class JdbcTies implements Ties {
    private final JdbcOperations jdbc;

    JdbcTies(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void declare(MemberId moderator, PlatformId platform, Instant now) {
        Sql.of("""
                        insert into platform_tie as known (member_id, platform_id, declared_at) values (?, ?, ?)
                        on conflict (member_id, platform_id) do update set ends_at = null, declared_at = case
                            when known.ends_at <= excluded.declared_at then excluded.declared_at
                            else known.declared_at end
                        """, moderator.value(), platform.value(), now).update(jdbc);
    }

    @Override
    public void end(MemberId moderator, PlatformId platform, Instant endsAt) {
        Sql.of(
                        "update platform_tie set ends_at = ? where member_id = ? and platform_id = ? and ends_at is null",
                        endsAt,
                        moderator.value(),
                        platform.value())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tie> of(MemberId moderator) {
        return Sql.of("""
                        select p.slug as platform_slug, p.name as platform_name, t.declared_at, t.ends_at
                        from platform_tie t join platform p on p.id = t.platform_id
                        where t.member_id = ? order by p.name, p.id
                        """, moderator.value())
                .list(
                        jdbc,
                        row -> new Tie(
                                JdbcCaseQueue.knownPlatform(row),
                                Sql.instant(row, "declared_at"),
                                Sql.instantOrNull(row, "ends_at")));
    }
}
