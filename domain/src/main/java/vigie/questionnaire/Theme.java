package vigie.questionnaire;

import vigie.language.Bilingual;

public record Theme(String key, Bilingual label) {}
