package vigie.api.report;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.api.body.JsonFields;
import vigie.api.language.Languages;
import vigie.language.Language;
import vigie.moderation.CaseKind;

/** What a program sends to report something. */
record ReportBody(
        CaseKind kind,
        String id,
        String ground,
        String explanation,
        String name,
        String email,
        Language language,
        boolean goodFaith) {
    private static final Map<String, CaseKind> KINDS = kinds();

    private static Map<String, CaseKind> kinds() {
        Map<String, CaseKind> kinds = new LinkedHashMap<>();
        for (CaseKind kind : new CaseKind[] {CaseKind.PLATFORM, CaseKind.ANSWER, CaseKind.EXPERIENCE}) {
            kinds.put(kind.name(), kind);
        }
        return kinds;
    }

    /** @param visitor who has to say name and address */
    static ReportBody read(@Nullable JsonNode body, boolean visitor) {
        JsonFields fields = new JsonFields(body);
        JsonFields subject = fields.object("subject");
        subject.text("kind");
        CaseKind kind = subject.choice("kind", KINDS).orElse(CaseKind.PLATFORM);
        String id = subject.text("id");
        String ground = fields.text("ground");
        String explanation = fields.text("explanation");
        String name = visitor ? fields.text("name") : given(fields, "name");
        String email = visitor ? fields.text("email") : given(fields, "email");
        Language language = fields.choice("language", Languages.BY_TAG).orElse(Language.FR);
        boolean goodFaith = fields.flag("goodFaith");
        subject.noteUnknown();
        fields.end();
        return new ReportBody(kind, id, ground, explanation, name, email, language, goodFaith);
    }

    private static String given(JsonFields fields, String name) {
        String text = fields.textOrNull(name);
        return text == null ? "" : text;
    }
}
