package vigie.api.persistence;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigie.directory.DirectoryFilter;
import vigie.directory.DirectorySort;
import vigie.directory.Window;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;

/** Writes the one query that finds a part of the directory. */
final class DirectoryQuery {
    /** What the reader typed: its letters and digits, the site that it may be, and what it may have been meant to be. */
    private static final String TYPED = """
            cross join lateral (select name_key(?) as key, name_key(?) as site) w
            cross join lateral (select case length(w.key) when 0 then '{}' when 1 then '{}' when 2 then '{}'
                when 3 then array[w.key] else typings(array[w.key]) end as typings) t
            """;

    /** The name has these letters or nearly, or the site is this one; from eight letters on, two may be wrong. */
    private static final String LIKE = """
            and w.key <> '' and (p.name_key like '%' || w.key || '%' or p.site_key = w.site or p.typings && t.typings
                or (length(w.key) between 8 and 120 and (p.name_key % w.key or w.key <% p.name_key)
                    and exists (select from unnest(name_parts(p.name)) part
                    where levenshtein_less_equal(left(part, 200), w.key, 2) <= 2)))
            """;

    /** Lower comes first: the name itself, its beginning or the site, a part of it, something like it. */
    private static final String LIKENESS = """
            case when p.name_key = w.key then 0
                 when starts_with(p.name_key, w.key) or p.site_key = w.site then 1
                 when position(w.key in p.name_key) > 0 then 2
                 else 3 end + 1 - similarity(p.name_key, w.key)::numeric
            """;

    /** At least one theme has a mean, and none that has one is below this. */
    private static final String LIVED_WELL = """
            and l.themes <> '{}' and not exists
                (select from jsonb_each_text(l.themes) as each (theme, mean) where mean::numeric < ?)
            """;

    private final DirectoryFilter filter;
    private final Questionnaire questionnaire;
    private final double keyOfNone;
    private final Sql sql = new Sql();

    private DirectoryQuery(DirectoryFilter filter, Questionnaire questionnaire, double keyOfNone) {
        this.filter = filter;
        this.questionnaire = questionnaire;
        this.keyOfNone = keyOfNone;
    }

    /** @param keyOfNone where platforms of which nobody told anything stand in the order by what was lived */
    static Sql write(
            DirectoryFilter filter,
            Window window,
            @Nullable DirectoryCursor after,
            Questionnaire questionnaire,
            double keyOfNone) {
        return new DirectoryQuery(filter, questionnaire, keyOfNone).write(window, after);
    }

    private Sql write(Window window, @Nullable DirectoryCursor after) {
        sql.add("select found.*, count(*) over () as total from (select p.id, p.slug, p.name, p.kind, p.website,");
        sql.add("p.updated_at, p.name_key, s.documented, s.applicable, s.states,");
        sql.add("coalesce(l.experiences, 0) as experiences, l.themes as lived_themes,");
        rank();
        sql.add("from platform p join platform_standing s on s.platform_id = p.id");
        sql.add("left join platform_lived l on l.platform_id = p.id");
        if (filter.search() != null) {
            sql.add(TYPED, filter.search(), site(filter.search()));
        }
        sql.add("where p.withdrawn_at is null");
        conditions();
        sql.add(") found");
        if (after != null) {
            sql.add(
                    "where (rank, name_key collate \"C\", id) > (?, ?, ?::uuid)",
                    after.rank(),
                    after.nameKey(),
                    after.id());
        }
        sql.add("order by rank, name_key collate \"C\", id limit ? offset ?", window.limit() + 1, window.skip());
        return sql;
    }

    /** The name of the order that this filter asks for, for cursors. */
    static String order(DirectoryFilter filter) {
        DirectorySort sort = filter.sort();
        if (sort == null) {
            return filter.search() == null ? DirectorySort.COVERAGE.code() : "likeness";
        }
        return sort.code();
    }

    private void rank() {
        if (filter.sort() == DirectorySort.LIVED) {
            sql.add("(-coalesce(l.rank, ?))::numeric as rank", BigDecimal.valueOf(keyOfNone));
        } else {
            sql.add("(" + otherRank(filter.sort()) + ")::numeric as rank");
        }
    }

    private String otherRank(@Nullable DirectorySort sort) {
        return switch (sort) {
            case null -> filter.search() == null ? "-s.documented" : LIKENESS;
            case COVERAGE -> "-s.documented";
            case UPDATED -> "-extract(epoch from p.updated_at)";
            case NAME, LIVED -> "0";
        };
    }

    private void conditions() {
        if (filter.search() != null) {
            sql.add(LIKE);
        }
        if (!filter.kinds().isEmpty()) {
            sql.add("and p.kind = any (?)", filter.kinds());
        }
        if (!filter.offers().isEmpty()) {
            sql.add("and p.offers && ?", filter.offers());
        }
        if (filter.minCoverage() > 0) {
            sql.add("and s.documented >= ?", filter.minCoverage());
        }
        if (filter.minLived() != null) {
            sql.add(LIVED_WELL, filter.minLived());
        }
        filter.themes().forEach((theme, stances) -> sql.add("and s.themes ->> ? = any (?)", theme, stances));
        filter.criteria().forEach((number, states) -> sql.add("and s.states[?] = any (?)", number, states));
        filter.asks().forEach(this::ask);
    }

    private void ask(String ask, Set<String> wanted) {
        int criterion = questionnaire.criterionOf(ask).orElseThrow().number();
        Set<String> options = new TreeSet<>(wanted);
        boolean unknown = options.remove(Ask.UNKNOWN);
        boolean documented = options.remove(Ask.DOCUMENTED);
        sql.add("and s.states[?] <> 'NOT_APPLICABLE' and (false", criterion);
        String answered =
                "exists (select from answer a where a.platform_id = p.id and a.ask = ? and a.superseded_at is null"
                        + " and a.withdrawn_at is null";
        if (unknown) {
            sql.add("or not " + answered + ")", ask);
        }
        if (documented) {
            sql.add("or " + answered + ")", ask);
        }
        if (!options.isEmpty()) {
            sql.add("or " + answered + " and a.value_codes && ?)", ask, options);
        }
        sql.add(")");
    }

    /** The host of a pasted address; the words themselves when they are none. */
    private static String site(String search) {
        return search.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[/:?#].*$", "");
    }
}
