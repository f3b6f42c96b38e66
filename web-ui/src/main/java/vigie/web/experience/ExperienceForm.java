package vigie.web.experience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.experience.OpenForm;
import vigie.experience.TypedExperience;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.web.form.Form;

/** The fields of the page, and what they stand for: the page asks for months and years apart. */
final class ExperienceForm {
    private static final List<String> PLAIN = List.of("relation", "sessions", "tie", "text", "signedAs", "pseudonym");
    private static final List<String> MONTHS = List.of("from", "to");

    /** What a script does while somebody writes. */
    static final String AUTOSAVE = "autosave";

    private ExperienceForm() {}

    static TypedExperience typed(Form form, Questionnaire questionnaire) {
        Map<String, String> texts = new LinkedHashMap<>();
        PLAIN.forEach(field -> texts.put(field, form.text(field)));
        for (String field : MONTHS) {
            String month = form.text(field + "-year").strip() + "-" + form.text(field + "-month");
            texts.put(field, month.equals("-") ? "" : month);
        }
        for (Criterion criterion : questionnaire.criteria()) {
            for (String field : List.of("rating." + criterion.number(), "comment." + criterion.number())) {
                texts.put(field, form.text(field));
            }
        }
        return new TypedExperience(texts);
    }

    /**
     * The form itself; null for one that does not say which it is. Only a button, never a script, puts it in the place of
     * what was written elsewhere.
     */
    static @Nullable OpenForm open(Form form) {
        boolean asked =
                !form.text("do").equals(AUTOSAVE) && !form.text("instead").isEmpty();
        return form.id("form")
                .map(id -> new OpenForm(id, form.text(asked ? "instead" : "began")))
                .orElse(null);
    }

    static Form shown(TypedExperience typed) {
        Map<String, String> texts = new LinkedHashMap<>(typed.texts());
        for (String field : MONTHS) {
            String month = typed.text(field);
            int hyphen = month.lastIndexOf('-');
            if (hyphen >= 0) {
                texts.put(field + "-year", month.substring(0, hyphen));
                texts.put(field + "-month", month.substring(hyphen + 1));
            }
        }
        return Form.showing(texts);
    }
}
