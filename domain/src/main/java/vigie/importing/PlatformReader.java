package vigie.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.document.Fields;
import vigie.document.Node;
import vigie.document.Node.Scalar;
import vigie.document.Problems;
import vigie.importing.DescribedPlatforms.Described;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.platform.WebAddress;
import vigie.questionnaire.Questionnaire;

/** Reads one platform of a file and checks it whole against the questionnaire. */
final class PlatformReader {
    private static final List<String> KINDS =
            Arrays.stream(PlatformKind.values()).map(Enum::name).toList();
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());
    private static final int NAME = 120;
    private static final int SUMMARY = 600;

    private final Questionnaire questionnaire;
    private final Map<Slug, String> fileOf;
    private final KnownPlatforms known;
    private final boolean invented;
    private final Problems problems;

    /**
     * @param fileOf the slugs of the files read before
     * @param known the platforms of the directory and of the files read before
     * @param invented whether platforms that do not exist may be described
     */
    PlatformReader(
            Questionnaire questionnaire,
            Map<Slug, String> fileOf,
            KnownPlatforms known,
            boolean invented,
            Problems problems) {
        this.invented = invented;
        this.known = known;
        this.questionnaire = questionnaire;
        this.fileOf = fileOf;
        this.problems = problems;
    }

    /** The platform, or null when problems were noted. */
    @Nullable
    PlatformDraft read(Described described) {
        Fields fields = Fields.of(described.node(), described.path(), problems);
        if (fields == null) {
            return null;
        }
        fields.onlyKnow(List.of("slug", "name", "kind", "website", "languages", "offers", "summary", "answers"));
        Slug slug = slug(fields);
        String name = fields.text("name", NAME);
        String kindName = fields.code("kind", KINDS);
        String website = webAddress(fields, "website");
        List<String> languages = fields.has("languages") ? languages(fields) : List.of();
        List<String> offers = fields.has("offers")
                ? fields.codes("offers", questionnaire.offers().keySet())
                : List.of();
        Bilingual summary = fields.bilingual("summary", SUMMARY);
        PlatformKind kind = kindName == null ? null : PlatformKind.valueOf(kindName);
        List<AnswerDraft> answers = answers(fields, kind);
        if (website != null && !invented && isInvented(website)) {
            fields.problem(
                    "website",
                    "Une adresse en .example n'existe pas : cette plateforme est inventée, et n'a sa place que dans une"
                            + " démonstration.",
                    "No address ends in .example: this platform is invented, and belongs into a demonstration only.");
        }
        if (slug != null && name != null && website != null) {
            refuseSecond(fields, slug, name, website);
        }
        if (slug == null || name == null || kind == null || website == null || summary == null || !problems.none()) {
            return null;
        }
        return new PlatformDraft(slug, name, kind, website, languages, offers, summary, answers);
    }

    // RFC 2606 keeps these names for examples: nobody can have one.
    private static boolean isInvented(String website) {
        return WebAddress.site(website).endsWith(".example");
    }

    private void refuseSecond(Fields fields, Slug slug, String name, String website) {
        Slug sameName = known.ofName(name, slug);
        if (sameName != null) {
            fields.problem(
                    "name",
                    "Ce nom est déjà celui de la plateforme « " + sameName + " ».",
                    "This is already the name of the platform “" + sameName + "”.");
        }
        Slug sameSite = known.ofSite(website, slug);
        if (sameSite != null) {
            fields.problem(
                    "website",
                    "Ce site est déjà celui de la plateforme « " + sameSite + " ».",
                    "This is already the site of the platform “" + sameSite + "”.");
        }
    }

    private @Nullable Slug slug(Fields fields) {
        String text = fields.text("slug", 80);
        if (text == null) {
            return null;
        }
        Slug slug = Slug.of(text).orElse(null);
        if (slug == null) {
            fields.problem(
                    "slug",
                    "Un slug est fait de minuscules sans accent, de chiffres et de tirets.",
                    "A slug is made of lower-case letters without accent, digits and hyphens.");
        } else if (slug.reserved()) {
            fields.problem(
                    "slug",
                    "« " + slug + " » est réservé : dans une adresse, ce mot mène ailleurs.",
                    "“" + slug + "” is reserved: in an address this word leads elsewhere.");
        } else if (fileOf.containsKey(slug)) {
            String other = fileOf.get(slug);
            fields.problem(
                    "slug",
                    "« " + slug + " » est déjà le slug de " + other + ".",
                    "“" + slug + "” is already the slug of " + other + ".");
        }
        return slug;
    }

    static @Nullable String webAddress(Fields fields, String key) {
        String text = fields.text(key, 2_000);
        if (text != null && !WebAddress.isOne(text)) {
            fields.problem(
                    key,
                    "« " + text + " » n'est pas une adresse http ou https.",
                    "“" + text + "” is not an http or https address.");
            return null;
        }
        return text;
    }

    // Two letters such as "no" stand for a language as well as for a word; hence no list of codes in the message.
    private List<String> languages(Fields fields) {
        List<String> languages = new ArrayList<>();
        fields.items("languages", (item, path) -> {
            if (item instanceof Scalar scalar
                    && LANGUAGES.contains(scalar.text())
                    && !languages.contains(scalar.text())) {
                languages.add(scalar.text());
            } else {
                problems.add(
                        item.line(),
                        path,
                        "Une langue s'écrit par son code de deux lettres, une seule fois : fr, en, de…",
                        "A language is written as its two-letter code, once: fr, en, de…");
            }
        });
        return languages;
    }

    private List<AnswerDraft> answers(Fields fields, @Nullable PlatformKind kind) {
        List<AnswerDraft> drafts = new ArrayList<>();
        Node node = fields.node("answers");
        if (node instanceof Scalar scalar && scalar.text().isEmpty()) {
            return drafts; // "answers:" with nothing after it: a platform that nobody has documented yet
        }
        Fields byAsk = fields.fields("answers");
        if (byAsk == null) {
            return drafts;
        }
        AnswerReader reader = new AnswerReader(questionnaire, kind);
        for (String ask : byAsk.keys()) {
            AnswerDraft draft = reader.read(byAsk, ask);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }
}
