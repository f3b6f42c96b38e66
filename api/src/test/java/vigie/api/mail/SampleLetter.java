package vigie.api.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.api.http.SiteAddress;
import vigie.language.Bilingual;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterId;
import vigie.mail.LetterKind;
import vigie.moderation.CaseKind;
import vigie.moderation.Ground;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;

/** Letters as the domain writes them, and those who word and send them. */
final class SampleLetter {
    static final Instant THEN = Instant.parse("2026-11-24T03:15:22.123456Z");
    static final String SITE = "https://vigie.example";
    static final String CONTACT = "bonjour@vigie.example";
    static final String TOKEN = "Zm9v-YmFy_0123456789";

    static final String CASE = "0189c2d4-1111-7000-8000-00000000000a";
    static final String DECISION = "0189c2d4-2222-7000-8000-00000000000b";

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("name", "Zoé Hara"),
            Map.entry("token", TOKEN),
            Map.entry("tool", "Tableur du cabinet"),
            Map.entry("email", "hara@new.example"),
            Map.entry("left", "3"),
            Map.entry("role", "MODERATOR"),
            Map.entry("totp", "OTHER"),
            Map.entry("receipt", "7KQ4-M2XD"),
            Map.entry("platform", "Koach"),
            Map.entry("ask", "Clause d'exclusivité ?"),
            Map.entry("account", "yes"),
            Map.entry("motive", "nomme une personne"),
            Map.entry("kind", "EXPERIENCE"),
            Map.entry("appealed", "EXPERIENCE"),
            Map.entry("outcome", "REFUSE"),
            Map.entry("instead", "SUPERSEDED"),
            Map.entry("effect", "now"),
            Map.entry("stays", "yes"),
            Map.entry("case", CASE),
            Map.entry("decision", DECISION),
            Map.entry("since", "2026-11-23T06:00:00Z"),
            Map.entry("until", "2026-11-24T06:00:00Z"),
            Map.entry("ground", "OFF_TOPIC"),
            Map.entry(
                    "reason", "Votre texte parle d’un logiciel de paie.\n\nCe n’est pas une plateforme de coaching."));

    static final Grounds GROUNDS = () -> List.of(new Ground(
            "OFF_TOPIC",
            new Bilingual("hors sujet", "off topic"),
            Set.of(CaseKind.values()),
            Set.of(Outcome.values()),
            Set.of()));

    private SampleLetter() {}

    static Letter of(LetterKind kind, Language language) {
        return to("zoe@coach.example", kind, language, values(kind));
    }

    static Letter to(String recipient) {
        return to(recipient, LetterKind.CONFIRM_REGISTRATION, Language.FR, values(LetterKind.CONFIRM_REGISTRATION));
    }

    static Letter to(String recipient, LetterKind kind, Language language, Map<String, String> values) {
        return new Letter(new LetterId(UUID.randomUUID()), kind, null, recipient, language, values, THEN);
    }

    /** What the letters of this kind bear, no more. */
    static Map<String, String> values(LetterKind kind) {
        return switch (kind) {
            case CONFIRM_REGISTRATION, RESET_PASSWORD, CONFIRM_EMAIL -> with("name", "token");
            case EMAIL_TAKEN -> Map.of();
            case DIGEST -> with("name", "token", "since", "until");
            case EMAIL_CHANGED -> with("name", "email");
            case RECOVERY_CODE_USED -> with("name", "left");
            case ROLE_CHANGED -> with("name", "role", "totp");
            case DECISION ->
                with("name", "kind", "outcome", "case", "decision", "ground", "reason", "platform", "ask", "account");
            case DECISION_LATE ->
                with(
                        "name",
                        "kind",
                        "outcome",
                        "case",
                        "decision",
                        "ground",
                        "reason",
                        "platform",
                        "ask",
                        "account",
                        "instead");
            case TOKEN_MINTED -> with("name", "tool");
            case REPORT_RECEIVED -> with("receipt", "kind", "platform", "account");
            case REPORT_FOUND -> with("receipt", "kind", "platform", "account", "motive", "reason");
            case REPORT_REFUSED ->
                with("receipt", "kind", "platform", "account", "motive", "reason", "decision", "token", "stays");
            case APPEAL_RECEIVED -> with("appealed", "platform", "account");
            case APPEAL_DECIDED -> with("appealed", "platform", "account", "outcome", "motive", "reason", "effect");
            case ALREADY_REGISTERED,
                    PASSWORD_CHANGED,
                    ACCOUNT_TRIED,
                    CODES_TRIED,
                    TOTP_LIFTED,
                    RECOVERY_CODES_RENEWED,
                    TOKEN_REUSED,
                    TOTP_ON,
                    TOTP_OFF,
                    ACCOUNT_DELETED -> with("name");
        };
    }

    private static Map<String, String> with(String... names) {
        Map<String, String> values = new HashMap<>(VALUES);
        values.keySet().retainAll(List.of(names));
        return values;
    }

    static ComposeLetter composer(@Nullable String contact) {
        return composer(contact, false);
    }

    static ComposeLetter composer(@Nullable String contact, boolean demonstration) {
        SiteAddress site = new SiteAddress(SITE, "", () -> {
            throw new AssertionError("The address is given");
        });
        LetterWords words = new LetterWords();
        WordDigest digests = new WordDigest(SampleDigest.CONTENT, SampleDigest.QUESTIONNAIRES, words, site);
        return new ComposeLetter(words, sender(contact), site, GROUNDS, digests, demonstration);
    }

    static Messages messages() {
        return new Messages(composer(CONTACT), sender(CONTACT));
    }

    static Sender sender(@Nullable String contact) {
        return new Sender("La Vigie à coachs", "lettres@vigie.example", contact, "Association de coachs imaginaires");
    }
}
