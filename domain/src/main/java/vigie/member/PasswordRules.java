package vigie.member;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.refusal.InputProblem;

/**
 * Which passwords are taken: 15 to 256 characters, whatever they are; not one of the most common, and not made of the
 * member's address or the site's name. There is no other rule (NIST SP 800-63B-4, OWASP ASVS 5.0 V6.2).
 */
@Singleton
public class PasswordRules {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 256;

    /** What must be left of a password without the words that everybody knows about its owner. */
    private static final int LEAST_OF_ONES_OWN = 8;

    private static final int SHORTEST_WORD = 4;

    private final SiteName site;

    PasswordRules(SiteName site) {
        this.site = site;
    }

    /**
     * Empty when the password is taken; the problem is the field's.
     *
     * @param email null when it is not known: the password is then not compared with it
     */
    public Optional<InputProblem> problem(String field, Password password, @Nullable EmailAddress email) {
        if (password.length() < SHORTEST) {
            return Optional.of(new InputProblem(
                    field,
                    "Il faut au moins 15 caractères : une phrase, par exemple, ou cinq mots sans lien.",
                    "At least 15 characters are needed: a sentence, say, or five words that have nothing to do with"
                            + " one another."));
        }
        if (password.length() > LONGEST) {
            return Optional.of(
                    new InputProblem(field, "Il faut au plus 256 caractères.", "At most 256 characters are possible."));
        }
        if (CommonPasswords.contain(password.value())) {
            return Optional.of(new InputProblem(
                    field,
                    "Ce mot de passe est parmi les plus répandus : il serait essayé en premier. Choisissez-en un autre.",
                    "This password is among the most common: it would be tried first. Please choose another."));
        }
        if (isMadeOf(password.value(), email)) {
            return Optional.of(new InputProblem(
                    field,
                    "Ce mot de passe est fait de votre adresse ou du nom du site. Choisissez-en un autre.",
                    "This password is made of your address or of the site's name. Please choose another."));
        }
        return Optional.empty();
    }

    private boolean isMadeOf(String password, @Nullable EmailAddress email) {
        String left = folded(password);
        String all = left;
        for (String word : words(email)) {
            left = left.replace(word, " ");
        }
        // The same piece between two words is nothing new: Vigie2026Vigie2026.
        int own = Stream.of(left.split(" ", -1))
                .distinct()
                .mapToInt(String::length)
                .sum();
        return !left.equals(all) && own < LEAST_OF_ONES_OWN;
    }

    // The longest first, so that a word does not cut another one in two.
    private List<String> words(@Nullable EmailAddress email) {
        Stream<String> pieces = email == null ? Stream.empty() : pieces(email);
        return Stream.concat(pieces, Stream.concat(Stream.of("vigie"), pieces(site.value())))
                .map(PasswordRules::folded)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    private static Stream<String> pieces(EmailAddress email) {
        return Stream.of(email.value(), email.local(), email.host()).flatMap(PasswordRules::pieces);
    }

    private static Stream<String> pieces(String text) {
        return Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+", -1)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
