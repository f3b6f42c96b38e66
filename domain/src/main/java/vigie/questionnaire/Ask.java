package vigie.questionnaire;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/**
 * One structured sub-question of a criterion.
 *
 * @param id the criterion's number and a letter, such as {@code 13a}
 * @param unit {@code month}, {@code day}, {@code hour} or {@code percent}; only for numbers
 * @param added true when it is not in the guide
 * @param options in the order shown; only for choices
 * @param mootWhen when all of these hold, the answers to other asks leave nothing to ask; empty where that never is
 */
public record Ask(
        String id,
        Bilingual label,
        AskType type,
        @Nullable String unit,
        boolean added,
        List<Option> options,
        List<Condition> mootWhen) {
    /** Stands in filters for asks that nobody answered. */
    public static final String UNKNOWN = "UNKNOWN";
    /** Stands in filters for numbers and texts that somebody answered. */
    public static final String DOCUMENTED = "DOCUMENTED";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public Ask {
        options = List.copyOf(options);
        mootWhen = List.copyOf(mootWhen);
    }

    /**
     * Whether there is nothing to ask: how long an exclusivity lasts, where there is none. Where listing is free and may be paid
     * for as well, its price can still be asked: of several options all have to leave nothing.
     */
    public boolean isMoot(PlatformKind kind, Map<String, AnswerValue> values) {
        return !mootWhen.isEmpty()
                && mootWhen.stream().allMatch(condition -> condition.holds(kind, values) && alone(condition, values));
    }

    private static boolean alone(Condition condition, Map<String, AnswerValue> values) {
        return !(condition instanceof Condition.AnyOption(String ask, List<String> wanted))
                || wanted.containsAll(codes(values.get(ask)));
    }

    private static List<String> codes(@Nullable AnswerValue value) {
        List<String> codes = value == null ? null : value.codes();
        return codes == null ? List.of() : codes;
    }

    public boolean hasOptions() {
        return type == AskType.CHOICE || type == AskType.CHOICES;
    }

    public List<String> optionCodes() {
        return options.stream().map(Option::code).toList();
    }

    /** These codes in the order of the options, each once: the same answer given otherwise is the same answer. */
    public List<String> inOrder(Collection<String> codes) {
        return optionCodes().stream().filter(codes::contains).toList();
    }

    /** The greatest number that can be the answer. */
    public BigDecimal most() {
        return "percent".equals(unit) ? MOST_PERCENT : MOST;
    }

    /** The number that this text is; empty when it is none that can be the answer. */
    public Optional<BigDecimal> amount(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text)).filter(number -> number.compareTo(most()) <= 0)
                : Optional.empty();
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
