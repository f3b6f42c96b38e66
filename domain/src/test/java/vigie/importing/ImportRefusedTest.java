package vigie.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;
import static vigie.document.Nodes.with;
import static vigie.document.Nodes.without;
import static vigie.importing.SampleFile.agenda;
import static vigie.importing.SampleFile.answer;
import static vigie.importing.SampleFile.koach;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.document.DocumentProblem;
import vigie.document.Node;
import vigie.document.Nodes;
import vigie.importing.Directory.Content;

/** One thing wrong anywhere, and nothing at all is written. */
class ImportRefusedTest {
    private final Directory directory = new Directory();

    @Test
    void oneWrongFileKeepsTheOthersOut() {
        directory.folder.put("agenda.yaml", agenda());
        directory.folder.put("koach.yaml", with(koach(), "kind", "PUBLIC"));
        Content before = directory.content();

        ImportReport report = directory.runImport();

        assertThat(report.refused()).isTrue();
        assertThat(report.created() + report.changed() + report.unchanged() + report.kept())
                .isZero();
        assertThat(directory.content()).isEqualTo(before);
    }

    @Test
    void aPlatformThatIsInventedComesIntoADemonstrationOnly() {
        Directory real = new Directory(/* invented= */ false);
        real.folder.put("koach.yaml", koach());
        real.folder.put("other.yaml", with(agenda(), "website", "https://WWW.Agenda.Example:8080/fr"));
        assertThat(real.runImport().errors())
                .extracting(DocumentProblem::file, DocumentProblem::field)
                .containsExactlyInAnyOrder(tuple("koach.yaml", "website"), tuple("other.yaml", "website"));

        real.folder.put("koach.yaml", with(koach(), "website", "https://koach.test/example"));
        real.folder.put("other.yaml", with(agenda(), "website", "https://agenda.example.org/"));
        assertThat(real.runImport().errors()).isEmpty();
    }

    @Test
    void theErrorsOfEveryFileAreReported() {
        directory.folder.put("agenda.yaml", without(agenda(), "name"));
        directory.folder.put("koach.yaml", with(with(koach(), "slug", "Koach"), "website", "koach.example"));

        assertThat(directory.runImport().errors())
                .extracting(DocumentProblem::file, DocumentProblem::field)
                .containsExactly(
                        tuple("agenda.yaml", "name"), tuple("koach.yaml", "slug"), tuple("koach.yaml", "website"));
    }

