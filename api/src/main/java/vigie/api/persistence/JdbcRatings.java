package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vigie.platform.PlatformId;
import vigie.rating.RatingCount;
import vigie.rating.Ratings;

@Singleton
class JdbcRatings implements Ratings {
    private static final String EACH = """
            unnest(?::integer[], ?::date[], ?::integer[], ?::integer[]) as each (criterion, month, stars, ratings)
            """;

    private final JdbcOperations jdbc;

    JdbcRatings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PlatformId platform, int experiences, List<RatingCount> counts) {
        hold(platform);
        Sql.of(
                        "update platform_lived set experiences = experiences + ? where platform_id = ?",
                        experiences,
                        platform.value())
                .update(jdbc);
        if (!counts.isEmpty()) {
            addEach(platform, counts);
        }
    }

    // The row may be the platform's first: figures of the month of nobody are reckoned anew by whoever is first to
    // look.
    private void hold(PlatformId platform) {
        Sql.of("""
                        insert into platform_lived (platform_id, month, rules, kind, themes, rank)
                        values (?, date '1970-01-01', '', '', '{}', 0)
                        on conflict (platform_id) do update set experiences = platform_lived.experiences
                        """, platform.value()).update(jdbc);
    }

    private void addEach(PlatformId platform, List<RatingCount> counts) {
        Sql.of("insert into rating_count (platform_id, criterion, month, stars, ratings)")
                .add("select ?, criterion, month, stars, 0 from", platform.value())
                .add(EACH, columns(counts))
                .add("on conflict do nothing")
                .update(jdbc);
        Sql.of("update rating_count as counted set ratings = counted.ratings + more.ratings from")
                .add("(select criterion, month, stars, sum(ratings)::integer as ratings from")
                .add(EACH, columns(counts))
                .add("group by criterion, month, stars) as more")
                .add("where counted.platform_id = ? and counted.criterion = more.criterion", platform.value())
                .add("and counted.month = more.month and counted.stars = more.stars")
                .update(jdbc);
        Sql.of("delete from rating_count where platform_id = ? and ratings = 0", platform.value())
                .update(jdbc);
    }

    private static Object[] columns(List<RatingCount> counts) {
        return new Object[] {
            counts.stream().map(RatingCount::criterion).toList(),
            counts.stream().map(each -> each.month().atDay(1)).toList(),
            counts.stream().map(RatingCount::stars).toList(),
            counts.stream().map(RatingCount::ratings).toList()
        };
    }

    @Override
    public Counted of(PlatformId platform) {
        List<RatingCount> counts = Sql.of(
                        "select * from rating_count where platform_id = ? order by criterion, month, stars",
                        platform.value())
                .list(
                        jdbc,
                        row -> new RatingCount(
                                row.getInt("criterion"),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getInt("stars"),
                                row.getInt("ratings")));
        return new Counted(
                Sql.of("select experiences from platform_lived where platform_id = ?", platform.value())
                        .first(jdbc, row -> row.getInt("experiences"))
                        .orElse(0),
                counts);
    }

    @Override
    public void recount(PlatformId platform) {
        hold(platform);
        Sql.of("delete from rating_count where platform_id = ?", platform.value())
                .update(jdbc);
        Sql.of("""
                        insert into rating_count (platform_id, criterion, month, stars, ratings)
                        select e.platform_id, r.criterion, coalesce(v.ended_on, date_trunc('month',
                            greatest(e.confirmed_at, v.submitted_at) at time zone 'Europe/Paris')::date) as month,
                            r.rating, count(*)
                        from experience e
                        join experience_version v on v.experience_id = e.id and v.number = e.published_version
                        join experience_rating r on r.experience_id = e.id and r.number = e.published_version
                        where e.platform_id = ? group by e.platform_id, r.criterion, month, r.rating
                        """, platform.value()).update(jdbc);
        Sql.of("""
                        update platform_lived set experiences = (select count(*) from experience
                            where platform_id = ? and published_version is not null)
                        where platform_id = ?
                        """, platform.value(), platform.value()).update(jdbc);
    }

    @Override
    public Optional<Rated> mostRated() {
        return Sql.of("""
                        select l.platform_id, l.criterion from criterion_lived l join platform p on p.id = l.platform_id
                        where l.mean is not null and p.withdrawn_at is null
                        order by l.coaches desc, l.platform_id, l.criterion limit 1
                        """)
                .first(jdbc, row -> new Rated(new PlatformId(Sql.uuid(row, "platform_id")), row.getInt("criterion")));
    }

    @Override
    public List<PlatformId> platforms() {
        return Sql.of("""
                        select platform_id from platform_lived
                        union select platform_id from experience where published_version is not null
                        order by platform_id
                        """).list(jdbc, row -> new PlatformId(Sql.uuid(row, "platform_id")));
    }
}
