package vigie.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigie.directory.FilterProblem;
import vigie.language.Bilingual;

/** What in an address of choices has no meaning, as it is found. */
final class ChoiceProblems {
    private final List<FilterProblem> found = new ArrayList<>();

    List<FilterProblem> found() {
        return List.copyOf(found);
    }

    /**
     * Keeps the value of a parameter that can have one only, or notes why not.
     *
     * @param before what was kept of the parameter already
     * @param read what the value means; null where it has no meaning
     */
    <T> void once(String name, String value, @Nullable T before, @Nullable T read, Consumer<T> keep) {
        if (read == null) {
            noSuchValue(name, value);
        } else if (before != null) {
            note(
                    name,
                    value,
                    "Ce choix est déjà fait autrement dans l'adresse.",
                    "The address already makes this choice otherwise.");
        } else {
            keep.accept(read);
        }
    }

    void noSuchValue(String name, String value) {
        note(name, value, "Cette valeur n'existe pas.", "There is no such value.");
    }

    void noSuchChoice(String name, String value) {
        note(name, value, "Ce choix n'existe pas.", "There is no such choice.");
    }

    void noSuchPlatform(String name, String value) {
        note(name, value, "L'annuaire n'a pas de plateforme de ce nom.", "The directory has no platform of that name.");
    }

    void tooManyPlatforms(String name, String value) {
        note(name, value, "Dix plateformes au plus peuvent être nommées.", "At most ten platforms can be named.");
    }

    void notLookedAt(String name, String value) {
        note(
                name,
                value,
                "Vingt noms au plus sont cherchés : celui-ci ne l'a pas été.",
                "At most twenty names are looked up: this one was not.");
    }

    private void note(String name, String value, String fr, String en) {
        found.add(new FilterProblem(name, value, new Bilingual(fr, en)));
    }
}
