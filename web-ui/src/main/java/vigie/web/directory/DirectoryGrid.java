package vigie.web.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;
import vigie.web.layout.PageContext;

/** The directory's columns: their words are found once for a page, which may have more than a thousand cells. */
public final class DirectoryGrid {
    private final PageContext context;
    private final Map<CriterionState, String> words = new EnumMap<>(CriterionState.class);
    private final List<Column> columns;

    DirectoryGrid(PageContext context, Questionnaire questionnaire) {
        this.context = context;
        this.columns = questionnaire.criteria().stream()
                .map(criterion -> column(criterion, questionnaire))
                .toList();
    }

    private Column column(Criterion criterion, Questionnaire questionnaire) {
        List<Theme> themes = questionnaire.themes();
        return themes.stream()
                .filter(theme -> questionnaire.criteriaOf(theme).getFirst().number() == criterion.number())
                .findFirst()
                .map(theme -> new Column(
                        criterion,
                        "begins in-" + (themes.indexOf(theme) + 1),
                        context.text("theme.short." + theme.key())))
                .orElseGet(() -> new Column(criterion, null, null));
    }

    public List<Column> columns() {
        return columns;
    }

    public String word(CriterionState state) {
        return words.computeIfAbsent(state, each -> context.text("state." + each.name()));
    }

    /** A criterion's column. */
    public final class Column {
        private final int number;
        private final String brief;
        private final @Nullable String look;
        private final @Nullable String theme;
        private final Map<CriterionState, String> titles = new EnumMap<>(CriterionState.class);

        private Column(Criterion criterion, @Nullable String look, @Nullable String theme) {
            this.number = criterion.number();
            this.brief = context.say(criterion.brief());
            this.look = look;
            this.theme = theme;
        }

        public int number() {
            return number;
        }

        public String heading() {
            return number + ". " + brief;
        }

        public boolean beginsTheme() {
            return theme != null;
        }

        /** The style of the cells where a theme begins; null elsewhere. */
        public @Nullable String look() {
            return look;
        }

        /** The name, where there is little room, of the theme that begins here; null where none does. */
        public @Nullable String theme() {
            return theme;
        }

        /** The words of a cell for those who point at it: criterion and state. */
        public String title(CriterionState state) {
            return titles.computeIfAbsent(state, each -> context.text("cell.title", number, brief, word(each)));
        }
    }
}