    @Test
    void aSlugInTwoFilesIsRefusedNamingTheOther() {
        directory.folder.put("agenda.yaml", slugOnTheSecondLine("koach"));
        directory.folder.put("koach.yaml", slugOnTheSecondLine("koach"));

        assertThat(directory.runImport().errors()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("koach.yaml");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.field()).isEqualTo("slug");
            assertThat(problem.message().en()).isEqualTo("“koach” is already the slug of agenda.yaml.");
        });
        assertThat(directory.platforms.none()).isTrue();
    }

    private static Node slugOnTheSecondLine(String slug) {
        Node rest = without(without(agenda(), "slug"), "name");
        Node start = fields("name", "Agenda", "slug", slug);
        for (Node.Entry entry : ((Node.Mapping) rest).entries()) {
            start = with(start, entry.key(), entry.value());
        }
        return start;
    }

    @Test
    void aFileThatCannotBeReadIsReportedBesideTheOthers() {
        directory.folder.put("agenda.yaml", agenda());
        directory.folder.putUnreadable("coach.yaml");
        directory.folder.put("koach.yaml", with(koach(), "kind", "PUBLIC"));

        assertThat(directory.runImport().errors())
                .extracting(DocumentProblem::file, DocumentProblem::field)
                .containsExactly(tuple("coach.yaml", ""), tuple("koach.yaml", "kind"));
        assertThat(directory.platforms.none()).isTrue();
    }

    @Test
    void anEmptyFolderIsAnError() {
        assertThat(directory.runImport().errors())
                .extracting(each -> each.message().en())
                .containsExactly("This folder has no YAML, JSON or CSV file.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug                             | ko ach             | A slug is made of lower-case letters without accent, digits and hyphens.
            slug                             | compare            | “compare” is reserved: in an address this word leads elsewhere.
            website                          | ftp://koach.example| “ftp://koach.example” is not an http or https address.
            languages[2]                     | english            | A language is written as its two-letter code, once: fr, en, de…
            languages[2]                     | fr                 | A language is written as its two-letter code, once: fr, en, de…
            offers[1]                        | COFFEE             | “COFFEE” is not possible here. Possible values: BOOKING, CHATBOT.
            answers.1a.value                 | MAYBE              | “MAYBE” is not possible here. Possible values: YES, NO.
            answers.1a.value                 | UNKNOWN            | “UNKNOWN” is not possible here. Possible values: YES, NO.
            answers.1b.value                 | ICF                | A list is expected here.
            answers.1b.value[2]              | EMCC               | “EMCC” is repeated.
            answers.2a.value                 | -1                 | A number from 0 to 1000000 is expected, with a point before decimals.
            answers.2a.value                 | 1000000.1          | A number from 0 to 1000000 is expected, with a point before decimals.
            answers.2a.value                 | 1,5                | A number from 0 to 1000000 is expected, with a point before decimals.
            answers.1a.evidence[1].kind      | RUMOUR             | “RUMOUR” is not possible here. Possible values: PUBLIC_TERMS, PRIVACY_POLICY, HELP_CENTRE, PLATFORM_STATEMENT, PLATFORM_REPLY, CONTRACT_EXTRACT, COACH_TESTIMONY.
            answers.1a.evidence[1].url       | javascript:alert(1)| “javascript:alert(1)” is not an http or https address.
            answers.1a.evidence[2].seen_on   | 2026-02-30         | A day is expected: 2026-11-23.
            answers.1a.evidence[2].page_date | 2024-06-31         | A year, a month or a day is expected: 2024, 2024-06 or 2024-06-30.
            answers.1a.evidence[2].stored_copy| yes               | “yes” is not possible here. Possible values: true, false.
            """)
    void aWrongValueIsReportedWithItsLineAndField(String path, String value, String english) {
        assertOnlyError(with(koach(), path, value), path, english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "100.0", "12.3456"})
    void aPercentageGoesFrom0To100(String value) {
        directory.folder.put("koach.yaml", with(koach(), "answers.2b", answer(value)));
        assertThat(directory.runImport().errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.0001", "101", "12.34567", "1e1", "٣"})
    void nothingElseIsAPercentage(String value) {
        assertOnlyError(
                with(koach(), "answers.2b", answer(value)),
                "answers.2b.value",
                "A number from 0 to 100 is expected, with a point before decimals.");
    }

    @Test
    void anAnswerWithoutEvidenceIsRefused() {
        String path = "answers.1a.evidence";
        assertOnlyError(with(koach(), path, list()), path, "An answer needs evidence.");
    }

    @Test
    void anEmptyListOfOptionsIsRefused() {
        String path = "answers.1b.value";
        assertOnlyError(with(koach(), path, list()), path, "At least one value is expected.");
    }

    @Test
    void anUnknownAskIsRefused() {
        assertOnlyError(with(koach(), "answers.9z", answer("YES")), "answers.9z", "The questionnaire has no such ask.");
    }

    @Test
    void anAskThatDoesNotApplyToTheKindIsRefused() {
        assertOnlyError(
                with(agenda(), "answers", fields("1a", answer("YES"))),
                "answers.1a",
                "Criterion 1 does not apply to this kind of platform.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rating", "answers.1a.stance", "answers.1a.evidence[1].author"})
    void anUnknownFieldIsRefused(String path) {
        Node file = with(koach(), path, "5");
        directory.folder.put("koach.yaml", file);

        assertThat(directory.runImport().errors()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(Nodes.line(Nodes.numbered(file), path));
            assertThat(problem.message().en()).startsWith("Unknown field.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slug",
                "name",
                "kind",
                "website",
                "summary",
                "answers",
                "answers.1a.value",
                "answers.1a.note",
                "answers.1a.evidence",
                "answers.1a.evidence[1].kind",
                "answers.1a.evidence[1].url",
                "answers.1a.evidence[1].seen_on"
            })
    void aMissingFieldIsRefused(String path) {
        directory.folder.put("koach.yaml", without(koach(), path));

        assertThat(directory.runImport().errors())
                .extracting(DocumentProblem::field, each -> each.message().en())
                .containsExactly(tuple(path, "This field is missing."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "languages",
                "offers",
                "answers.1a.evidence[1].page_date",
                "answers.1a.evidence[1].stored_copy",
                "answers.1b"
            })
    void theOtherFieldsMayBeMissing(String path) {
        directory.folder.put("koach.yaml", without(koach(), path));

        assertThat(directory.runImport().errors()).isEmpty();
    }

    private void assertOnlyError(Node file, String path, String english) {
        directory.folder.put("koach.yaml", file);

        assertThat(directory.runImport().errors()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("koach.yaml");
            assertThat(problem.field()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(Nodes.line(Nodes.numbered(file), path));
            assertThat(problem.message().en()).isEqualTo(english);
        });
        assertThat(directory.platforms.none()).isTrue();
    }
}
