package vigie.api.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.api.persistence.Database;
import vigie.document.DocumentProblem;
import vigie.importing.ImportPlatforms;
import vigie.importing.ImportReport;

/** Real files into a real directory: all of them when each is right, and nothing at all otherwise. */
@MicronautTest(transactional = false)
class ImportIT implements FilledDirectory {
    private static final String GOOD = """
            slug: test-one
            name: Test One
            kind: CONTRACTUAL
            website: https://test-one.test/
            languages: [en]
            offers: [BOOKING]
            summary:
              fr: Un essai.
              en: A trial.
            answers:
              1a:
                value: "YES"
                note:
                  fr: "Oui."
                  en: "Yes."
                evidence:
                  - {kind: PUBLIC_TERMS, url: "https://test-one.test/terms", seen_on: 2026-11-23, stored_copy: true}
            """;
    private static final String EVIDENCE = "      - {kind: PUBLIC_TERMS,";
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Inject
    ImportPlatforms imports;

    @Inject
    Database database;

    @Inject
    Client client;

    @AfterEach
    void forget() throws Exception {
        String tests = "(select id from platform where slug like 'test-%')";
        database.change(
                "delete from evidence where answer_id in (select id from answer where platform_id in " + tests + ")");
        database.change("delete from answer where platform_id in " + tests);
        database.change("delete from platform where id in " + tests);
    }

