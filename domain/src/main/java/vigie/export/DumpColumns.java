package vigie.export;

import java.util.List;
import java.util.stream.Stream;
import vigie.importing.PlatformColumns;
import vigie.questionnaire.Questionnaire;

/** The columns of the tables: their names are fixed, as the fields of the API are. */
public final class DumpColumns {
    private static final List<String> ANSWERS = List.of(
            "platform",
            "name",
            "id",
            "criterion",
            "ask",
            "value",
            "note.fr",
            "note.en",
            "checkedOn",
            "expiresOn",
            "evidence.kind",
            "evidence.url",
            "evidence.seenOn");
    private static final List<String> EXPERIENCES = List.of(
            "platform",
            "id",
            "signedAs",
            "relation",
            "from",
            "to",
            "sessions",
            "verified",
            "publishedOn",
            "confirmedOn",
            "version",
            "text",
            "tie");

    /** Columns of which there is one for each criterion, with its number behind a point. */
    public static final List<String> OF_CRITERIA = List.of("rating", "comment");

    private DumpColumns() {}

    /** Those that do not hang on the questionnaire. */
    public static List<String> fixed(Dump dump) {
        return switch (dump) {
            case PLATFORMS -> PlatformColumns.all();
            case ANSWERS -> ANSWERS;
            case EXPERIENCES -> EXPERIENCES;
        };
    }

    public static List<String> all(Dump dump, Questionnaire questionnaire) {
        return switch (dump) {
            case PLATFORMS, ANSWERS -> fixed(dump);
            case EXPERIENCES ->
                Stream.concat(
                                EXPERIENCES.stream(),
                                OF_CRITERIA.stream()
                                        .flatMap(name -> questionnaire.criteria().stream()
                                                .map(criterion -> name + "." + criterion.number())))
                        .toList();
        };
    }
}
