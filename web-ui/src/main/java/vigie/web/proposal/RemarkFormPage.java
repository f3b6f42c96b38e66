package vigie.web.proposal;

import java.util.Map;
import vigie.questionnaire.Questionnaire;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/** The form for a remark on the questionnaire. */
public record RemarkFormPage(FormView form, Questionnaire questionnaire) {
    public PageContext context() {
        return form.context();
    }

    /** What the fields are called where their problems are told together. */
    public Map<String, String> names() {
        return Map.of(
                "criterion", context().text("remark.criterion"),
                "text", context().text("remark.text"));
    }
}
