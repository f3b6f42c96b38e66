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

    AskReader(int criterion) {
        this.criterion = criterion;
    }

    List<Ask> asks(Fields fields) {
        List<Ask> asks = new ArrayList<>();
        fields.itemFields("asks", each -> {
            Ask ask = ask(each);
            if (ask == null) {
                return;
            }
            // 1a, 1b, 1c: the id is the place.
            String expected = criterion + String.valueOf((char) ('a' + asks.size()));
            if (!ask.id().equals(expected)) {
                each.problem("id", "« " + expected + " » est attendu ici.", "“" + expected + "” is expected here.");
            }
            asks.add(ask);
        });
        return asks;
    }

    private @Nullable Ask ask(Fields fields) {
        fields.onlyKnow(List.of("id", "label", "type", "unit", "added", "options"));
        String id = fields.text("id", 4);
        Bilingual label = fields.bilingual("label", LABEL);
        String typeName = fields.code("type", TYPES);
        boolean added = fields.flag("added");
        if (id == null || label == null || typeName == null) {
            return null;
        }
        AskType type = AskType.valueOf(typeName.toUpperCase(Locale.ROOT));
        String unit = type == AskType.NUMBER ? fields.code("unit", UNITS) : null;
        boolean choice = type == AskType.CHOICE || type == AskType.CHOICES;
        if (!choice && fields.has("options")) {
            fields.problem("options", "Seul un choix a des options.", "Only a choice has options.");
        }
        return new Ask(id, label, type, unit, added, choice ? options(fields) : List.of());
    }

    private static List<Option> options(Fields fields) {
        List<Option> options = new ArrayList<>();
        Fields byCode = fields.fields("options");
        if (byCode == null) {
            return options;
        }
        for (String code : byCode.keys()) {
            if (!CODE.matcher(code).matches() || code.equals(Ask.UNKNOWN)) {
                byCode.problem(code, "Ce code n'est pas permis.", "This code is not allowed.");
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
}
