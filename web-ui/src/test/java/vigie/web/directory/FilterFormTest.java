package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.web.ShippedQuestionnaire;
import vigie.web.directory.FilterForm.Box;
import vigie.web.directory.FilterForm.CriterionGroup;
import vigie.web.directory.FilterForm.Group;
import vigie.web.layout.SampleContext;

class FilterFormTest {
    private final Questionnaire questionnaire = ShippedQuestionnaire.questionnaire();
    private final FilterForm empty = SampleFilter.form(SampleContext.french());

    @Test
    void everyCriterionAndEveryAskCanBeFiltered() {
        assertThat(criteria(empty).map(CriterionGroup::criterion)).isEqualTo(questionnaire.criteria());
        for (CriterionGroup group : criteria(empty).toList()) {
            assertThat(group.groups().stream()
                            .skip(1)
                            .map(each -> each.boxes().getFirst().name()))
                    .isEqualTo(group.criterion().asks().stream()
                            .map(ask -> "ask." + ask.id())
                            .toList());
        }
    }

    @Test
    void everyAskCanBeAskedForUnknown() {
        List<Box> unknown = boxes(empty)
                .filter(box -> box.name().startsWith("ask.") && box.value().equals(Ask.UNKNOWN))
                .toList();
        assertThat(unknown)
                .hasSize(39)
                .allSatisfy(box -> assertThat(box.label()).isEqualTo("inconnu"));
    }

    @Test
    void aNumberOrATextCanBeAskedForDocumented() {
        Set<String> without = Set.copyOf(questionnaire.criteria().stream()
                .flatMap(criterion -> criterion.asks().stream())
                .filter(ask -> !ask.hasOptions())
                .map(ask -> "ask." + ask.id())
                .toList());
        assertThat(boxes(empty)
                        .filter(box -> box.value().equals(Ask.DOCUMENTED))
                        .map(Box::name))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(without);
    }

    @Test
    void onlyACriterionThatLeavesKindsOutCanBeAskedForAsNotApplicable() {
        for (CriterionGroup group : criteria(empty).toList()) {
            Criterion criterion = group.criterion();
            assertThat(group.groups().getFirst().boxes().stream()
                            .anyMatch(box -> box.value().equals("NOT_APPLICABLE")))
                    .as("criterion %s", criterion.number())
                    .isEqualTo(criterion.appliesTo().size() < 3);
        }
    }

    @Test
    void boxesHaveTheirCounts() {
        assertThat(box(empty, "kind", "SERVICE").count()).isEqualTo(31);
        assertThat(box(empty, "offer", "CHATBOT").count()).isEqualTo(4);
        assertThat(box(empty, "stance.11", "FAVOURABLE").count()).isEqualTo(5);
        assertThat(box(empty, "stance.data", "ALERT").count()).isEqualTo(3);
        assertThat(box(empty, "ask.13a", "NONE").count()).isEqualTo(6);
        assertThat(box(empty, "kind", "HYBRID").count()).isZero();
    }

    @Test
    void onlyWhatIsChosenIsTicked() {
        assertThat(boxes(empty).filter(Box::ticked)).isEmpty();
        FilterForm form = SampleFilter.form(
                SampleContext.french(),
                "kind=SERVICE,HYBRID",
                "offer=CHATBOT",
                "stance.11=FAVOURABLE",
                "stance.data=ALERT",
                "ask.13a=UNKNOWN");
        assertThat(boxes(form).filter(Box::ticked).map(box -> box.name() + "=" + box.value()))
                .containsExactly(
                        "kind=SERVICE",
                        "kind=HYBRID",
                        "offer=CHATBOT",
                        "stance.data=ALERT",
                        "stance.11=FAVOURABLE",
                        "ask.13a=UNKNOWN");
        assertThat(form.themes().stream().map(FilterForm.ThemeGroup::ticked)).containsExactly(0L, 0L, 1L, 2L);
        assertThat(criteria(form)
                        .filter(group -> group.ticked() > 0)
                        .map(group -> group.criterion().number()))
                .containsExactly(11, 13);
    }

    @Test
    void noTwoBoxesSayTheSameThing() {
        assertThat(boxes(empty).map(Box::id)).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    }

    private static Stream<CriterionGroup> criteria(FilterForm form) {
        return form.themes().stream().flatMap(theme -> theme.criteria().stream());
    }

    private static Stream<Box> boxes(FilterForm form) {
        Stream<Group> themes = form.themes().stream()
                .flatMap(theme -> Stream.concat(
                        Stream.of(theme.stance()), theme.criteria().stream().flatMap(each -> each.groups().stream())));
        return Stream.concat(Stream.of(form.kinds(), form.offers()), themes).flatMap(group -> group.boxes().stream());
    }

    private static Box box(FilterForm form, String name, String value) {
        return boxes(form)
                .filter(box -> box.name().equals(name) && box.value().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
