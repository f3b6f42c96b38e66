package vigie.api.proposal;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.api.body.JsonFields;
import vigie.api.parameter.Ids;
import vigie.moderation.CaseId;
import vigie.proposal.SentText;

/** Reads what is a text, or several, in more than one form. */
final class SentTexts {
    private SentTexts() {}

    /** A text in the author's language, or {@code {fr, en}} with one of them at least. */
    static SentText bilingual(JsonFields fields, String name) {
        JsonNode node = fields.node(name);
        if (node == null) {
            return new SentText("", "");
        }
        if (node.isString()) {
            return new SentText(node.getStringValue(), "");
        }
        String fr = "";
        String en = "";
        if (node.isObject()) {
            for (var entry : node.entries()) {
                boolean french = entry.getKey().equals("fr");
                if ((french || entry.getKey().equals("en")) && entry.getValue().isString()) {
                    fr = french ? entry.getValue().getStringValue() : fr;
                    en = french ? en : entry.getValue().getStringValue();
                } else if (!entry.getValue().isNull()) {
                    fields.note(
                            name + "." + entry.getKey(),
                            "Un texte est attendu, pour fr ou en.",
                            "A text is expected, for fr or en.");
                }
            }
        } else {
            fields.note(name, "Un texte est attendu, ou fr et en.", "A text is expected, or fr and en.");
        }
        return new SentText(fr, en);
    }

    /** A list of texts; empty when it is not there. */
    static List<String> list(JsonFields fields, String name) {
        JsonNode node = fields.node(name);
        List<String> texts = new ArrayList<>();
        if (node == null) {
            return texts;
        }
        if (!node.isArray()) {
            fields.note(name, "Une liste de textes est attendue.", "A list of texts is expected.");
            return texts;
        }
        for (JsonNode each : node.values()) {
            text(each)
                    .ifPresentOrElse(
                            texts::add,
                            () -> fields.note(
                                    name, "Une liste de textes est attendue.", "A list of texts is expected."));
        }
        return texts;
    }

    /** A text, a number, or a list of these; empty when it is not there. */
    static List<String> values(JsonFields fields, String name) {
        JsonNode node = fields.node(name);
        if (node == null || node.isArray()) {
            return list(fields, name);
        }
        Optional<String> one = text(node);
        if (one.isEmpty()) {
            fields.note(
                    name,
                    "Un code, une liste de codes, un nombre ou un texte est attendu.",
                    "A code, a list of codes, a number or a text is expected.");
        }
        return one.stream().toList();
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isNumber()) {
            // As it was written: its value as a decimal says 3.0 of 3.
            return Optional.of(new BigDecimal(node.getNumberValue().toString()).toPlainString());
        }
        return node.isString() ? Optional.of(node.getStringValue()) : Optional.empty();
    }

    static String textOrEmpty(JsonFields fields, String name) {
        String text = fields.textOrNull(name);
        return text == null ? "" : text;
    }

    /** The case that this text is to mend; null for a new one. */
    static @Nullable CaseId mends(JsonFields fields) {
        String text = fields.textOrNull("case");
        if (text == null) {
            return null;
        }
        // What is no identifier is nobody's case either.
        return new CaseId(Ids.read(text).orElse(new UUID(0, 0)));
    }
}
