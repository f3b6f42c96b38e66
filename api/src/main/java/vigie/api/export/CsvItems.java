package vigie.api.export;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.answer.Evidence;
import vigie.api.table.CsvRows;
import vigie.experience.CriterionRating;
import vigie.experience.PublishedExperience;
import vigie.experience.Testimony;
import vigie.export.Dump;
import vigie.export.DumpColumns;
import vigie.export.PublicRecords.ListedPlatform;
import vigie.export.PublicRecords.PlacedExperience;
import vigie.importing.PlatformColumns;
import vigie.platform.Platform;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;

/** Writes one thing after the other as rows. In the order of {@link DumpColumns}. */
final class CsvItems {
    private final CsvRows rows;
    private final Questionnaire questionnaire;

    CsvItems(CsvRows rows, Questionnaire questionnaire) {
        this.rows = rows;
        this.questionnaire = questionnaire;
    }

    void columns(Dump dump) {
        rows.row(List.copyOf(DumpColumns.all(dump, questionnaire)));
    }

    /** A row for each piece of evidence, as imports read them. */
    void platform(ListedPlatform listed) {
        Platform platform = listed.platform();
        List<@Nullable String> description = Arrays.asList(
                platform.slug().value(),
                platform.name(),
                platform.kind().name(),
                platform.website(),
                String.join(PlatformColumns.SEPARATOR, platform.languages()),
                String.join(PlatformColumns.SEPARATOR, platform.offers()),
                platform.summary().fr(),
                platform.summary().en());
        boolean documented = false;
        for (ShownAnswer shown : ShownAnswer.of(listed, questionnaire)) {
            for (Evidence evidence : shown.evidence()) {
                row(description, importable(shown, evidence));
                documented = true;
            }
        }
        if (!documented) {
            rows.row(description);
        }
    }

    private static List<@Nullable String> importable(ShownAnswer shown, Evidence evidence) {
        return Arrays.asList(
                shown.ask().id(),
                value(shown),
                shown.answer().note().fr(),
                shown.answer().note().en(),
                evidence.kind().name(),
                evidence.url(),
                evidence.seenOn().toString(),
                evidence.pageDate(),
                String.valueOf(evidence.storedCopy()),
                evidence.quote());
    }

    void answers(ListedPlatform listed) {
        for (ShownAnswer shown : ShownAnswer.of(listed, questionnaire)) {
            rows.row(Arrays.asList(
                    listed.platform().slug().value(),
                    listed.platform().name(),
                    shown.answer().id().value().toString(),
                    String.valueOf(shown.criterion().number()),
                    shown.ask().id(),
                    value(shown),
                    shown.answer().note().fr(),
                    shown.answer().note().en(),
                    shown.answer().checkedOn().toString(),
                    shown.answer().expiresOn(shown.criterion()).toString(),
                    joined(shown, evidence -> evidence.kind().name()),
                    joined(shown, Evidence::url),
                    joined(shown, evidence -> evidence.seenOn().toString())));
        }
    }

    // No address has a space in it.
    private static String joined(ShownAnswer shown, Function<Evidence, String> what) {
        return shown.evidence().stream().map(what).collect(Collectors.joining(" "));
    }

    private static @Nullable String value(ShownAnswer shown) {
        List<String> codes = shown.value().codes();
        BigDecimal amount = shown.value().amount();
        if (codes != null) {
            return String.join(PlatformColumns.SEPARATOR, codes);
        }
        return amount == null ? shown.value().wording() : amount.toPlainString();
    }

    void experience(PlacedExperience placed) {
        PublishedExperience published = placed.experience();
        Testimony said = published.testimony();
        Map<Integer, CriterionRating> ratings =
                said.ratings().stream().collect(Collectors.toMap(CriterionRating::criterion, rating -> rating));
        List<@Nullable String> grades = new ArrayList<>();
        List<@Nullable String> comments = new ArrayList<>();
        for (Criterion criterion : questionnaire.criteria()) {
            CriterionRating rating = ratings.get(criterion.number());
            grades.add(rating == null ? null : String.valueOf(rating.rating()));
            comments.add(rating == null ? null : rating.comment());
        }
        row(
                Arrays.asList(
                        placed.platform().value(),
                        published.id().value().toString(),
                        said.signature(),
                        said.relation().name(),
                        said.from().toString(),
                        month(said.to()),
                        said.sessions().name(),
                        String.valueOf(published.verified()),
                        published.publishedOn().toString(),
                        month(published.confirmedOn()),
                        String.valueOf(published.version()),
                        said.text(),
                        said.tie()),
                grades,
                comments);
    }

    @SafeVarargs
    private final void row(List<@Nullable String>... parts) {
        List<@Nullable String> cells = new ArrayList<>();
        for (List<@Nullable String> part : parts) {
            cells.addAll(part);
        }
        rows.row(cells);
    }

    private static @Nullable String month(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }
}
