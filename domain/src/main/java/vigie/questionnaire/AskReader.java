package vigie.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.document.Fields;
import vigie.language.Bilingual;

/** Reads the asks of one criterion. */
final class AskReader {
    private static final List<String> TYPES = List.of("choice", "choices", "number", "text");
    private static final List<String> UNITS = List.of("month", "day", "hour", "percent");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LABEL = 300;

    private final int criterion;
    private int place;

    AskReader(int criterion) {
        this.criterion = criterion;
    }

    List<Ask> asks(Fields fields) {
        List<Ask> asks = new ArrayList<>();
        fields.itemFields("asks", each -> {
            // 1a, 1b, 1c: the id is the place, whatever is wrong with the asks before.
            String expected = criterion + String.valueOf((char) ('a' + place++));
            Ask ask = ask(each, asks);
            if (ask == null) {
                return;
            }
            if (!ask.id().equals(expected)) {
                each.problem("id", "« " + expected + " » est attendu ici.", "“" + expected + "” is expected here.");
            }
            asks.add(ask);
        });
        return asks;
    }

    /** @param before the criterion's asks that come before it: it can be moot by their answers alone */
    private static @Nullable Ask ask(Fields fields, List<Ask> before) {
        fields.onlyKnow(List.of("id", "label", "type", "unit", "added", "options", "moot_when"));
        String id = fields.text("id", 4);
        Bilingual label = fields.bilingual("label", LABEL);
        String typeName = fields.code("type", TYPES);
        boolean added = fields.flag("added");
        if (id == null || label == null || typeName == null) {
            return null;
        }
        AskType type = AskType.valueOf(typeName.toUpperCase(Locale.ROOT));
        String unit = type == AskType.NUMBER ? fields.code("unit", UNITS) : null;
        if (type != AskType.NUMBER && fields.has("unit")) {
            fields.problem("unit", "Seul un nombre a une unité.", "Only a number has a unit.");
        }
        boolean choice = type == AskType.CHOICE || type == AskType.CHOICES;
        if (!choice && fields.has("options")) {
            fields.problem("options", "Seul un choix a des options.", "Only a choice has options.");
        }
        return new Ask(id, label, type, unit, added, choice ? options(fields) : List.of(), mootWhen(fields, before));
    }

    private static List<Condition> mootWhen(Fields fields, List<Ask> before) {
        Fields when = fields.has("moot_when") ? fields.fields("moot_when") : null;
        return when == null ? List.of() : new ConditionReader(before).conditions(when);
    }

    private static List<Option> options(Fields fields) {
        List<Option> options = new ArrayList<>();
        Fields byCode = fields.fields("options");
        if (byCode == null) {
            return options;
        }
        if (byCode.keys().isEmpty()) {
            fields.problem("options", "Un choix a au moins une option.", "A choice has at least one option.");
        }
        for (String code : byCode.keys()) {
            if (!isCode(byCode, code)) {
                continue;
            }
            Fields each = byCode.fields(code);
            if (each == null) {
                continue;
            }
            each.onlyKnow(List.of("fr", "en", "added"));
            Bilingual label = each.itself(LABEL);
            if (label != null) {
                options.add(new Option(code, label, each.flag("added")));
            }
        }
        return options;
    }

    /** True when {@code code}, a key of these fields, can stand in a filter beside others and beside UNKNOWN. */
    static boolean isCode(Fields byCode, String code) {
        if (CODE.matcher(code).matches() && !code.equals(Ask.UNKNOWN)) {
            return true;
        }
        byCode.problem(code, "Ce code n'est pas permis.", "This code is not allowed.");
        return false;
    }
}
