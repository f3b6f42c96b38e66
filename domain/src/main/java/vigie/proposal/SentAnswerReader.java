package vigie.proposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.language.Bilingual;
import vigie.platform.WebAddress;
import vigie.proposal.SentAnswer.SentEvidence;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;

/** Checks what a member says of an ask, by the same rules as files. */
final class SentAnswerReader {
    private static final int NOTE = 400;
    private static final int MOST_EVIDENCE = 10;

    private final WrittenTexts texts = new WrittenTexts();
    private final LocalDate today;

    private SentAnswerReader(LocalDate today) {
        this.today = today;
    }

    /** @throws vigie.refusal.InvalidInputException with one problem for each field that is wrong */
    static AnswerContent read(SentAnswer sent, Ask ask, LocalDate today) {
        SentAnswerReader reader = new SentAnswerReader(today);
        AnswerValue value = reader.value(sent.value(), ask);
        Bilingual note = reader.texts.both("note", sent.note(), NOTE);
        List<Evidence> evidence = reader.evidence(sent.evidence());
        reader.texts.end();
        if (value == null || note == null) {
            throw new IllegalStateException("What is missing was not said.");
        }
        return new AnswerContent(value, note, evidence, /* recheck= */ false);
    }

    private @Nullable AnswerValue value(List<String> sent, Ask ask) {
        List<String> given = sent.stream().filter(each -> !each.isBlank()).toList();
        if (given.isEmpty()) {
            texts.problem("value", "Donnez une réponse.", "Please give an answer.");
            return null;
        }
        return switch (ask.type()) {
            case CHOICE -> codes(given, ask, 1);
            case CHOICES -> codes(given, ask, ask.options().size());
            case NUMBER -> number(given, ask);
            case TEXT -> {
                String wording = texts.text("value", one(given), AnswerValue.LONGEST_WORDING);
                yield wording == null ? null : AnswerValue.wording(wording);
            }
        };
    }

    private @Nullable AnswerValue codes(List<String> given, Ask ask, int most) {
        List<String> codes = ask.inOrder(given);
        if (codes.size() != given.size() || codes.size() > most) {
            texts.problem(
                    "value",
                    "Choisissez parmi les réponses proposées.",
                    "Please choose among the answers that are offered.");
            return null;
        }
        return AnswerValue.codes(codes);
    }

    private @Nullable AnswerValue number(List<String> given, Ask ask) {
        return ask.amount(one(given).strip()).map(AnswerValue::amount).orElseGet(() -> {
            texts.problem(
                    "value",
                    String.format(
                            Locale.FRENCH,
                            "Un nombre de 0 à %,.0f est attendu, avec quatre décimales au plus.",
                            ask.most()),
                    String.format(
                            Locale.ENGLISH,
                            "A number from 0 to %,.0f is expected, with at most four decimals.",
                            ask.most()));
            return null;
        });
    }

    // Several texts for one are none that the ask takes: joined they are too long, or no number.
    private static String one(List<String> given) {
        return String.join(" ", given);
    }

    private List<Evidence> evidence(List<SentEvidence> sent) {
        List<Evidence> evidence = new ArrayList<>();
        if (sent.isEmpty()) {
            texts.problem("evidence", "Donnez au moins une source.", "Please give at least one source.");
        }
        if (sent.size() > MOST_EVIDENCE) {
            texts.problem("evidence", "Dix sources au plus.", "At most ten sources.");
            return evidence;
        }
        int place = 1;
        for (SentEvidence each : sent) {
            Evidence piece = piece("evidence." + place++ + ".", each);
            if (piece != null) {
                evidence.add(piece);
            }
        }
        return evidence;
    }

    private @Nullable Evidence piece(String field, SentEvidence sent) {
        EvidenceKind kind = kind(field + "kind", sent.kind());
        String url = url(field + "url", sent.url());
        LocalDate seenOn = seenOn(field + "seenOn", sent.seenOn().strip());
        String pageDate = sent.pageDate().strip();
        boolean dated = dated(field + "pageDate", pageDate);
        String quote = texts.optional(field + "quote", sent.quote(), Evidence.LONGEST_QUOTE);
        if (kind == null || url == null || seenOn == null || !dated || quote == null) {
            return null;
        }
        return new Evidence(
                kind,
                url,
                seenOn,
                pageDate.isEmpty() ? null : pageDate,
                /* storedCopy= */ false,
                quote.isEmpty() ? null : quote);
    }

    private @Nullable EvidenceKind kind(String field, String sent) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.name().equals(sent)) {
                return kind;
            }
        }
        texts.problem(field, "Dites de quel genre de source il s'agit.", "Please say what kind of source this is.");
        return null;
    }

    private @Nullable String url(String field, String sent) {
        return WebAddress.canonical(sent.strip()).orElseGet(() -> {
            texts.problem(
                    field,
                    "Une adresse complète est attendue, qui commence par https:// ou http://.",
                    "A full address is expected, beginning with https:// or http://.");
            return null;
        });
    }

    private boolean dated(String field, String sent) {
        if (sent.isEmpty()) {
            return true;
        }
        if (!Evidence.isPageDate(sent)) {
            texts.problem(
                    field,
                    "Une année, un mois ou un jour est attendu : 2024, 2024-06 ou 2024-06-30.",
                    "A year, a month or a day is expected: 2024, 2024-06 or 2024-06-30.");
            return false;
        }
        if (!Evidence.canBeDated(sent, today)) {
            texts.problem(
                    field,
                    "Une date est attendue à partir de 2000, et pas encore à venir.",
                    "A date is expected from 2000 on that has come already.");
            return false;
        }
        return true;
    }

    private @Nullable LocalDate seenOn(String field, String sent) {
        LocalDate day;
        try {
            day = LocalDate.parse(sent);
        } catch (DateTimeException notADay) {
            texts.problem(field, "Un jour est attendu, comme 2026-11-23.", "A day is expected, such as 2026-11-23.");
            return null;
        }
        if (day.isAfter(today)) {
            texts.problem(field, "Ce jour n'est pas encore venu.", "This day has not come yet.");
            return null;
        }
        if (!Evidence.canBeSeenOn(day, today)) {
            texts.problem(
                    field,
                    "Ce jour est trop ancien : à partir du 1er janvier 2000.",
                    "This day is too long ago: 1 January 2000 at the earliest.");
            return null;
        }
        return day;
    }
}
