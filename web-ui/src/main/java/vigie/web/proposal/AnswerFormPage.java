package vigie.web.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.answer.DocumentedAnswer;
import vigie.answer.EvidenceKind;
import vigie.language.Language;
import vigie.platform.Platform;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.web.form.FormView;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.PageContext;

/**
 * The form for one ask of one platform.
 *
 * @param published null when nobody answered yet
 * @param waits true when this member's proposal for the ask waits already: what is sent takes its place
 */
public record AnswerFormPage(
        FormView form,
        Platform platform,
        Criterion criterion,
        Ask ask,
        @Nullable DocumentedAnswer published,
        boolean waits) {
    /** Sources beyond these are rare, and can be sent by the API. */
    static final int SOURCES = 3;

    private static final Map<String, String> SOURCE_FIELDS = Map.of(
            "url", "propose.url",
            "seenOn", "propose.seen",
            "pageDate", "propose.page-date",
            "quote", "propose.quote");

    public PageContext context() {
        return form.context();
    }

    public String title() {
        return context().text("propose.title", platform.name(), context().say(ask.label()));
    }

    public String publishedValue(DocumentedAnswer answer) {
        return AnswerWords.of(ask, answer.answer().value(), context());
    }

    /** The page's own language first. */
    public List<Language> languages() {
        return List.of(context().language(), context().otherLanguage());
    }

    /** What the fields are called where their problems are told together. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>(bothNames("note", context().text("propose.note"), form));
        names.put("value", context().say(ask.label()));
        for (int source : sources()) {
            String number = context().text("propose.source", source);
            names.put("evidence." + source + ".kind", number);
            SOURCE_FIELDS.forEach((field, key) -> names.put(
                    "evidence." + source + "." + field,
                    number + ", " + context().inside(context().text(key))));
        }
        return names;
    }

    /** A text's fields in both languages. */
    static Map<String, String> bothNames(String field, String label, FormView form) {
        PageContext context = form.context();
        String other = context.otherLanguage().tag();
        return Map.of(
                field + "." + context.language().tag(),
                label,
                field + "." + other,
                context.text("propose.in-language", label, context.languageName(other)));
    }

    public List<Integer> sources() {
        return List.of(1, 2, SOURCES);
    }

    public List<EvidenceKind> kinds() {
        return List.of(EvidenceKind.values());
    }

    /** Whether anything of the source is filled in, or wrong: it must not be folded away then. */
    public boolean begun(int source) {
        return AnswerForms.isFilled(form.typed(), source)
                || form.problems().stream().anyMatch(each -> each.field().startsWith("evidence." + source + "."));
    }

    public List<Ask> others() {
        return criterion.asks().stream()
                .filter(each -> !each.id().equals(ask.id()))
                .toList();
    }
}
