package vigie.api.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The questionnaire's rules, worked out anew on the files as they are written, to hold against what the directory says. */
public final class StancesByHand {
    private StancesByHand() {}

    public static boolean applies(JsonNode criterion, JsonNode platform) {
        return texts(criterion.get("applies_to")).contains(platform.get("kind").asString());
    }

    public static boolean documented(JsonNode criterion, JsonNode platform) {
        return criterion
                .get("asks")
                .valueStream()
                .anyMatch(ask -> answer(platform, ask.get("id").asString()) != null);
    }

    /** What the directory must call this cell. */
    public static String state(JsonNode criterion, JsonNode platform) {
        if (!applies(criterion, platform)) {
            return "NOT_APPLICABLE";
        }
        if (!documented(criterion, platform)) {
            return "UNKNOWN";
        }
        return rule(criterion, platform)
                .map(rule -> rule.get("then").asString())
                .orElse("WITHOUT_STANCE");
    }

    /** The first rule that holds. */
    public static Optional<JsonNode> rule(JsonNode criterion, JsonNode platform) {
        if (!applies(criterion, platform)) {
            return Optional.empty();
        }
        return criterion
                .get("stance")
                .valueStream()
                .filter(rule ->
                        rule.get("when").properties().stream().allMatch(condition -> holds(condition, platform)))
                .findFirst();
    }

    private static boolean holds(Map.Entry<String, JsonNode> condition, JsonNode platform) {
        JsonNode wanted = condition.getValue();
        if (condition.getKey().equals("kind")) {
            return texts(wanted).contains(platform.get("kind").asString());
        }
        JsonNode answer = answer(platform, condition.getKey());
        if (answer == null) {
            return false;
        }
        JsonNode value = answer.get("value");
        if (wanted.isArray()) {
            return texts(value).stream().anyMatch(texts(wanted)::contains);
        }
        return wanted.has("more_than")
                ? number(value).compareTo(number(wanted.get("more_than"))) > 0
                : number(value).compareTo(number(wanted.get("at_most"))) <= 0;
    }

    public static @Nullable JsonNode answer(JsonNode platform, String ask) {
        JsonNode answers = platform.get("answers");
        return answers == null ? null : answers.get(ask);
    }

    /** A list's texts, or the one text. */
    public static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    private static BigDecimal number(JsonNode text) {
        return new BigDecimal(text.asString());
    }
}
