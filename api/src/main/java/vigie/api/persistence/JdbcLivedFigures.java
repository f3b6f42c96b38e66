package vigie.api.persistence;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.platform.PlatformId;
import vigie.rating.CriterionLived;
import vigie.rating.LivedFigures;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;

@Singleton
class JdbcLivedFigures implements LivedFigures {
    private final JdbcOperations jdbc;
    private final ThemeMeans means;
    private final RatingRules rules;

    JdbcLivedFigures(JdbcOperations jdbc, ThemeMeans means, RatingRules rules) {
        this.jdbc = jdbc;
        this.means = means;
        this.rules = rules;
    }

    /** @param lived null on the one row of a platform of which nobody rated anything */
    private record Row(PlatformLived platform, @Nullable CriterionLived lived) {}

    @Override
    @Transactional(readOnly = true)
    public Map<PlatformId, PlatformLived> of(Collection<PlatformId> platforms) {
        Map<PlatformId, List<Row>> rows =
                Sql.of("""
                        select l.platform_id, l.experiences, l.themes, l.rank, c.criterion, c.coaches, c.distribution, c.mean,
                            c.sort_key
                        from platform_lived l left join criterion_lived c on c.platform_id = l.platform_id
                        where l.platform_id = any (?::uuid[]) order by l.platform_id, c.criterion
                        """, platforms.stream().map(PlatformId::value).toList()).list(jdbc, this::row).stream()
                        .collect(groupingBy(row -> row.platform().platform()));
        Map<PlatformId, PlatformLived> found = new LinkedHashMap<>();
        platforms.forEach(each -> found.put(
                each, rows.containsKey(each) ? together(rows.get(each)) : PlatformLived.nothing(each, rules)));
        return found;
    }

    private Row row(ResultSet row) throws SQLException {
        PlatformLived platform = new PlatformLived(
                platform(row),
                row.getInt("experiences"),
                List.of(),
                means.read(row.getString("themes")),
                row.getDouble("rank"));
        return new Row(platform, row.getObject("criterion") == null ? null : criterion(row));
    }

    private static PlatformLived together(List<Row> rows) {
        PlatformLived platform = rows.getFirst().platform();
        return new PlatformLived(
                platform.platform(),
                platform.experiences(),
                rows.stream().flatMap(row -> Stream.ofNullable(row.lived())).toList(),
                platform.themes(),
                platform.rank());
    }

    private static PlatformId platform(ResultSet row) throws SQLException {
        return new PlatformId(Sql.uuid(row, "platform_id"));
    }

    private static CriterionLived criterion(ResultSet row) throws SQLException {
        return new CriterionLived(
                row.getInt("criterion"),
                row.getInt("coaches"),
                Arrays.asList((Integer[]) row.getArray("distribution").getArray()),
                row.getBigDecimal("mean"),
                row.getDouble("sort_key"));
    }

    @Override
    public void keep(PlatformLived lived, Reckoned reckoned) {
        Sql.of(
                        """
                        update platform_lived set month = ?::date, rules = ?, kind = ?, themes = ?::jsonb, rank = ?::double precision
                        where platform_id = ?
                        """,
                        reckoned.month().atDay(1).toString(),
                        reckoned.rules(),
                        reckoned.kind(),
                        means.written(lived.themes()),
                        BigDecimal.valueOf(lived.rank()),
                        lived.platform().value())
                .update(jdbc);
        Sql.of(
                        "delete from criterion_lived where platform_id = ?",
                        lived.platform().value())
                .update(jdbc);
        if (!lived.criteria().isEmpty()) {
            insert(lived);
        }
    }

    private void insert(PlatformLived lived) {
        Sql sql = Sql.of(
                "insert into criterion_lived (platform_id, criterion, coaches, distribution, mean, sort_key) values");
        String comma = "";
        for (CriterionLived each : lived.criteria()) {
            sql.add(
                    comma + "(?, ?, ?, ?::integer[], ?::numeric, ?::double precision)",
                    lived.platform().value(),
                    each.criterion(),
                    each.coaches(),
                    each.distribution(),
                    each.mean(),
                    BigDecimal.valueOf(each.sortKey()));
            comma = ", ";
        }
        sql.update(jdbc);
    }

    @Override
    public boolean isReckoned(PlatformId platform, Reckoned reckoned) {
        return Sql.of(
                        "select from platform_lived where platform_id = ? and month = ?::date and rules = ? and kind = ?",
                        platform.value(),
                        reckoned.month().atDay(1).toString(),
                        reckoned.rules(),
                        reckoned.kind())
                .first(jdbc, row -> true)
                .isPresent();
    }

    // Rows that nobody has reckoned yet are by no rules.
    @Override
    public boolean anyByOtherRules(String rules) {
        return Sql.of("select from platform_lived where rules not in ('', ?) limit 1", rules)
                .first(jdbc, row -> true)
                .isPresent();
    }

    @Override
    public List<PlatformId> outdated(YearMonth month, String rules, @Nullable PlatformId after, int limit) {
        Sql sql = Sql.of("""
                        select l.platform_id from platform_lived l join platform p on p.id = l.platform_id
                        where (l.month < ?::date or l.rules <> ? or l.kind <> p.kind)
                        """, month.atDay(1).toString(), rules);
        if (after != null) {
            sql.add("and l.platform_id > ?", after.value());
        }
        return sql.add("order by l.platform_id limit ? for update of l skip locked", limit)
                .list(jdbc, JdbcLivedFigures::platform);
    }
}
