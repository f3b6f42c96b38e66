package vigie.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.document.Document;
import vigie.document.Fields;
import vigie.document.Problems;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/** Reads a questionnaire file and checks it whole: every code a rule names exists, every number follows the one before. */
public final class QuestionnaireReader {
    private static final int LABEL = 300;
    private static final int QUESTION = 1_000;
    static final List<String> KINDS =
            Arrays.stream(PlatformKind.values()).map(Enum::name).toList();
    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final Problems problems;
    private int place;

    private QuestionnaireReader(Problems problems) {
        this.problems = problems;
    }

    /** The questionnaire, or null when problems were noted. */
    public static @Nullable Questionnaire read(Document document, Problems problems) {
        Fields fields = Fields.of(document.root(), "", problems);
        return fields == null ? null : new QuestionnaireReader(problems).questionnaire(fields);
    }

    private @Nullable Questionnaire questionnaire(Fields fields) {
        fields.onlyKnow(List.of("version", "source", "kinds", "offers", "themes", "criteria"));
        Integer version = wholeNumber(fields, "version");
        Bilingual source = fields.bilingual("source", LABEL);
        Map<PlatformKind, KindMeaning> kinds = kinds(fields);
        Map<String, Bilingual> offers = offers(fields);
        List<Theme> themes = themes(fields);
        List<Criterion> criteria = criteria(fields, themes);
        return version == null || source == null || !problems.none()
                ? null
                : new Questionnaire(version, source, kinds, offers, themes, criteria);
    }

    private static @Nullable Integer wholeNumber(Fields fields, String key) {
        String text = fields.text(key, 4);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]*")) {
            fields.problem(key, "Un nombre entier est attendu ici.", "A whole number is expected here.");
            return null;
        }
        return Integer.valueOf(text);
    }

    private Map<PlatformKind, KindMeaning> kinds(Fields fields) {
        Map<PlatformKind, KindMeaning> kinds = new EnumMap<>(PlatformKind.class);
        Fields byCode = fields.fields("kinds");
        if (byCode == null) {
            return kinds;
        }
        byCode.onlyKnow(KINDS);
        for (PlatformKind kind : PlatformKind.values()) {
            Fields each = byCode.fields(kind.name());
            if (each == null) {
                continue;
            }
            each.onlyKnow(List.of("fr", "en", "meaning"));
            Bilingual label = each.itself(LABEL);
            Bilingual meaning = each.bilingual("meaning", QUESTION);
            if (label != null && meaning != null) {
                kinds.put(kind, new KindMeaning(label, meaning));
            }
        }
        return kinds;
    }

    private static Map<String, Bilingual> offers(Fields fields) {
        Map<String, Bilingual> offers = new LinkedHashMap<>();
        Fields byCode = fields.fields("offers");
        if (byCode != null) {
            for (String code : byCode.keys()) {
                Bilingual label = byCode.bilingual(code, LABEL);
                if (AskReader.isCode(byCode, code) && label != null) {
                    offers.put(code, label);
                }
            }
        }
        return offers;
    }

    private List<Theme> themes(Fields fields) {
        List<Theme> themes = new ArrayList<>();
        fields.itemFields("themes", each -> {
            each.onlyKnow(List.of("key", "fr", "en"));
            String key = key(each);
            Bilingual label = each.itself(LABEL);
            if (key != null && label != null && isFree(key, themes.stream().map(Theme::key), each)) {
                themes.add(new Theme(key, label));
            }
        });
        return themes;
    }

    private static @Nullable String key(Fields fields) {
        String key = fields.text("key", 60);
        if (key != null && !KEY.matcher(key).matches()) {
            fields.problem(
                    "key",
                    "Une clé est faite de minuscules et de tirets.",
                    "A key is made of lower-case letters and hyphens.");
            return null;
        }
        return key;
    }

    private static boolean isFree(String key, Stream<String> taken, Fields fields) {
        if (taken.noneMatch(key::equals)) {
            return true;
        }
        fields.problem("key", "Cette clé est déjà prise.", "This key is taken.");
        return false;
    }

    private List<Criterion> criteria(Fields fields, List<Theme> themes) {
        List<String> themeKeys = themes.stream().map(Theme::key).toList();
        List<Criterion> criteria = new ArrayList<>();
        fields.itemFields("criteria", each -> {
            place++;
            Criterion criterion = criterion(each, themeKeys);
            if (criterion != null && isFree(criterion.key(), criteria.stream().map(Criterion::key), each)) {
                criteria.add(criterion);
            }
        });
        return criteria;
    }

    private @Nullable Criterion criterion(Fields fields, List<String> themeKeys) {
        fields.onlyKnow(List.of(
                "number",
                "key",
                "theme",
                "short",
                "question",
                "applies_to",
                "experience",
                "expires_after_months",
                "asks",
                "stance"));
        Integer number = wholeNumber(fields, "number");
        if (number != null && number != place) {
            fields.problem("number", "Les numéros se suivent à partir de 1.", "Numbers follow one another from 1.");
        }
        String key = key(fields);
        String theme = fields.code("theme", themeKeys);
        Bilingual brief = fields.bilingual("short", LABEL);
        Bilingual question = fields.bilingual("question", QUESTION);
        List<PlatformKind> appliesTo = fields.someCodes("applies_to", KINDS).stream()
                .map(PlatformKind::valueOf)
                .toList();
        Bilingual experience = fields.bilingual("experience", LABEL);
        Integer months = wholeNumber(fields, "expires_after_months");
        if (number == null || months == null) {
            return null;
        }
        List<Ask> asks = new AskReader(number).asks(fields);
        List<StanceRule> rules = new StanceRuleReader(asks).rules(fields);
        if (key == null || theme == null || brief == null || question == null || experience == null) {
            return null;
        }
        return new Criterion(
                number,
                key,
                theme,
                brief,
                question,
                appliesTo.isEmpty() ? Set.of() : EnumSet.copyOf(appliesTo),
                experience,
                months,
                asks,
                rules);
    }
}
