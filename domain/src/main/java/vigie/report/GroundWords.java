package vigie.report;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.moderation.Decision;
import vigie.moderation.Grounds;

/** The words of a decision's ground, for a letter. */
@Singleton
class GroundWords {
    private final Grounds grounds;

    GroundWords(Grounds grounds) {
        this.grounds = grounds;
    }

    /** A ground that the catalogue does not hold any more is said by its code; empty when there is none. */
    String say(Decision decision, @Nullable Language language) {
        String code = decision.ground();
        if (code == null) {
            return "";
        }
        return grounds.withCode(code)
                .map(ground -> ground.label().in(language == null ? Language.FR : language))
                .orElse(code);
    }
}
