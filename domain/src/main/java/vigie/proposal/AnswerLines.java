package vigie.proposal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.Evidence;
import vigie.moderation.CaseLine;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Condition;

/** Puts a proposed answer beside the published one, line by line. */
final class AnswerLines {
    private AnswerLines() {}

    static List<CaseLine> of(
            String ask,
            @Nullable AnswerContent published,
            AnswerContent proposed,
            WeighAnswer.Weight weight,
            List<Contradiction> contradictions) {
        List<CaseLine> lines = new ArrayList<>();
        lines.add(new CaseLine("ask", ask, ask));
        if (proposed.recheck()) {
            lines.add(new CaseLine("recheck", null, "true"));
        }
        lines.add(new CaseLine("value", published == null ? null : words(published.value()), words(proposed.value())));
        lines.add(new CaseLine(
                "stance", weight.before().state().name(), weight.after().state().name()));
        lines.add(new CaseLine(
                "note.fr",
                published == null ? null : published.note().fr(),
                proposed.note().fr()));
        lines.add(new CaseLine(
                "note.en",
                published == null ? null : published.note().en(),
                proposed.note().en()));
        evidence(lines, published == null ? List.of() : published.evidence(), proposed.evidence());
        int number = 1;
        for (Contradiction each : contradictions) {
            String said = words(each);
            lines.add(new CaseLine("contradiction." + number++, said, said));
        }
        return lines;
    }

    private static void evidence(List<CaseLine> lines, List<Evidence> published, List<Evidence> proposed) {
        for (int at = 0; at < Math.max(published.size(), proposed.size()); at++) {
            Evidence before = at < published.size() ? published.get(at) : null;
            Evidence after = at < proposed.size() ? proposed.get(at) : null;
            String field = "evidence." + (at + 1) + ".";
            for (Part part : PARTS) {
                String was = before == null ? null : part.of().read(before);
                String is = after == null ? null : part.of().read(after);
                if (was != null || is != null) {
                    lines.add(new CaseLine(field + part.name(), was, is));
                }
            }
        }
    }

    private interface Reading {
        @Nullable
        String read(Evidence evidence);
    }

    private record Part(String name, Reading of) {}

    private static final List<Part> PARTS = List.of(
            new Part("kind", evidence -> evidence.kind().name()),
            new Part("url", Evidence::url),
            new Part("seenOn", evidence -> evidence.seenOn().toString()),
            new Part("pageDate", Evidence::pageDate),
            new Part("storedCopy", evidence -> evidence.storedCopy() ? "true" : null),
            new Part("quote", Evidence::quote));

    private static String words(AnswerValue value) {
        if (value.codes() != null) {
            return String.join(", ", value.codes());
        }
        return value.amount() != null ? value.amount().toPlainString() : String.valueOf(value.wording());
    }

    private static String words(Contradiction contradiction) {
        return String.join(
                " + ", contradiction.when().stream().map(AnswerLines::words).toList());
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.AnyOption any -> any.ask() + " = " + String.join(" / ", any.options());
            case Condition.AtMost bound -> bound.ask() + " ≤ " + bound.limit();
            case Condition.MoreThan bound -> bound.ask() + " > " + bound.limit();
            case Condition.OfKind kinds ->
                String.join(
                        " / ", kinds.kinds().stream().map(Enum::name).sorted().toList());
        };
    }
}
