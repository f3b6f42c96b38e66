package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vigie.follow.Follows;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.platform.Slug;

@Singleton
@Transactional
class JdbcFollows implements Follows {
    private final JdbcOperations jdbc;

    JdbcFollows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Followed> of(MemberId member) {
        return followed(member, "and p.withdrawn_at is null");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Followed> heldOf(MemberId member) {
        return followed(member, "");
    }

    private List<Followed> followed(MemberId member, String which) {
        return Sql.of(
                        "select p.slug, p.name, f.followed_at from platform_follow f join platform p on p.id = f.platform_id")
                .add("where f.member_id = ? " + which + " order by p.name_key, p.id", member.value())
                .list(
                        jdbc,
                        row -> new Followed(
                                new Slug(row.getString("slug")),
                                row.getString("name"),
                                Sql.instant(row, "followed_at")));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean follows(MemberId member, PlatformId platform) {
        return Sql.of(
                        "select true from platform_follow where member_id = ? and platform_id = ?",
                        member.value(),
                        platform.value())
                .first(jdbc, row -> true)
                .isPresent();
    }

    @Override
    public void add(MemberId member, PlatformId platform, Instant now) {
        Sql.of(
                        "insert into platform_follow (member_id, platform_id, followed_at) values (?, ?, ?)"
                                + " on conflict do nothing",
                        member.value(),
                        platform.value(),
                        now)
                .update(jdbc);
    }

    @Override
    public void remove(MemberId member, PlatformId platform) {
        Sql.of("delete from platform_follow where member_id = ? and platform_id = ?", member.value(), platform.value())
                .update(jdbc);
    }
}
