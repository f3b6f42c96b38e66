package vigie.api.language;

import io.micronaut.serde.annotation.Serdeable;
import vigie.language.Bilingual;

@Serdeable
public record BilingualResponse(String fr, String en) {
    public static BilingualResponse from(Bilingual text) {
        return new BilingualResponse(text.fr(), text.en());
    }
}
