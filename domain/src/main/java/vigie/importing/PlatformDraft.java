package vigie.importing;

import java.util.List;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;

/** A platform as a file describes it, checked. */
record PlatformDraft(
        Slug slug,
        String name,
        PlatformKind kind,
        String website,
        List<String> languages,
        List<String> offers,
        Bilingual summary,
        List<AnswerDraft> answers) {}
