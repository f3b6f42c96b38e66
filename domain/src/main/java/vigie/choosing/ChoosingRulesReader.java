package vigie.choosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.document.Document;
import vigie.document.Fields;
import vigie.document.Problems;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Condition;
import vigie.questionnaire.ConditionReader;
import vigie.questionnaire.Questionnaire;

/** Reads the frequent red lines and the clashes, strictly: every ask and option that they name must exist. */
public final class ChoosingRulesReader {
    private static final int WORDS = 300;
    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final List<String> FORCES =
            Arrays.stream(ClashRule.Force.values()).map(Enum::name).toList();
    private static final List<String> KINDS =
            Arrays.stream(PlatformKind.values()).map(Enum::name).toList();

    private final Questionnaire questionnaire;
    private final ConditionReader conditions;
    private final List<FrequentLine> lines = new ArrayList<>();
    private final List<ClashRule> clashes = new ArrayList<>();

    private ChoosingRulesReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        conditions = new ConditionReader(questionnaire.criteria().stream()
                .flatMap(criterion -> criterion.asks().stream())
                .toList());
    }

    /** What could be read; all of it when no problem was noted. */
    public static ChoosingRules.Shipped read(Document document, Questionnaire questionnaire, Problems problems) {
        ChoosingRulesReader reader = new ChoosingRulesReader(questionnaire);
        Fields file = Fields.of(document.root(), "", problems);
        if (file != null) {
            file.onlyKnow(List.of("red_lines", "clashes"));
            file.itemFields("red_lines", reader::line);
            file.itemFields("clashes", reader::clash);
        }
        return new ChoosingRules.Shipped(reader.lines, reader.clashes);
    }

    private void line(Fields fields) {
        fields.onlyKnow(List.of("key", "fr", "en", "kind", "refuse"));
        String key = fields.text("key", 40);
        Bilingual wording = fields.itself(WORDS);
        Set<PlatformKind> kinds = kinds(fields);
        Fields refuse = fields.fields("refuse");
        if (key == null || wording == null || refuse == null) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            fields.problem(
                    "key",
                    "Une clé est faite de minuscules et de tirets.",
                    "A key is made of lower-case letters and hyphens.");
        } else if (lines.stream().anyMatch(line -> line.key().equals(key))) {
            fields.problem("key", "Cette clé est déjà prise.", "This key is taken.");
        } else {
            List<RefusedAnswer> refused = refused(refuse);
            if (!refused.isEmpty()) {
                lines.add(new FrequentLine(key, wording, kinds, refused));
            }
        }
    }

    private static Set<PlatformKind> kinds(Fields fields) {
        Set<PlatformKind> kinds = EnumSet.noneOf(PlatformKind.class);
        if (fields.has("kind")) {
            fields.someCodes("kind", KINDS).forEach(code -> kinds.add(PlatformKind.valueOf(code)));
        }
        return kinds.isEmpty() ? EnumSet.allOf(PlatformKind.class) : kinds;
    }

    private List<RefusedAnswer> refused(Fields refuse) {
        if (refuse.keys().isEmpty()) {
            refuse.problem("", "Au moins une réponse est attendue.", "At least one answer is expected.");
        }
        List<RefusedAnswer> refused = new ArrayList<>();
        for (String id : refuse.keys()) {
            RefusedAnswer answer = answer(refuse, id);
            if (answer != null) {
                refused.add(answer);
            }
        }
        return refused;
    }

    private @Nullable RefusedAnswer answer(Fields refuse, String id) {
        Ask ask = questionnaire.ask(id).filter(Ask::hasOptions).orElse(null);
        if (ask == null) {
            refuse.problem(id, "Aucune question à choix n'a ce nom.", "No ask with options has this name.");
            return null;
        }
        List<String> options = refuse.someCodes(id, ask.optionCodes());
        return options.isEmpty()
                ? null
                : new RefusedAnswer(questionnaire.criterionOf(id).orElseThrow(), ask, ask.inOrder(options));
    }

    private void clash(Fields fields) {
        fields.onlyKnow(List.of("when", "then", "because"));
        Fields when = fields.fields("when");
        String force = fields.code("then", FORCES);
        Bilingual because = fields.bilingual("because", WORDS);
        if (when == null || force == null || because == null) {
            return;
        }
        if (when.keys().isEmpty()) {
            fields.problem("when", "Au moins une condition est attendue.", "At least one condition is expected.");
        }
        List<Condition> all = conditions.conditions(when);
        if (!all.isEmpty()) {
            clashes.add(new ClashRule(all, ClashRule.Force.valueOf(force), because));
        }
    }
}
