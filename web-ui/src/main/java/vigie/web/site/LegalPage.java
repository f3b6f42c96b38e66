package vigie.web.site;

import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/** Who keeps the directory, and where its questions come from. */
public record LegalPage(PageContext context, Questionnaire questionnaire) {}
