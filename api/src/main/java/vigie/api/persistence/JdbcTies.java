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
                        insert into platform_tie (member_id, platform_id, declared_at) values (?, ?, ?)
                        on conflict do nothing
                        """, moderator.value(), platform.value(), now).update(jdbc);
    }

    @Override
    public void remove(MemberId moderator, PlatformId platform) {
        Sql.of("delete from platform_tie where member_id = ? and platform_id = ?", moderator.value(), platform.value())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tie> of(MemberId moderator) {
        return Sql.of("""
                        select p.slug as platform_slug, p.name as platform_name, t.declared_at
                        from platform_tie t join platform p on p.id = t.platform_id
                        where t.member_id = ? order by p.name, p.id
                        """, moderator.value())
                .list(jdbc, row -> new Tie(JdbcCaseQueue.knownPlatform(row), Sql.instant(row, "declared_at")));
    }
}
