package vigie.web.moderation;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;
import vigie.moderation.CaseSubjects;
import vigie.moderation.Outcome;

/** A subject for each kind of case, with lines of every sort. */
@Singleton
@Replaces(CaseSubjects.class)
@Requires(property = SampleSubjects.WANTED)
public class SampleSubjects extends CaseSubjects {
    public static final String WANTED = "test.sample-subjects";

    /** Markup, a sign that turns the direction, a word without end. */
    public static final String HOSTILE = "<script>alert(1)</script> \u202Eà l'envers " + "x".repeat(300);

    private static final String CONTRADICTION = "13a = NONE / 99z + 13b > 0";

    SampleSubjects() {
        super(Arrays.stream(CaseKind.values()).<CaseSubject>map(Sample::new).toList());
    }

    private record Sample(CaseKind kind) implements CaseSubject {
        @Override
        public boolean needsSecond(Case asked) {
            return kind == CaseKind.ANSWER;
        }

        /** Reports are about experiences. */
        @Override
        public CaseKind judged(Case asked, Outcome outcome) {
            return kind == CaseKind.REPORT && outcome == Outcome.WITHDRAW ? CaseKind.EXPERIENCE : kind;
        }

        /** A report about no platform is about what its author took back. */
        @Override
        public Optional<CaseStatus> gone(Case asked) {
            return kind == CaseKind.REPORT && asked.platform() == null
                    ? Optional.of(CaseStatus.RETRACTED)
                    : Optional.empty();
        }

        @Override
        public Case settle(Case before, Case after) {
            return after;
        }

        @Override
        public List<CaseLine> lines(Case shown) {
            return switch (kind) {
                case ANSWER ->
                    List.of(
                            new CaseLine("ask", "13a", "13a"),
                            new CaseLine("value", "NON_SOLICITATION", "NONE"),
                            new CaseLine("stance", "MIXED", "FAVOURABLE"),
                            new CaseLine(
                                    "note.fr",
                                    "Le contrat interdit de démarcher les clients pendant un an.",
                                    "Le contrat n'interdit plus de démarcher les clients."),
                            new CaseLine("evidence.1.kind", "PUBLIC_TERMS", "PUBLIC_TERMS"),
                            new CaseLine(
                                    "evidence.1.url", "https://koach.example/cgu", "https://koach.example/cgu?v=2"),
                            new CaseLine("evidence.1.seenOn", "2026-05-02", "2026-11-20"),
                            new CaseLine("evidence.1.pageDate", null, "2026-10"),
                            new CaseLine("contradiction.1", CONTRADICTION, CONTRADICTION));
                case EXPERIENCE ->
                    List.of(
                            new CaseLine("relation", null, "ENDED"),
                            new CaseLine("from", null, "2024-03"),
                            new CaseLine("to", null, "2025-09"),
                            new CaseLine("sessions", null, "UP_TO_50"),
                            new CaseLine("signedAs", null, "PSEUDONYM"),
                            new CaseLine("signature", null, "Coach du Rhône"),
                            new CaseLine("rating.7", null, "4"),
                            new CaseLine("comment.7", null, HOSTILE),
                            new CaseLine("text", null, "Première ligne.\n\nDeuxième paragraphe."),
                            new CaseLine("something.new", null, "tel quel"));
                case PLATFORM ->
                    List.of(
                            new CaseLine("name", null, "Nouvelle"),
                            new CaseLine("kind", null, "HYBRID"),
                            new CaseLine("website", null, "javascript:alert(1)"),
                            new CaseLine("languages", null, "fr, en"),
                            new CaseLine("summary.fr", null, "Une plateforme."),
                            new CaseLine("near.1", "Nouvelles · nouvelles.example", "Nouvelles · nouvelles.example"));
                case REMARK -> List.of(new CaseLine("criterion", null, "7"), new CaseLine("text", null, "Une idée."));
                case REPORT ->
                    List.of(
                            new CaseLine("reported.kind", null, "EXPERIENCE"),
                            new CaseLine("reported.case", null, "0189c2d4-1111-7000-8000-00000000000a"),
                            new CaseLine("reported.id", null, "0189c2d4-1111-7000-8000-00000000000b"),
                            shown.platform() == null
                                    ? new CaseLine("reported.text", null, "")
                                    : new CaseLine("reported.text", "Ce texte nomme Zoé.", "Ce texte nomme Zoé."),
                            new CaseLine("ground", null, "NAMES_A_PERSON"),
                            new CaseLine("explanation", null, "Zoé est ma cliente."));
                case APPEAL ->
                    List.of(
                            new CaseLine("appealed.outcome", null, "REFUSE"),
                            new CaseLine("appealed.decidedAt", null, "2026-10-01T10:00:00Z"),
                            new CaseLine("appealed.ground", null, "OFF_TOPIC"),
                            new CaseLine("appeal.text", null, "Relisez."));
            };
        }

        @Override
        public Optional<Addressee> addressee(Case decided) {
            return Optional.empty();
        }
    }
}
