package vigie.questionnaire;

import vigie.language.Bilingual;

/**
 * A possible value of an ask.
 *
 * @param added true when it is not in the guide
 */
public record Option(String code, Bilingual label, boolean added) {}
