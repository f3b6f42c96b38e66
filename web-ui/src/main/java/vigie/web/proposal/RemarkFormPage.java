package vigie.web.proposal;

import vigie.questionnaire.Questionnaire;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/** The form for a remark on the questionnaire. */
public record RemarkFormPage(FormView form, Questionnaire questionnaire) {
    public PageContext context() {
        return form.context();
    }
}
