package vigie.web.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.directory.DirectoryEntry;
import vigie.language.Language;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Questionnaire;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * The form for a platform that the directory lacks.
 *
 * @param near platforms of the directory that it may be
 * @param own where its author mends the proposal of it that waits; null when none does
 */
public record PlatformFormPage(
        FormView form,
        Questionnaire questionnaire,
        List<DirectoryEntry> near,
        @Nullable String own) {
    /** Those in which platforms of the directory are mostly read; others are written as codes. */
    static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "nl", "pt");

    public PageContext context() {
        return form.context();
    }

    public List<String> codes() {
        return LANGUAGES;
    }

    public List<PlatformKind> kinds() {
        return List.of(PlatformKind.values());
    }

    /** The page's own language first. */
    public List<Language> languages() {
        return List.of(context().language(), context().otherLanguage());
    }

    /** What the fields are called where their problems are told together; that of the kind says it itself. */
    public Map<String, String> names() {
        Map<String, String> names =
                new HashMap<>(AnswerFormPage.bothNames("summary", context().text("platforms.summary"), form));
        names.put("name", context().text("platforms.name"));
        names.put("website", context().text("platforms.website"));
        names.put("languages", context().text("platforms.languages"));
        return names;
    }

    public boolean ticked(String field) {
        return form.typed().ticked(field);
    }
}
