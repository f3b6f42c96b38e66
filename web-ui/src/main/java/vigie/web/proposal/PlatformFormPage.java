package vigie.web.proposal;

import java.util.List;
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
 */
public record PlatformFormPage(FormView form, Questionnaire questionnaire, List<DirectoryEntry> near) {
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

    public boolean ticked(String field) {
        return form.typed().ticked(field);
    }
}
