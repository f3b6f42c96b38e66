package vigie.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.document.Fields;
import vigie.document.Node.Sequence;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;

/** Reads the answers of one platform file. */
final class AnswerReader {
    private static final List<String> EVIDENCE_KINDS =
            Arrays.stream(EvidenceKind.values()).map(Enum::name).toList();
    private static final int NOTE = 200;

    private final Questionnaire questionnaire;
    private final @Nullable PlatformKind kind;

    /** {@code kind} is null when the file's is wrong: the rest is checked all the same. */
    AnswerReader(Questionnaire questionnaire, @Nullable PlatformKind kind) {
        this.questionnaire = questionnaire;
        this.kind = kind;
    }

    @Nullable
    AnswerDraft read(Fields byAsk, String id) {
        Ask ask = questionnaire.ask(id).orElse(null);
        Criterion criterion = questionnaire.criterionOf(id).orElse(null);
        if (ask == null || criterion == null) {
            byAsk.problem(id, "Le questionnaire n'a pas cette question.", "The questionnaire has no such ask.");
            return null;
        }
        if (kind != null && !criterion.appliesTo(kind)) {
            byAsk.problem(
                    id,
                    "Le critère " + criterion.number() + " ne s'applique pas à ce type de plateforme.",
                    "Criterion " + criterion.number() + " does not apply to this kind of platform.");
        }
        Fields fields = byAsk.fields(id);
        if (fields == null) {
            return null;
        }
        fields.onlyKnow(List.of("value", "note", "evidence"));
        AnswerValue value = value(fields, ask);
        Bilingual note = fields.bilingual("note", NOTE);
        List<Evidence> evidence = evidence(fields);
        return value == null || note == null || evidence.isEmpty() ? null : new AnswerDraft(id, value, note, evidence);
    }

    private static @Nullable AnswerValue value(Fields fields, Ask ask) {
        return switch (ask.type()) {
            case CHOICE -> {
                String code = fields.code("value", ask.optionCodes());
                yield code == null ? null : AnswerValue.codes(List.of(code));
            }
            case CHOICES -> choices(fields, ask);
            case NUMBER -> number(fields, ask);
            case TEXT -> {
                String wording = fields.text("value", AnswerValue.LONGEST_WORDING);
                yield wording == null ? null : AnswerValue.wording(wording);
            }
        };
    }

    private static @Nullable AnswerValue choices(Fields fields, Ask ask) {
        List<String> codes = fields.someCodes("value", ask.optionCodes());
        return codes.isEmpty() ? null : AnswerValue.codes(ask.inOrder(codes));
    }

    private static @Nullable AnswerValue number(Fields fields, Ask ask) {
        String text = fields.text("value", 12);
        if (text == null) {
            return null;
        }
        BigDecimal amount = ask.amount(text).orElse(null);
        if (amount == null) {
            BigDecimal most = ask.most();
            fields.problem(
                    "value",
                    "Un nombre de 0 à " + most + " est attendu, avec un point pour les décimales.",
                    "A number from 0 to " + most + " is expected, with a point before decimals.");
            return null;
        }
        return AnswerValue.amount(amount);
    }

    private List<Evidence> evidence(Fields answer) {
        List<Evidence> evidence = new ArrayList<>();
        if (answer.node("evidence") instanceof Sequence list && list.items().isEmpty()) {
            answer.problem("evidence", "Une réponse a besoin d'une source.", "An answer needs evidence.");
            return evidence;
        }
        answer.itemFields("evidence", fields -> {
            Evidence piece = piece(fields);
            if (piece != null) {
                evidence.add(piece);
            }
        });
        return evidence;
    }

    private static @Nullable Evidence piece(Fields fields) {
        fields.onlyKnow(List.of("kind", "url", "seen_on", "page_date", "stored_copy", "quote"));
        String kind = fields.code("kind", EVIDENCE_KINDS);
        String url = PlatformReader.webAddress(fields, "url");
        LocalDate seenOn = day(fields, "seen_on");
        String pageDate = fields.optionalText("page_date", 10);
        if (pageDate != null && !Evidence.isPageDate(pageDate)) {
            fields.problem(
                    "page_date",
                    "Une année, un mois ou un jour est attendu : 2024, 2024-06 ou 2024-06-30.",
                    "A year, a month or a day is expected: 2024, 2024-06 or 2024-06-30.");
            return null;
        }
        boolean storedCopy = fields.flag("stored_copy");
        String quote = fields.optionalText("quote", Evidence.LONGEST_QUOTE);
        return kind == null || url == null || seenOn == null
                ? null
                : new Evidence(EvidenceKind.valueOf(kind), url, seenOn, pageDate, storedCopy, quote);
    }

    private static @Nullable LocalDate day(Fields fields, String key) {
        String text = fields.text(key, 40);
        if (text == null) {
            return null;
        }
        LocalDate day = null;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            fields.problem(key, "Un jour est attendu : 2026-11-23.", "A day is expected: 2026-11-23.");
        }
        // A file may come from a clock that is ahead of ours: only what no database could keep is refused.
        if (day != null && !Evidence.canBeSeenOn(day, LocalDate.of(9999, 12, 31))) {
            fields.problem(
                    key,
                    "Un jour est attendu à partir du 1er janvier 2000.",
                    "A day from 1 January 2000 on is expected.");
            return null;
        }
        return day;
    }
}