    @Test
    void aGoodFileIsThereForReaders() throws Exception {
        ImportReport report = imports.run(write("one.yaml", GOOD), false);
        assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 0, List.of()));
        assertThat(client.json("/api/v1/platforms/test-one")
                        .get("coverage")
                        .get("documented")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.slugs("q=test+one")).containsExactly("test-one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: Test One | name: Test: One | 2 | ''",
                "languages: [en] | languages: [en | 6 | ''",
                "  fr: Un essai. | →fr: Un essai. | 8 | ''",
                "  en: A trial. | ` en: A trial.` | 9 | ''",
                "A trial. | A\u0000trial. | 9 | ''",
                "A trial. | A\u0007trial. | 9 | ''",
                "A trial. | \"A \\uD800 trial.\" | 9 | ''",
                "A trial. | \"A\\0trial.\" | 9 | summary.en",
                "A trial. | `!!java.net.URL [\"https://test-one.test/\"]` | 9 | ''",
                "name: Test One | name: Test One⏎name: Test Two | 3 | name",
                "offers: | ofers: | 6 | ofers",
                "kind: CONTRACTUAL | kind: FREE | 3 | kind",
                "offers: [BOOKING] | offers: [BOOKING, LUNCH] | 6 | offers[2]",
                "languages: [en] | languages: [english] | 5 | languages[1]",
                "https://test-one.test/⏎lang | javascript:alert(1)⏎lang | 4 | website",
                "https://test-one.test/⏎lang | https://me:secret@test-one.example/⏎lang | 4 | website",
                "value: \"YES\" | value: MAYBE | 12 | answers.1a.value",
                "value: \"YES\" | value: [\"YES\"] | 12 | answers.1a.value",
                "value: \"YES\" | `value: ` | 12 | answers.1a.value",
                "  1a: | `  16z:` | 11 | answers.16z",
                "https://test-one.test/terms | javascript:alert(1) | 17 | answers.1a.evidence[1].url",
                "https://test-one.test/terms | data:text/html,x | 17 | answers.1a.evidence[1].url",
                "2026-11-23 | 2026-02-30 | 17 | answers.1a.evidence[1].seen_on",
                "2026-11-23 | tomorrow | 17 | answers.1a.evidence[1].seen_on",
                "PUBLIC_TERMS | RUMOUR | 17 | answers.1a.evidence[1].kind",
                "stored_copy: true | stored_copy: perhaps | 17 | answers.1a.evidence[1].stored_copy",
                "slug: test-one | slug: Test One | 1 | slug",
            })
    void aWrongFileIsRefusedAtItsLineAndField(String from, String to, int line, String field) throws Exception {
        String bad = GOOD.replace(unescaped(from), unescaped(to));
        assertThat(bad).isNotEqualTo(GOOD);
        DocumentProblem problem = refusedFor(bad);
        assertThat(problem.line()).as(problem.toString()).isEqualTo(line);
        assertThat(problem.field()).as(problem.toString()).isEqualTo(field.equals("''") ? "" : field);
    }

    private static String unescaped(String text) {
        return text.replace("⏎", "\n").replace("→", "\t");
    }

    @Test
    void anAnswerNeedsEvidence() throws Exception {
        DocumentProblem none = refusedFor(GOOD.substring(0, GOOD.indexOf("    evidence:")));
        assertThat(none.field()).isEqualTo("answers.1a.evidence");
        assertThat(none.line()).isEqualTo(12);
        DocumentProblem empty =
                refusedFor(GOOD.substring(0, GOOD.indexOf(EVIDENCE)).stripTrailing() + " []\n");
        assertThat(empty.field()).isEqualTo("answers.1a.evidence");
        assertThat(empty.line()).isEqualTo(16);
    }

    @Test
    void aFileHoldsOneDocument() throws Exception {
        assertThat(refusedFor(GOOD + "---\n" + GOOD).line()).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n", "---\n", "just words\n", "- a\n- list\n", "\uFEFF"})
    void aFileWithoutFieldsIsRefused(String text) throws Exception {
        assertThat(refusedFor(text).field()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoHarm() throws Exception {
        assertThat(imports.run(write("one.yaml", "\uFEFF" + GOOD), true).created())
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAtItsLine() throws Exception {
        Path file = folder.resolve("one.yaml");
        Files.write(file, GOOD.replace("Un essai.", "Essayé.").getBytes(StandardCharsets.ISO_8859_1));
        DocumentProblem problem = refused(file);
        assertThat(problem.line()).isEqualTo(8);
        assertThat(problem.message().en()).contains("UTF-8");
    }

    @Test
    void aFileOfTwoMegabytesIsNotEvenRead() throws Exception {
        DocumentProblem problem = refusedFor(GOOD + "# ".repeat(1 << 20));
        assertThat(problem.message().en()).isEqualTo("This file is larger than 1 MiB.");
        assertThat(problem.line()).isZero();
    }

    @Test
    void aliasesCannotExplode() throws Exception {
        for (int depth : List.of(9, 25, 50)) {
            String laughs = IntStream.rangeClosed(1, depth)
                    .mapToObj(level -> "l" + level + ": &l" + level + " [" + ("*l" + (level - 1) + ", ").repeat(9)
                            + "*l" + (level - 1) + "]\n")
                    .collect(Collectors.joining("", "l0: &l0 [lol]\n", ""));
            refusedSoon(laughs);
            String doubling = IntStream.rangeClosed(1, depth)
                    .mapToObj(level -> "  - &d" + level + " {a: *d" + (level - 1) + ", b: *d" + (level - 1) + "}\n")
                    .collect(Collectors.joining("", "answers:\n  - &d0 {a: b}\n", ""));
            refusedSoon(doubling);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [*a]\n",
                "&a {a: *a}\n",
                "&a [*a, *a]\n",
                "a: &a\n  b: &b\n    - *a\n    - *b\n",
                "? &a [*a]\n: b\n"
            })
    void anAliasOfItselfEndsToo(String text) throws Exception {
        refusedSoon(text);
    }

    @Test
    void deepNestingEndsToo() throws Exception {
        refusedSoon("[".repeat(100_000) + "]".repeat(100_000));
        refusedSoon("a: " + "{a: ".repeat(50_000) + "b" + "}".repeat(50_000));
        refusedSoon("- ".repeat(50_000) + "a");
    }

    @Test
    void anEmptyFolderIsRefused() throws Exception {
        DocumentProblem problem = refused(folder);
        assertThat(problem.file()).contains(String.valueOf(folder.getFileName()));
        assertThat(problem.field()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws Exception {
        DocumentProblem problem = refused(folder.resolve("nobody.yaml"));
        assertThat(problem.file()).isEqualTo("nobody.yaml");
        assertThat(problem.line()).isZero();
    }

    @Test
    void oneWrongFileKeepsAllOthersOutAndEveryMistakeIsTold() throws Exception {
        write("a.yaml", GOOD);
        write("b.yaml", GOOD.replace("test-one", "test-two").replace("name: Test One", "nom: Test Two"));
        write("c.yml", GOOD);
        Files.writeString(folder.resolve("notes.txt"), "no YAML: at all:");
        Map<String, String> before = database.contents();
        ImportReport report = imports.run(folder, false);
        assertThat(database.contents()).isEqualTo(before);
        assertThat(report.created() + report.changed()).isZero();
        assertThat(report.errors().stream().map(each -> each.file() + ":" + each.line() + " " + each.field()))
                .containsExactlyInAnyOrder("b.yaml:2 nom", "b.yaml:1 name", "c.yml:1 slug");
    }

    @Test
    void theShippedFilesAgainChangeNothing() throws Exception {
        Map<String, String> before = database.contents();
        for (boolean dryRun : List.of(true, false)) {
            assertThat(imports.run(ShippedFiles.folder(), dryRun)).isEqualTo(new ImportReport(0, 0, 57, 0, List.of()));
            assertThat(database.contents()).isEqualTo(before);
        }
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws Exception {
        write("one.yaml", GOOD);
        write(
                "two.yaml",
                Files.readString(ShippedFiles.folder().resolve("torch.yaml")).replace("name: Torch", "name: Torche"));
        Map<String, String> before = database.contents();
        assertThat(imports.run(folder, true)).isEqualTo(new ImportReport(1, 1, 0, 0, List.of()));
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void aChangedNoteSupersedesTheAnswerAndNothingElse() throws Exception {
        imports.run(write("one.yaml", GOOD), false);
        String evidence = database.value("select count(*) from evidence");
        assertThat(imports.run(write("one.yaml", GOOD.replace("Oui.", "Oui, toujours.")), false))
                .isEqualTo(new ImportReport(0, 1, 0, 0, List.of()));
        String mine = " from answer where platform_id = (select id from platform where slug = 'test-one')";
        assertThat(database.value("select count(*)" + mine)).isEqualTo("2");
        assertThat(database.value("select note_fr" + mine + " and superseded_at is null"))
                .isEqualTo("Oui, toujours.");
        assertThat(database.value("select note_fr" + mine + " and superseded_at is not null"))
                .isEqualTo("Oui.");
        assertThat(database.value("select count(*) - 1 from evidence")).isEqualTo(evidence);
        assertThat(client.json("/api/v1/platforms/test-one")
                        .get("criteria")
                        .get(0)
                        .get("answers")
                        .get(0)
                        .get("note")
                        .get("fr")
                        .asString())
                .isEqualTo("Oui, toujours.");
    }

    @Test
    void whatAPersonAnsweredIsKept() throws Exception {
        imports.run(write("one.yaml", GOOD), false);
        database.change("update answer set origin = 'PERSON', note_fr = 'Vu.' where platform_id ="
                + " (select id from platform where slug = 'test-one')");
        database.change("update platform set origin = 'PERSON', name = 'Mine' where slug = 'test-one'");
        Map<String, String> before = database.contents();
        assertThat(imports.run(write("one.yaml", GOOD.replace("\"YES\"", "\"NO\"")), false))
                .isEqualTo(new ImportReport(0, 0, 1, 2, List.of()));
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void anImportThatFailsHalfWayLeavesNothing() throws Exception {
        write("one.yaml", GOOD);
        write(
                "two.yaml",
                Files.readString(ShippedFiles.folder().resolve("koach.yaml")).replace("Tout coach", "Chaque coach"));
        database.change("create function refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''no standing today''; end'");
        database.change("create trigger refuse before insert or update on platform_standing"
                + " for each row execute function refuse()");
        Map<String, String> before = database.contents();
        try {
            assertThatThrownBy(() -> imports.run(folder, false)).hasStackTraceContaining("no standing today");
            assertThat(database.contents()).isEqualTo(before);
        } finally {
            database.change("drop trigger refuse on platform_standing");
            database.change("drop function refuse()");
        }
        assertThat(imports.run(folder, true)).isEqualTo(new ImportReport(1, 1, 0, 0, List.of()));
    }

    @Test
    void twoImportsAtOnceAreOneAfterTheOther() throws Exception {
        for (int each = 1; each <= 20; each++) {
            write("f" + each + ".yaml", GOOD.replace("test-one", "test-" + each).replace("Test One", "Test " + each));
        }
        assertThat(database.importingAtOnce(
                        List.of(() -> imports.run(folder, false), () -> imports.run(folder, false))))
                .containsExactlyInAnyOrder(
                        new ImportReport(20, 0, 0, 0, List.of()), new ImportReport(0, 0, 20, 0, List.of()));
        assertThat(database.value("select count(*) from platform where slug like 'test-%'"))
                .isEqualTo("20");
    }

    private void refusedSoon(String text) throws Exception {
        long start = System.nanoTime();
        refusedFor(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    private DocumentProblem refusedFor(String text) throws Exception {
        return refused(write("one.yaml", text));
    }

    /** The first problem; nothing is written, and each problem can be read in both languages. */
    private DocumentProblem refused(Path fileOrFolder) throws Exception {
        Map<String, String> before = database.contents();
        ImportReport report = imports.run(fileOrFolder, false);
        assertThat(database.contents()).isEqualTo(before);
        assertThat(report.refused()).isTrue();
        assertThat(report.created() + report.changed() + report.unchanged() + report.kept())
                .isZero();
        assertThat(report.errors()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isNotBlank();
            assertThat(problem.message().fr()).isNotBlank().doesNotContain("null", "xception");
            assertThat(problem.message().en()).isNotBlank().doesNotContain("null", "xception");
            assertThat(problem.message().fr()).isNotEqualTo(problem.message().en());
        });
        return report.errors().getFirst();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
