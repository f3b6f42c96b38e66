package vigie.web.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.web.layout.PageContext;

/**
 * A form as its page shows it.
 *
 * @param problems what is wrong, each under its field; empty for a form that nobody has sent yet
 * @param kept whether it shows what was typed while a sign-in ran out
 */
public record FormView(PageContext context, Form typed, List<Said> problems, Kept kept) {

    /** What became of the form that the address says was kept. */
    public enum Kept {
        NEVER,
        SHOWN,
        /** It was sent since, is too old, or is somebody else's. */
        GONE
    }

    /** @param field empty when it is no field's problem */
    public record Said(String field, String message) {}

    public FormView(PageContext context, Form typed, List<Said> problems) {
        this(context, typed, problems, Kept.NEVER);
    }

    /** A form that nobody has sent yet. */
    public static FormView fresh(PageContext context) {
        return new FormView(context, Form.EMPTY, List.of());
    }

    /** Says of one field what was said of another: of the one that the page has in its place. */
    public FormView moved(String field, String place) {
        List<Said> moved = problems.stream()
                .map(said -> said.field().equals(field) ? new Said(place, said.message()) : said)
                .toList();
        return new FormView(context, typed, moved, kept);
    }

    /** Whether it shows what was typed while a sign-in ran out. */
    public boolean recovered() {
        return kept == Kept.SHOWN;
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

    /** A problem as it is told away from its field: with the field's name, if it has one here. */
    public String summary(Said said, Map<String, String> names) {
        String name = names.get(said.field());
        return name == null ? said.message() : context.text("form.problem", name, context.inside(said.message()));
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
