package vigie.web.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vigie.language.Language;
import vigie.platform.WebAddress;
import vigie.proposal.PlatformContent;
import vigie.proposal.SentPlatform;
import vigie.proposal.SentText;
import vigie.questionnaire.Questionnaire;
import vigie.web.form.Form;

/** Turns the fields of a platform's form into what is sent, and what was sent into fields again. */
final class PlatformForms {
    private static final String TICKED = "yes";

    private PlatformForms() {}

    static SentPlatform read(Form form, Questionnaire questionnaire) {
        List<String> languages = new ArrayList<>(PlatformFormPage.LANGUAGES.stream()
                .filter(code -> form.ticked("languages." + code))
                .toList());
        Arrays.stream(form.text("languages").toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
                .filter(code -> !code.isEmpty() && !languages.contains(code))
                .forEach(languages::add);
        return new SentPlatform(
                form.text("name"),
                form.text("kind"),
                form.text("website"),
                languages,
                questionnaire.offers().keySet().stream()
                        .filter(code -> form.ticked("offers." + code))
                        .toList(),
                new SentText(form.text("summary.fr"), form.text("summary.en")));
    }

    static Form showing(PlatformContent content, Language language) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", content.name());
        fields.put("kind", content.kind().name());
        fields.put("website", WebAddress.shown(content.website()));
        content.languages().forEach(code -> fields.put("languages." + code, TICKED));
        fields.put(
                "languages",
                content.languages().stream()
                        .filter(code -> !PlatformFormPage.LANGUAGES.contains(code))
                        .collect(Collectors.joining(", ")));
        content.offers().forEach(code -> fields.put("offers." + code, TICKED));
        boolean same = content.summary().fr().equals(content.summary().en());
        if (!same || language == Language.FR) {
            fields.put("summary.fr", content.summary().fr());
        }
        if (!same || language == Language.EN) {
            fields.put("summary.en", content.summary().en());
        }
        return Form.showing(fields);
    }
}
