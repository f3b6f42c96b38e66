package vigie.questionnaire;

import vigie.language.Bilingual;

/** How the questionnaire names a kind of platform, and what it means by it. */
public record KindMeaning(Bilingual label, Bilingual meaning) {}
