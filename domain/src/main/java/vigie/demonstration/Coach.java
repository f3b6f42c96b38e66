package vigie.demonstration;

import java.text.Normalizer;
import java.util.Locale;
import vigie.language.Language;
import vigie.member.Role;

/** An invented coach. */
record Coach(String name, Language language, Role role) {

    /** Adèle Le Gall is reached at adele.le-gall@demo.example: the first name, and all the rest. */
    static String emailOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceFirst(" ", ".").replace(' ', '-') + "@demo.example";
    }

    String email() {
        return emailOf(name);
    }
}
