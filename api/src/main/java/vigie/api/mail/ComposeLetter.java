package vigie.api.mail;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.api.http.SiteAddress;
import vigie.api.mail.WrittenLetter.Link;
import vigie.api.mail.templates.StaticTemplates;
import vigie.api.mail.templates.Templates;
import vigie.language.Bilingual;
import vigie.language.DayAndHour;
import vigie.language.Language;
import vigie.language.Typography;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.moderation.Ground;
import vigie.moderation.Grounds;

/** Words a letter: in its language, for this site. Nothing that a person typed gets into its subject. */
@Singleton
final class ComposeLetter {
    /**
     * They go to addresses that nobody has confirmed yet. Bearing the name that somebody typed, they would let anybody
     * send a line of their own to anyone, in our name.
     */
    private static final Set<LetterKind> WITHOUT_NAME = EnumSet.of(
            LetterKind.CONFIRM_REGISTRATION,
            LetterKind.CONFIRM_EMAIL,
            LetterKind.REPORT_RECEIVED,
            LetterKind.REPORT_FOUND,
            LetterKind.REPORT_REFUSED,
            LetterKind.APPEAL_RECEIVED,
            LetterKind.APPEAL_DECIDED);

    /** About what happened to an account: whether it was oneself is easier to tell from the hour. */
    private static final Set<LetterKind> WITH_HOUR = EnumSet.of(
            LetterKind.PASSWORD_CHANGED,
            LetterKind.EMAIL_CHANGED,
            LetterKind.ACCOUNT_TRIED,
            LetterKind.TOKEN_REUSED,
            LetterKind.TOTP_ON,
            LetterKind.TOTP_OFF,
            LetterKind.RECOVERY_CODE_USED,
            LetterKind.TOKEN_MINTED,
            LetterKind.ROLE_CHANGED,
            LetterKind.ACCOUNT_DELETED);

    /** In place of a value, where its words are left out. */
    private static final String NONE = "none";

    private final LetterWords words;
    private final Sender sender;
    private final SiteAddress site;
    private final Grounds grounds;
    private final WordDigest digests;
    private final boolean demonstration;
    private final Templates templates = new StaticTemplates();

    ComposeLetter(
            LetterWords words,
            Sender sender,
            SiteAddress site,
            Grounds grounds,
            WordDigest digests,
            @Value("${vigie.demo:false}") boolean demonstration) {
        this.demonstration = demonstration;
        this.words = words;
        this.sender = sender;
        this.site = site;
        this.grounds = grounds;
        this.digests = digests;
    }

    /** @throws IllegalStateException when the letter lacks a value that its words need */
    ComposedLetter compose(Letter letter) {
        WrittenLetter written = new Writing(letter).write();
        return new ComposedLetter(written.subject(), PlainText.of(written), html(written), stop(letter, written));
    }

    private static @Nullable String stop(Letter letter, WrittenLetter written) {
        Link stop = written.link();
        return letter.kind() == LetterKind.DIGEST && stop != null ? stop.address() : null;
    }

    private String html(WrittenLetter written) {
        StringOutput output = new StringOutput();
        templates.letter(written).render(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    /** One letter on its way from kind and values to words. */
    private final class Writing {
        private final Letter letter;
        private final LetterKind kind;
        private final Language language;
        private final Map<String, Object> values = new HashMap<>();

        Writing(Letter letter) {
            this.letter = letter;
            kind = letter.kind();
            language = letter.language();
            values.putAll(letter.values());
            values.computeIfPresent("left", (key, number) -> Integer.valueOf((String) number)); // chooses a plural
            values.put("site", sender.name());
            // A letter that waits since an earlier release has no more than that one wrote.
            for (String lately : List.of("account", "ask", "platform")) {
                values.putIfAbsent(lately, NONE);
            }
            for (String ours : List.of("motive", "ask")) {
                values.computeIfPresent(ours, (key, said) -> Typography.set(said.toString(), language));
            }
            if (kind == LetterKind.DECISION || kind == LetterKind.DECISION_LATE) {
                words(values);
            }
            values.computeIfPresent("since", (key, since) -> DayAndHour.of(Instant.parse(since.toString()), language));
            values.put("when", DayAndHour.of(letter.writtenAt(), language));
            values.put("contact", sender.contact() == null ? NONE : sender.contact());
        }

        WrittenLetter write() {
            return new WrittenLetter(
                    language,
                    subject(),
                    demonstration ? words.say(language, "edition", values) : null,
                    greeting(),
                    before(),
                    kind == LetterKind.DIGEST ? digests.sections(letter) : List.of(),
                    link(".button", ".path"),
                    words.say(language, "copy", values),
                    link(".link", ".link-path"),
                    paragraphs(".after"),
                    contact(),
                    foot(),
                    new Link(sender.name(), site.absolute(language == Language.FR ? "/" : "/en")));
        }

        private String subject() {
            String subject = words.say(language, kind + ".subject", codes());
            return demonstration ? words.say(language, "edition.subject", Map.of("subject", subject)) : subject;
        }

        // A ground has words of its own; a decision without ground or reason has letters too.
        private void words(Map<String, Object> decision) {
            Optional<Ground> ground =
                    Optional.ofNullable(decision.get("ground")).flatMap(code -> grounds.withCode(code.toString()));
            decision.put("ground", ground.map(Ground::code).orElse(NONE));
            decision.put("motive", ground.map(found -> said(found.label())).orElse(""));
            decision.put("told", decision.containsKey("reason") ? "yes" : NONE);
            decision.putIfAbsent("reason", "");
            decision.put("what", words.say(language, "DECISION.what", decision));
        }

        private String said(Bilingual label) {
            return Typography.set(label.in(language), language);
        }

        // Codes choose the words of a subject, and nothing that a person typed.
        private Map<String, Object> codes() {
            Map<String, Object> codes = new HashMap<>();
            codes.put("site", sender.name());
            for (String code : List.of("kind", "outcome", "stays")) {
                if (values.containsKey(code)) {
                    codes.put(code, values.get(code));
                }
            }
            return codes;
        }

        private String greeting() {
            boolean byName = values.containsKey("name") && !WITHOUT_NAME.contains(kind);
            return words.say(language, byName ? "greeting" : "greeting.nobody", values);
        }

        private List<String> before() {
            List<String> paragraphs = new ArrayList<>(paragraphs(".before"));
            if (WITH_HOUR.contains(kind)) {
                paragraphs.add(1, words.say(language, "when", values));
            }
            return paragraphs;
        }

        private List<String> foot() {
            String reason = words.say(language, "reason", values);
            return sender.publisher() == null
                    ? List.of(reason)
                    : List.of(reason, words.say(language, "publisher", Map.of("publisher", sender.publisher())));
        }

        private List<String> paragraphs(String part) {
            return words.optional(language, kind + part, values)
                    .lines()
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
        }

        private @Nullable Link link(String part, String path) {
            String said = words.optional(language, kind + part, values);
            return said.isEmpty() ? null : new Link(said, site.absolute(words.say(language, kind + path, encoded())));
        }

        private Map<String, String> encoded() {
            return values.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            value -> URLEncoder.encode(value.getValue().toString(), StandardCharsets.UTF_8)));
        }

        private @Nullable Link contact() {
            String address = sender.contact();
            return address == null ? null : new Link(words.say(language, "contact", values), address);
        }
    }
}
