package vigie.api.persistence;

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
    /** How far a typed name may be from a real one: one letter from four letters on, two from eight on. */
    private static final String TYPING_MISTAKES =
            "(case when length(w.key) < 4 then 0 when length(w.key) < 8 then 1 else 2 end)";

    /** Lower comes first: the name itself, its beginning or the site, a part of it, something like it. */
    private static final String LIKENESS = """
            case when p.name_key = w.key then 0
                 when starts_with(p.name_key, w.key) or p.site_key = w.site then 1
                 when position(w.key in p.name_key) > 0 then 2
                 else 3 end
            """;

    private final DirectoryFilter filter;
    private final Questionnaire questionnaire;
    private final Sql sql = new Sql();

    private DirectoryQuery(DirectoryFilter filter, Questionnaire questionnaire) {
        this.filter = filter;
        this.questionnaire = questionnaire;
    }

    static Sql write(
            DirectoryFilter filter, Window window, @Nullable DirectoryCursor after, Questionnaire questionnaire) {
        return new DirectoryQuery(filter, questionnaire).write(window, after);
    }

    private Sql write(Window window, @Nullable DirectoryCursor after) {
        if (filter.search() != null) {
            sql.add(
                    "with w as materialized (select name_key(?) as key, name_key(?) as site)",
                    filter.search(),
                    site(filter.search()));
        }
        sql.add("select found.*, count(*) over () as total from (select p.id, p.slug, p.name, p.kind, p.website,");
        sql.add("p.updated_at, p.name_key, s.documented, s.applicable, s.states, (" + rank() + ")::numeric as rank");
        sql.add("from platform p join platform_standing s on s.platform_id = p.id");
        if (filter.search() != null) {
            sql.add("cross join w");
        }
        sql.add("where true");
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

    private String rank() {
        DirectorySort sort = filter.sort();
        if (sort == null) {
            return filter.search() == null ? "-s.documented" : LIKENESS;
        }
        return switch (sort) {
            case COVERAGE -> "-s.documented";
            case UPDATED -> "-extract(epoch from p.updated_at)";
            // Nobody's experience is published yet, so that all stand alike and the name decides.
            case NAME, LIVED -> "0";
        };
    }

    private void conditions() {
        if (filter.search() != null) {
            search();
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
            // Nobody's experience is published yet: no platform has a mean.
            sql.add("and false");
        }
        filter.themes().forEach((theme, stances) -> sql.add("and s.themes ->> ? = any (?)", theme, stances));
        filter.criteria().forEach((number, states) -> sql.add("and s.states[?] = any (?)", number, states));
        filter.asks().forEach(this::ask);
    }

    // The trigram index narrows first; the distance then decides, over the whole name and over each of its words.
    private void search() {
        sql.add("and w.key <> '' and (p.name_key like '%' || w.key || '%' or p.site_key = w.site");
        sql.add("or ((p.name_key % w.key or w.key <% p.name_key) and (");
        sql.add("levenshtein_less_equal(p.name_key, w.key, " + TYPING_MISTAKES + ") <= " + TYPING_MISTAKES);
        sql.add("or exists (select from regexp_split_to_table(fold(p.name), '[^a-z0-9]+') as word");
        sql.add("where length(word) >= 4 and levenshtein_less_equal(word, w.key, " + TYPING_MISTAKES + ") <= "
                + TYPING_MISTAKES + "))))");
    }

    private void ask(String ask, Set<String> wanted) {
        int criterion = questionnaire.criterionOf(ask).orElseThrow().number();
        Set<String> options = new TreeSet<>(wanted);
        boolean unknown = options.remove(Ask.UNKNOWN);
        boolean documented = options.remove(Ask.DOCUMENTED);
        sql.add("and s.states[?] <> 'NOT_APPLICABLE' and (false", criterion);
        String answered =
                "exists (select from answer a where a.platform_id = p.id and a.ask = ? and a.superseded_at is null";
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
