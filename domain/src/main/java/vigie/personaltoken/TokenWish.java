package vigie.personaltoken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigie.member.DisplayName;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/**
 * What a member asks for; anything may stand in it until it is read.
 *
 * @param name for what it is meant
 * @param days how long it is to last
 */
public record TokenWish(String name, Set<TokenScope> scopes, int days) {
    public static final int LONGEST_NAME = 60;

    /** A month, a season, a year: never for ever. */
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    public TokenWish {
        scopes = Set.copyOf(scopes);
    }

    /** A wish that can be fulfilled; its name is without spaces around it. */
    record Clear(String name, Set<TokenScope> scopes, Duration lives) {}

    /** @throws InvalidInputException for the fields name, scopes, days */
    Clear read() {
        List<InputProblem> problems = new ArrayList<>();
        Optional<String> clear =
                DisplayName.of(name).filter(text -> text.codePointCount(0, text.length()) <= LONGEST_NAME);
        if (clear.isEmpty()) {
            problems.add(new InputProblem(
                    "name",
                    "Donnez un nom à ce jeton : de 1 à %d caractères visibles, sur une ligne.".formatted(LONGEST_NAME),
                    "Give this token a name: 1 to %d visible characters, on one line.".formatted(LONGEST_NAME)));
        }
        if (!scopes.contains(TokenScope.READ)) {
            problems.add(new InputProblem(
                    "scopes",
                    "Choisissez ce que ce jeton permet : lire, ou lire et contribuer.",
                    "Choose what this token allows: reading, or reading and contributing."));
        }
        if (!DAYS.contains(days)) {
            problems.add(new InputProblem(
                    "days", "Choisissez une durée : 30, 90 ou 365 jours.", "Choose how long: 30, 90 or 365 days."));
        }
        InvalidInputException.throwIfAny(problems);
        return new Clear(clear.orElseThrow(), scopes, Duration.ofDays(days));
    }
}
