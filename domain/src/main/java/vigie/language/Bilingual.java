package vigie.language;

import io.micronaut.data.annotation.Embeddable;

/** One text in both languages; neither is blank. */
@Embeddable
public record Bilingual(String fr, String en) {
    public Bilingual {
        if (fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text needs its French and its English.");
        }
    }

    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }
}
