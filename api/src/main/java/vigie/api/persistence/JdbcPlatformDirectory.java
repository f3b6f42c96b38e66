package vigie.api.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.answer.PlatformStanding;
import vigie.directory.DirectoryEntry;
import vigie.directory.DirectoryFilter;
import vigie.directory.DirectorySlice;
import vigie.directory.PlatformDirectory;
import vigie.directory.PlatformSheet;
import vigie.directory.Tallies;
import vigie.directory.Window;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaires;
import vigie.rating.RatingRules;

@Singleton
class JdbcPlatformDirectory implements PlatformDirectory {
    private final JdbcOperations jdbc;
    private final Platforms platforms;
    private final Answers answers;
    private final Questionnaires questionnaires;
    private final TallyQueries tallies;
    private final ThemeMeans means;
    private final RatingRules rules;

    JdbcPlatformDirectory(
            JdbcOperations jdbc,
            Platforms platforms,
            Answers answers,
            Questionnaires questionnaires,
            TallyQueries tallies,
            ThemeMeans means,
            RatingRules rules) {
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.tallies = tallies;
        this.means = means;
        this.rules = rules;
    }

    private record Row(DirectoryEntry entry, DirectoryCursor place, int total) {}

    @Override
    @Transactional(readOnly = true)
    public DirectorySlice find(DirectoryFilter filter, Window window) {
        String order = DirectoryQuery.order(filter);
        DirectoryCursor after = window.cursor() == null ? null : DirectoryCursor.read(window.cursor(), order);
        Sql sql = DirectoryQuery.write(filter, window, after, questionnaires.current(), rules.sortKeyOfNone());
        List<Row> rows = jdbc.prepareStatement(sql.text(), statement -> {
            sql.bind(statement);
            List<Row> found = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    found.add(row(results, order));
                }
            }
            return found;
        });
        return slice(rows, window.limit());
    }

    // One row more than asked for tells whether there are more.
    private static DirectorySlice slice(List<Row> rows, int limit) {
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        @Nullable String next = rows.size() > limit ? shown.getLast().place().word() : null;
        return new DirectorySlice(
                shown.stream().map(Row::entry).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                next);
    }

    private Row row(ResultSet results, String order) throws SQLException {
        DirectoryEntry entry = new DirectoryEntry(
                new Slug(results.getString("slug")),
                results.getString("name"),
                PlatformKind.valueOf(results.getString("kind")),
                results.getString("website"),
                results.getInt("documented"),
                results.getInt("applicable"),
                Arrays.stream((String[]) results.getArray("states").getArray())
                        .map(CriterionState::valueOf)
                        .toList(),
                results.getInt("experiences"),
                means.read(results.getString("lived_themes")),
                results.getTimestamp("updated_at").toInstant());
        DirectoryCursor place = new DirectoryCursor(
                order, results.getBigDecimal("rank"), results.getString("name_key"), results.getString("id"));
        return new Row(entry, place, results.getInt("total"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlatformSheet> sheet(Slug slug) {
        return sheets(platforms.withSlugs(List.of(slug))).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlatformSheet> sheets(Collection<Platform> listed) {
        Map<PlatformId, List<DocumentedAnswer>> current =
                answers.currentOf(listed.stream().map(Platform::id).toList()).stream()
                        .collect(groupingBy(documented -> documented.answer().platformId()));
        return listed.stream()
                .sorted(Comparator.comparing(platform -> platform.slug().value()))
                .map(platform -> sheet(platform, current.getOrDefault(platform.id(), List.of())))
                .toList();
    }

    private PlatformSheet sheet(Platform platform, List<DocumentedAnswer> current) {
        Map<String, AnswerValue> values =
                current.stream().map(DocumentedAnswer::answer).collect(toMap(Answer::ask, Answer::value));
        return new PlatformSheet(platform, PlatformStanding.of(platform, questionnaires.current(), values), current);
    }

    @Override
    @Transactional(readOnly = true)
    public Tallies tallies() {
        return tallies.count(questionnaires.current());
    }
}
