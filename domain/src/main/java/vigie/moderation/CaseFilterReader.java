package vigie.moderation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.platform.Slug;

/** Reads a filter from the parameters of an address; pages and the API use the same words. */
public final class CaseFilterReader {
    public static final String STATUS = "status";
    public static final String KIND = "kind";
    public static final String PLATFORM = "platform";
    public static final String AGE = "age";
    public static final String GROUND = "ground";
    public static final String HINT = "hint";
    public static final Set<String> PARAMETERS = Set.of(STATUS, KIND, PLATFORM, AGE, GROUND, HINT);

    private final Map<String, List<String>> parameters;
    private final Grounds grounds;
    private final Consumer<String> misunderstood;

    private CaseFilterReader(Map<String, List<String>> parameters, Grounds grounds, Consumer<String> misunderstood) {
        this.parameters = parameters;
        this.grounds = grounds;
        this.misunderstood = misunderstood;
    }

    /** @param misunderstood is told the name of each parameter that has no meaning; it is left aside */
    public static CaseFilter read(
            Map<String, List<String>> parameters, Grounds grounds, Consumer<String> misunderstood) {
        return new CaseFilterReader(parameters, grounds, misunderstood).filter();
    }

    private CaseFilter filter() {
        return new CaseFilter(
                word(STATUS, CaseState.values()).orElse(CaseState.OPEN),
                kinds(),
                one(PLATFORM, Slug::of).orElse(null),
                one(AGE, CaseFilterReader::days).orElse(0),
                one(GROUND, code -> grounds.withCode(code).map(Ground::code)).orElse(null),
                word(HINT, Hint.values()).orElse(null));
    }

    private Set<CaseKind> kinds() {
        Set<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
        for (String text : texts(KIND).toList()) {
            Optional<CaseKind> kind = named(text, CaseKind.values());
            kind.ifPresentOrElse(kinds::add, () -> misunderstood.accept(KIND));
        }
        return kinds;
    }

    private static Optional<Integer> days(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> word(String name, E[] words) {
        return one(name, text -> named(text, words));
    }

    private static <E extends Enum<E>> Optional<E> named(String text, E[] words) {
        return Arrays.stream(words).filter(word -> word.name().equals(text)).findFirst();
    }

    private interface Meaning<T> {
        Optional<T> of(String text);
    }

    private <T> Optional<T> one(String name, Meaning<T> meaning) {
        @Nullable String text = texts(name).reduce((before, last) -> last).orElse(null);
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = meaning.of(text);
        if (value.isEmpty()) {
            misunderstood.accept(name);
        }
        return value;
    }

    // A form sends the fields that nobody filled in, too.
    private Stream<String> texts(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
