package vigie.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.document.Nodes.with;
import static vigie.importing.SampleFile.koach;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.importing.Directory.Content;
import vigie.language.Bilingual;
import vigie.platform.Origin;
import vigie.questionnaire.AnswerValue;

class ImportKeepsWhatPeopleWroteTest {
    private static final AnswerValue YES = AnswerValue.codes(List.of("YES"));
    private static final AnswerValue NO = AnswerValue.codes(List.of("NO"));
    private static final Bilingual THEIR_SUMMARY = new Bilingual("Mieux dit.", "Better said.");

    private final Directory directory = new Directory();

    @BeforeEach
    void anImportOfKoach() {
        directory.folder.put("koach.yaml", koach());
        directory.runImport();
    }

    @Test
    void anAnswerThatAPersonChangedIsKeptAndCounted() {
        directory.personAnswers("1a", NO);
        Content before = directory.content();

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 0, 1, 1, List.of()));
        assertThat(directory.content()).isEqualTo(before);
        assertThat(directory.currentAnswer("1a").value()).isEqualTo(NO);
    }

    @Test
    void anAnswerThatAPersonConfirmedIsNotCounted() {
        directory.personAnswers("1a", YES);

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 0, 1, 0, List.of()));
    }

    @Test
    void theOtherAnswersChangeBesideIt() {
        directory.personAnswers("1a", NO);
        directory.folder.put("koach.yaml", with(koach(), "answers.2a.value", "13"));

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 1, 0, 1, List.of()));
        assertThat(directory.currentAnswer("1a").value()).isEqualTo(NO);
        assertThat(directory.answers.history(directory.koach(), "2a")).hasSize(2);
    }

    @Test
    void aDescriptionThatAPersonChangedIsKeptAndCounted() {
        directory.personDescribes(THEIR_SUMMARY);
        Content before = directory.content();

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 0, 1, 1, List.of()));
        assertThat(directory.content()).isEqualTo(before);
    }

    @Test
    void aDescriptionByAPersonThatSaysTheSameIsNotCounted() {
        directory.personDescribes(directory.platforms.named("koach").summary());

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 0, 1, 0, List.of()));
        assertThat(directory.platforms.named("koach").origin()).isEqualTo(Origin.PERSON);
    }

    @Test
    void answersChangeUnderADescriptionThatIsKept() {
        directory.personDescribes(THEIR_SUMMARY);
        directory.folder.put("koach.yaml", with(koach(), "answers.1a.value", "NO"));

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 1, 0, 1, List.of()));
        assertThat(directory.platforms.named("koach").summary()).isEqualTo(THEIR_SUMMARY);
        assertThat(directory.platforms.named("koach").origin()).isEqualTo(Origin.PERSON);
        assertThat(directory.currentAnswer("1a").value()).isEqualTo(NO);
    }

    @Test
    void whatModeratorsWithdrewDoesNotComeBack() {
        directory.answers.withdraw(directory.currentAnswer("1a").id(), directory.now());

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 0, 1, 1, List.of()));
        assertThat(directory.answers.history(directory.koach(), "1a")).hasSize(1);
    }

    @Test
    void anotherAnswerThanTheOneWithdrawnComesIn() {
        directory.answers.withdraw(directory.currentAnswer("1a").id(), directory.now());
        directory.folder.put("koach.yaml", with(koach(), "answers.1a.value", "NO"));

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 1, 0, 0, List.of()));
        assertThat(directory.currentAnswer("1a").value()).isEqualTo(NO);
    }

    @Test
    void aWithdrawnPlatformIsLeftAlone() {
        directory.platforms.withdraw(directory.koach(), directory.now());
        directory.folder.put("koach.yaml", with(koach(), "answers.1a.value", "NO"));

        assertThat(directory.runImport()).isEqualTo(new ImportReport(0, 0, 0, 1, List.of()));
        assertThat(directory.platforms.all()).isEmpty();
    }
}
