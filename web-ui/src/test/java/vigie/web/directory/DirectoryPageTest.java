package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.directory.DirectorySort;
import vigie.questionnaire.Criterion;
import vigie.web.directory.DirectoryPage.Chip;
import vigie.web.layout.SampleContext;

class DirectoryPageTest {
    private static final String[] MANY = {
        "q=coach l'été",
        "kind=SERVICE",
        "offer=CHATBOT",
        "minCoverage=1",
        "stance.data=ALERT",
        "stance.11=MIXED",
        "ask.13a=UNKNOWN",
        "ask.13a=UNKNOWN",
        "sort=name"
    };

    @Test
    void aChipSaysItsFilterInWords() {
        assertThat(french(MANY).chips().stream().map(Chip::words))
                .containsExactly(
                        "nom\u00a0: coach l’été",
                        "de services",
                        "Chatbot de coaching sans IA",
                        "au moins 1 critère documenté",
                        "Gestion et sécurité des données\u00a0: alerte",
                        brief(11) + "\u00a0: mitigé",
                        label("13a") + "\u00a0: inconnu");
    }

    @Test
    void aChipTakesAwayItsFilterOnlyAndKeepsTheOrder() {
        assertThat(french("kind=SERVICE,HYBRID", "stance.11=MIXED", "sort=name").chips().stream()
                        .map(Chip::without))
                .containsExactly(
                        "/?kind=HYBRID&stance.11=MIXED&sort=name",
                        "/?kind=SERVICE&stance.11=MIXED&sort=name",
                        "/?kind=SERVICE&kind=HYBRID&sort=name");
        assertThat(english("kind=SERVICE").chips()).containsExactly(new Chip("service", "/en"));
    }

    @Test
    void theOrderIsNoFilter() {
        assertThat(french("sort=name").chips()).isEmpty();
        assertThat(french("sort=name").withoutFilters()).isEqualTo("/?sort=name");
    }

    @Test
    void aSearchAmongFiltersCanBeMadeInTheWholeDirectory() {
        assertThat(french(MANY).searchedAmongOthers()).isTrue();
        assertThat(french(MANY).searchOnly()).isEqualTo("/?q=coach+l%27%C3%A9t%C3%A9&sort=name");
        assertThat(french("q=coach", "sort=name").searchedAmongOthers()).isFalse();
        assertThat(french("kind=SERVICE").searchedAmongOthers()).isFalse();
    }

    @Test
    void aSubjectLeadsToItsCriteriaWhateverItsAccentsAndCapitals() {
        assertThat(about(french("q=supervision"))).containsExactly(5, 6, 7, 8);
        assertThat(about(french("q=SUPERVISION"))).containsExactly(5, 6, 7, 8);
        assertThat(about(french("q=ethique")))
                .isEqualTo(about(french("q=Éthique")))
                .isNotEmpty();
        assertThat(about(english("q=supervision"))).containsExactly(5, 6, 7, 8);
    }

    @Test
    void tooFewLettersLeadToNoCriterion() {
        assertThat(about(french("q=cha"))).isEmpty();
        assertThat(about(french("q=char"))).isNotEmpty();
        assertThat(about(french())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "100,1", "101,2", "200,2", "1057,11"})
    void hundredRowsMakeAPage(int total, int pages) {
        assertThat(SampleFilter.page(SampleContext.french(), total).pages()).isEqualTo(pages);
    }

    @Test
    void otherPagesKeepTheFilters() {
        DirectoryPage page = french("kind=SERVICE", "sort=updated");
        assertThat(page.pageAddress(1)).isEqualTo("/?kind=SERVICE&sort=updated");
        assertThat(page.pageAddress(3)).isEqualTo("/?kind=SERVICE&sort=updated&page=3");
    }

    @Test
    void theOrderInUseIsTheOneChosenElseByCoverageElseByLikeness() {
        assertThat(inUse(french())).containsExactly(DirectorySort.COVERAGE);
        assertThat(inUse(french("sort=name"))).containsExactly(DirectorySort.NAME);
        assertThat(inUse(french("q=coach"))).isEmpty();
        assertThat(inUse(french("q=coach", "sort=coverage"))).containsExactly(DirectorySort.COVERAGE);
    }

    private static List<Integer> about(DirectoryPage page) {
        return page.criteriaAbout().stream().map(Criterion::number).toList();
    }

    private static List<DirectorySort> inUse(DirectoryPage page) {
        return page.sorts().stream().filter(page::sortedBy).toList();
    }

    private static String brief(int number) {
        DirectoryPage page = french();
        return page.context()
                .say(page.questionnaire().criterion(number).orElseThrow().brief());
    }

    private static String label(String ask) {
        DirectoryPage page = french();
        return page.context().say(page.questionnaire().ask(ask).orElseThrow().label());
    }

    private static DirectoryPage french(String... parameters) {
        return SampleFilter.page(SampleContext.french(), 57, parameters);
    }

    private static DirectoryPage english(String... parameters) {
        return SampleFilter.page(SampleContext.english(), 57, parameters);
    }
}
