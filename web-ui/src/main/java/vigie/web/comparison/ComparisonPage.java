package vigie.web.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.comparison.Compared;
import vigie.comparison.Comparison;
import vigie.comparison.ComparisonCell;
import vigie.comparison.ComparisonColumn;
import vigie.comparison.ComparisonRow;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.platform.Platform;
import vigie.platform.Slug;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.CompareRoutes;
import vigie.web.layout.PageContext;

/**
 * Platforms side by side, or how to choose them while there are fewer than two.
 *
 * @param differences whether rows on which all stand alike are left out
 * @param all the platforms that can be chosen, by name; none when there is no room for another, null where they are too many
 *     for a list
 */
public record ComparisonPage(
        PageContext context,
        Compared compared,
        boolean differences,
        @Nullable List<Platform> all) {
    /** The rows of a theme that are shown: at least one. */
    public record ThemeRows(Theme theme, List<ComparisonRow> rows) {}

    /**
     * What a platform answers to an ask.
     *
     * @param value null where only others answer it
     * @param moot whether that is because its other answers leave nothing to ask
     */
    public record Said(String label, @Nullable String value, boolean toRecheck, boolean moot) {}

    public Comparison comparison() {
        return compared.comparison();
    }

    public Questionnaire questionnaire() {
        return comparison().questionnaire();
    }

    public List<ComparisonColumn> columns() {
        return comparison().columns();
    }

    public String heading() {
        return comparison().compares()
                ? context.text(
                        "compare.heading",
                        listed(columns().stream()
                                .map(ComparisonColumn::platform)
                                .toList()))
                : context.text("compare.title");
    }

    /** Names as a sentence has them. */
    public String listed(List<Platform> platforms) {
        return context.listed(platforms.stream().map(Platform::name).toList());
    }

    public List<ThemeRows> themes() {
        List<ThemeRows> themes = new ArrayList<>();
        for (Theme theme : questionnaire().themes()) {
            List<ComparisonRow> rows = comparison().rows(theme).stream()
                    .filter(row -> !differences || !row.alike())
                    .toList();
            if (!rows.isEmpty()) {
                themes.add(new ThemeRows(theme, rows));
            }
        }
        return themes;
    }

    /** How many rows are left out because all stand alike on them. */
    public int leftOut() {
        return differences
                ? questionnaire().criteria().size() - comparison().differences().size()
                : 0;
    }

    /** What one of the platforms answers, ask by ask: asks that none of them answers are passed over. */
    public List<Said> said(ComparisonRow row, ComparisonCell cell) {
        return cell.state().documented()
                ? row.answered().stream().map(ask -> said(row, cell, ask)).toList()
                : List.of();
    }

    /** Whether anybody rated one of the platforms on this criterion. */
    public boolean lived(ComparisonRow row) {
        return row.cells().stream().anyMatch(cell -> cell.lived().coaches() > 0);
    }

    /** How many coaches rated it, and what is shown of it while they are few. */
    public String coaches(ComparisonCell cell) {
        int coaches = cell.lived().coaches();
        if (coaches == 0) {
            return context.text("lived.nobody");
        }
        return cell.lived().mean() == null
                ? context.text("lived.few", coaches, shownFrom())
                : context.text("lived.coaches", coaches);
    }

    private int shownFrom() {
        return columns().getFirst().rules().shownFrom();
    }

    /** A theme's mean of what coaches lived, in words. */
    public String lived(ComparisonColumn column, Theme theme) {
        BigDecimal mean = column.lived().themes().get(theme.key());
        return mean == null ? context.text("lived.no-mean") : context.text("lived.mean", mean);
    }

    private Said said(ComparisonRow row, ComparisonCell cell, Ask ask) {
        Answer answer = cell.answerTo(ask).orElse(null);
        return answer == null
                ? new Said(context.say(ask.label()), null, false, cell.isMoot(ask))
                : new Said(
                        context.say(ask.label()),
                        AnswerWords.of(ask, answer.value(), context),
                        answer.toRecheck(row.criterion(), context.today()),
                        false);
    }

    /** This comparison without one of its platforms. */
    public String without(ComparisonColumn column) {
        List<Slug> others = comparison().slugs().stream()
                .filter(slug -> !slug.equals(column.platform().slug()))
                .toList();
        return context.to().compare().of(others, differences);
    }

    /** This comparison with all rows, or with those that differ. */
    public String switched() {
        return context.to().compare().of(comparison().slugs(), !differences);
    }

    public String table() {
        return context.to().compare().table(comparison().slugs());
    }

    /** The directory with these platforms ticked. */
    public String inDirectory() {
        return context.to()
                .directory(comparison().slugs().stream()
                        .map(slug -> new Chosen(CompareRoutes.PLATFORM, slug.value()))
                        .toList());
    }

    public boolean hasRoom() {
        return columns().size() < Comparison.MOST;
    }

    /** The platforms that can be added; null where they are too many for a list. */
    public @Nullable List<Platform> others() {
        if (all == null) {
            return null;
        }
        List<Slug> present = comparison().slugs();
        return all.stream()
                .filter(platform -> !present.contains(platform.slug()))
                .toList();
    }

    /** The places to be filled, each with the platform that is chosen for it, or null. */
    public List<@Nullable Slug> places() {
        List<Slug> chosen = comparison().slugs();
        List<@Nullable Slug> places = new ArrayList<>();
        IntStream.range(0, Comparison.MOST)
                .forEach(place -> places.add(place < chosen.size() ? chosen.get(place) : null));
        return places;
    }
}
