package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigie.questionnaire.CriterionState;
import vigie.web.directory.DirectoryGrid.Column;
import vigie.web.layout.SampleContext;

class DirectoryGridTest {
    private final DirectoryPage page = SampleFilter.page(SampleContext.french(), 57);
    private final DirectoryGrid grid = page.grid();

    @Test
    void aCellSaysItsCriterionAndItsState() {
        String brief = page.context()
                .say(page.questionnaire().criterion(11).orElseThrow().brief());
        assertThat(column(11).heading()).isEqualTo("11. " + brief);
        assertThat(column(11).title(CriterionState.ALERT)).isEqualTo("11. " + brief + "\u00a0: alerte");
        assertThat(column(11).title(CriterionState.UNKNOWN)).isEqualTo("11. " + brief + "\u00a0: inconnu");
        assertThat(grid.word(CriterionState.ALERT)).isEqualTo("alerte");
    }

    @Test
    void thereIsAColumnForEachCriterion() {
        assertThat(grid.columns())
                .extracting(Column::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void themesBeginWhereTheGuideBeginsThem() {
        assertThat(grid.columns())
                .filteredOn(Column::beginsTheme)
                .extracting(Column::number)
                .containsExactly(1, 5, 8, 11);
        assertThat(column(8).look()).isEqualTo("begins in-3");
        assertThat(column(8).theme()).isEqualTo(page.context().text("theme.short.data"));
        assertThat(column(9).look()).isNull();
        assertThat(column(9).theme()).isNull();
    }

    private Column column(int number) {
        return grid.columns().get(number - 1);
    }
}
