package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.questionnaire.SampleQuestionnaire.tree;

import org.junit.jupiter.api.Test;
import vigie.document.Document;
import vigie.document.Node;
import vigie.document.Nodes;
import vigie.document.Problems;

class StoreQuestionnaireTest {
    private final InMemoryQuestionnaires questionnaires = new InMemoryQuestionnaires();
    private final StoreQuestionnaire storeQuestionnaire = new StoreQuestionnaire(questionnaires);
    private final Problems problems = new Problems("questionnaire.yaml");

    @Test
    void aFirstFileIsStoredAsItsVersionWithItsTextAndDigest() {
        assertThat(store("abc", tree())).isTrue();

        assertThat(questionnaires.current()).isEqualTo(SampleQuestionnaire.questionnaire());
        assertThat(questionnaires.document(1)).isEqualTo("abc");
        assertThat(questionnaires.digest(1))
                .hasValue("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        store("first", tree());

        assertThat(store("first", tree())).isFalse();
        assertThat(questionnaires.stores()).isEqualTo(1);
    }

    @Test
    void anotherFileOfTheSameVersionTakesItsPlace() {
        store("first", tree());

        assertThat(store("second", Nodes.with(tree(), "themes[1].fr", "Déontologie")))
                .isTrue();
        assertThat(questionnaires.current().themes().getFirst().label().fr()).isEqualTo("Déontologie");
    }

    @Test
    void aNewVersionLeavesTheOldOneReadable() {
        store("first", tree());

        assertThat(store("second", Nodes.with(tree(), "version", "2"))).isTrue();
        assertThat(questionnaires.current().version()).isEqualTo(2);
        assertThat(questionnaires.version(1)).isPresent();
    }

    @Test
    void aWrongFileIsNotStored() {
        assertThat(store("first", Nodes.without(tree(), "version"))).isFalse();

        assertThat(questionnaires.stores()).isZero();
        assertThat(problems.none()).isFalse();
    }

    private boolean store(String text, Node tree) {
        return storeQuestionnaire.store(new Document("questionnaire.yaml", text, Nodes.numbered(tree)), problems);
    }
}
