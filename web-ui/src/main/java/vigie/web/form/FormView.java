package vigie.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.web.layout.PageContext;

/**
 * A form as its page shows it.
 *
 * @param problems what is wrong, each under its field; empty for a form that nobody has sent yet
 */
public record FormView(PageContext context, Form typed, List<Said> problems) {

    /** @param field empty when it is no field's problem */
    public record Said(String field, String message) {}

    /** A form that nobody has sent yet. */
    public static FormView fresh(PageContext context) {
        return new FormView(context, Form.EMPTY, List.of());
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    public String value(String field) {
        return typed.text(field);
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Said::message)
                .findFirst()
                .orElse(null);
    }

    /** What describes a field to who cannot see it: its hint, its problem, both or neither. */
    public @Nullable String describedBy(String field, boolean hinted) {
        String ids = (hinted ? field + "-hint" : "") + (problem(field) != null ? " " + field + "-problem" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The page's title, which says first that something is wrong: it is what is read aloud when the page has loaded. */
    public String title(String title) {
        return wrong() ? context.text("form.title.wrong", title) : title;
    }
}
