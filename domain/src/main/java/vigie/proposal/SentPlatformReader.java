package vigie.proposal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.platform.WebAddress;
import vigie.questionnaire.Questionnaire;

/** Checks how a member describes a platform, by the same rules as files. */
final class SentPlatformReader {
    private static final int NAME = 120;
    private static final int SUMMARY = 600;
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    private final WrittenTexts texts = new WrittenTexts();

    private SentPlatformReader() {}

    /** @throws vigie.refusal.InvalidInputException with one problem for each field that is wrong */
    static PlatformContent read(SentPlatform sent, Questionnaire questionnaire) {
        return new SentPlatformReader().content(sent, questionnaire);
    }

    private PlatformContent content(SentPlatform sent, Questionnaire questionnaire) {
        // In the order of the form, in which problems are told.
        String name = texts.name("name", sent.name(), NAME);
        String website = website(sent.website().strip());
        PlatformKind kind = kind(sent.kind());
        Bilingual summary = texts.both("summary", sent.summary(), SUMMARY);
        List<String> offers = List.copyOf(questionnaire.offers().keySet()).stream()
                .filter(sent.offers()::contains)
                .toList();
        if (!offers.containsAll(sent.offers())) {
            String possible = String.join(", ", questionnaire.offers().keySet());
            texts.problem(
                    "offers",
                    "Choisissez parmi ces codes : " + possible + ".",
                    "Please choose among these codes: " + possible + ".");
        }
        List<String> languages = sent.languages().stream().distinct().toList();
        if (!LANGUAGES.containsAll(languages)) {
            texts.problem(
                    "languages",
                    "Une langue s'écrit par son code de deux lettres : fr, en, de…",
                    "A language is written as its two-letter code: fr, en, de…");
        }
        texts.end();
        if (name == null || kind == null || website == null || summary == null) {
            throw new IllegalStateException("What is missing was not said.");
        }
        return new PlatformContent(name, kind, website, languages, offers, summary);
    }

    private @Nullable PlatformKind kind(String sent) {
        for (PlatformKind kind : PlatformKind.values()) {
            if (kind.name().equals(sent)) {
                return kind;
            }
        }
        texts.problem("kind", "Choisissez un type de plateforme.", "Please choose a kind of platform.");
        return null;
    }

    private @Nullable String website(String sent) {
        return WebAddress.canonical(sent).orElseGet(() -> {
            texts.problem(
                    "website",
                    "Une adresse complète est attendue, qui commence par https:// ou http://.",
                    "A full address is expected, beginning with https:// or http://.");
            return null;
        });
    }
}
