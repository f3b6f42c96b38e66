package vigie.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.document.Nodes.with;
import static vigie.importing.SampleFile.agenda;
import static vigie.importing.SampleFile.koach;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.document.DocumentProblem;
import vigie.document.Node;

/** A platform comes in once, whatever slug a file gives it. */
class ImportOfAKnownPlatformTest {
    private final Directory directory = new Directory();

    @Test
    void theSameSiteUnderAnotherSlugIsRefusedNamingTheOther() {
        directory.folder.put("koach.yaml", koach());
        directory.runImport();
        directory.folder.put("second.yaml", with(with(koach(), "slug", "koach-2"), "name", "Another"));

        assertThat(directory.runImport().errors())
                .extracting(
                        DocumentProblem::file,
                        DocumentProblem::field,
                        problem -> problem.message().en())
                .containsExactly(tuple("second.yaml", "website", "This is already the site of the platform “koach”."));
        assertThat(directory.platforms.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Koach", "KOACH", "K o-a.c h", "Kóach"})
    void theSameNameTypedOtherwiseIsRefusedInOneFolderToo(String name) {
        directory.folder.put("a.yaml", koach());
        directory.folder.put("b.yaml", another(name));

        assertThat(directory.runImport().errors())
                .extracting(DocumentProblem::file, DocumentProblem::field)
                .containsExactly(tuple("b.yaml", "name"));
        assertThat(directory.platforms.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Koach 2", "Коуч", "コーチ"})
    void anotherNameIsAnotherPlatform(String name) {
        directory.folder.put("a.yaml", koach());
        directory.folder.put("b.yaml", another(name));

        assertThat(directory.runImport().refused()).isFalse();
        assertThat(directory.platforms.all()).hasSize(2);
    }

    @Test
    void aWrongKindHidesNoErrorOfTheAnswers() {
        Node wrong = with(with(koach(), "kind", "PUBLIC"), "answers", with(agenda(), "99z", "x"));
        directory.folder.put("koach.yaml", wrong);

        assertThat(directory.runImport().errors())
                .extracting(DocumentProblem::field)
                .contains("kind", "answers.99z");
    }

    @Test
    void aMarkThatTurnsTheDirectionOfWritingIsRefused() {
        directory.folder.put("koach.yaml", with(koach(), "name", "Ko\u202ehca"));

        assertThat(directory.runImport().errors())
                .extracting(DocumentProblem::field)
                .containsExactly("name");
    }

    private static Node another(String name) {
        return with(with(with(koach(), "slug", "another"), "website", "https://another.example/"), "name", name);
    }
}
