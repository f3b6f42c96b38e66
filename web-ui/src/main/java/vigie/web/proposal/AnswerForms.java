package vigie.web.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.language.Bilingual;
import vigie.language.Language;
import vigie.platform.WebAddress;
import vigie.proposal.AnswerContent;
import vigie.proposal.SentAnswer;
import vigie.proposal.SentAnswer.SentEvidence;
import vigie.proposal.SentText;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.AskType;
import vigie.web.form.Form;

/** Turns the fields of an answer's form into what is sent, and what was sent into fields again. */
final class AnswerForms {
    private static final String TICKED = "yes";

    private AnswerForms() {}

    static SentAnswer read(Form form, Ask ask) {
        List<SentEvidence> evidence = new ArrayList<>();
        // The first is always sent: what it lacks is told at its fields.
        int last = 1;
        for (int source = 2; source <= AnswerFormPage.SOURCES; source++) {
            last = isFilled(form, source) ? source : last;
        }
        // Those that are left out in between are sent too: problems are told by place.
        for (int source = 1; source <= last; source++) {
            evidence.add(piece(form, "evidence." + source + "."));
        }
        return new SentAnswer(
                ask.id(), value(form, ask), new SentText(form.text("note.fr"), form.text("note.en")), evidence);
    }

    private static List<String> value(Form form, Ask ask) {
        if (ask.type() == AskType.CHOICES) {
            return ask.optionCodes().stream()
                    .filter(code -> form.ticked("value." + code))
                    .toList();
        }
        String text = form.text("value");
        // As it is written in French.
        return List.of(ask.type() == AskType.NUMBER ? text.strip().replace(',', '.') : text);
    }

    private static SentEvidence piece(Form form, String field) {
        return new SentEvidence(
                form.text(field + "kind"),
                form.text(field + "url"),
                form.text(field + "seenOn"),
                form.text(field + "pageDate"),
                form.text(field + "quote"));
    }

    /** Whether anything of a source is filled in; the day on which it was seen stands there from the beginning. */
    static boolean isFilled(Form form, int source) {
        String field = "evidence." + source + ".";
        return Stream.of("kind", "url", "pageDate", "quote")
                .anyMatch(each -> !form.text(field + each).isBlank());
    }

    /** The form before anybody has filled it in: with what was sent already or, of what is published, all but its sources. */
    static Form begun(
            @Nullable AnswerContent sent, @Nullable DocumentedAnswer published, Language language, LocalDate today) {
        Map<String, String> fields = new HashMap<>();
        for (int source = 1; source <= AnswerFormPage.SOURCES; source++) {
            fields.put("evidence." + source + ".seenOn", today.toString());
        }
        if (sent != null) {
            value(fields, sent.value());
            note(fields, sent.note(), language);
            int place = 1;
            for (Evidence each :
                    sent.evidence().stream().limit(AnswerFormPage.SOURCES).toList()) {
                source(fields, "evidence." + place++ + ".", each);
            }
        } else if (published != null) {
            value(fields, published.answer().value());
            note(fields, published.answer().note(), language);
        }
        return Form.showing(fields);
    }

    private static void value(Map<String, String> fields, AnswerValue value) {
        if (value.codes() != null) {
            value.codes().forEach(code -> fields.put("value." + code, TICKED));
            fields.put("value", value.codes().getFirst());
        } else if (value.amount() != null) {
            fields.put("value", value.amount().toPlainString());
        } else {
            fields.put("value", String.valueOf(value.wording()));
        }
    }

    // What stands for both languages was written in one.
    private static void note(Map<String, String> fields, Bilingual note, Language language) {
        boolean same = note.fr().equals(note.en());
        if (!same || language == Language.FR) {
            fields.put("note.fr", note.fr());
        }
        if (!same || language == Language.EN) {
            fields.put("note.en", note.en());
        }
    }

    private static void source(Map<String, String> fields, String field, Evidence evidence) {
        fields.put(field + "kind", evidence.kind().name());
        fields.put(field + "url", WebAddress.shown(evidence.url()));
        fields.put(field + "seenOn", evidence.seenOn().toString());
        fields.put(field + "pageDate", evidence.pageDate() == null ? "" : evidence.pageDate());
        fields.put(field + "quote", evidence.quote() == null ? "" : evidence.quote());
    }
}
