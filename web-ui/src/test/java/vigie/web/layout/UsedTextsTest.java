package vigie.web.layout;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigie.answer.EvidenceKind;
import vigie.choosing.ClashRule;
import vigie.choosing.Purpose;
import vigie.choosing.RefusedStance;
import vigie.choosing.Side;
import vigie.choosing.Step;
import vigie.choosing.UnknownMeans;
import vigie.choosing.Weight;
import vigie.demonstration.ShownAccount;
import vigie.directory.DirectorySort;
import vigie.directory.HistoryEvent;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.export.Dump;
import vigie.export.DumpColumns;
import vigie.export.DumpForm;
import vigie.follow.DigestRhythm;
import vigie.member.Role;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseState;
import vigie.moderation.CaseStatus;
import vigie.moderation.Hint;
import vigie.moderation.Outcome;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;
import vigie.reference.ApiField;
import vigie.reference.ApiPart;
import vigie.refusal.Refusal;
import vigie.web.ShippedQuestionnaire;
import vigie.web.administration.MemberConfirmationPage;
import vigie.web.choosing.Slice;
import vigie.web.error.ErrorPage;
import vigie.web.moderation.CaseField;
import vigie.web.moderation.LivedCode;
import vigie.web.reference.WalkStep;

/** Pages have the words they ask for, in both languages, and nobody keeps words that no page asks for. */
class UsedTextsTest {
    private static final Pattern ASKED =
            Pattern.compile("(?<!form\\.)\\btext\\((?:otherLanguage\\(\\), )?\"([^\"]+)\"(?=[,)])");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z]+\\.(?:[a-z]+\\.)?)\" \\+");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)*)\"");
    private static final Pattern ERROR_PART = Pattern.compile("page\\.text\\(\"([a-z]+)\"\\)");
    /** Begin the names of parameters and fields, and are no texts. */
    private static final Set<String> OTHER_PREFIXES = Set.of(
            "ask.",
            "stance.",
            "rating.",
            "comment.",
            "value.",
            "evidence.",
            "languages.",
            "offers.",
            "note.",
            "summary.");

    private final Set<String> french = keys("fr");
    private final String sources = sources(Path.of("src/main/jte")) + sources(Path.of("src/main/java"));

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys("en")).isEqualTo(french);
    }

    @Test
    void everyTextAskedForIsThere() {
        Set<String> asked = found(ASKED, sources);
        asked.removeAll(found(ERROR_PART, sources));
        assertThat(asked).hasSizeGreaterThan(100).isSubsetOf(french);
        assertThat(composed().values()).allSatisfy(keys -> assertThat(french).containsAll(keys));
    }

    @Test
    void everyComposedKeyIsEnumeratedHere() {
        Set<String> prefixes = found(PREFIX, sources);
        prefixes.removeAll(OTHER_PREFIXES);
        assertThat(prefixes).isEqualTo(composed().keySet());
    }

    @Test
    void everyLiteralThatLooksLikeAKeyIsOne() {
        Set<String> families = french.stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(toSet());
        Set<String> literals = found(LITERAL, sources).stream()
                .filter(literal ->
                        literal.contains(".") && families.contains(literal.substring(0, literal.indexOf('.'))))
                .collect(toSet());
        assertThat(literals).hasSizeGreaterThan(100).isSubsetOf(french);
    }

    @Test
    void everyTextIsAskedFor() {
        Set<String> used = found(LITERAL, sources);
        composed().values().forEach(used::addAll);
        Set<String> unused = new HashSet<>(french);
        unused.removeAll(used);
        assertThat(unused).isEmpty();
    }

    @Test
    void bothLanguagesPutTheSameThingsInTheirTexts() {
        Properties english = properties("en");
        Properties own = properties("fr");
        assertThat(french)
                .allSatisfy(key -> assertThat(arguments(english, key)).as(key).isEqualTo(arguments(own, key)));
    }

    private static Set<String> arguments(Properties texts, String key) {
        return new MessageFormat(texts.getProperty(key).replace('\'', '’'), Locale.ENGLISH).getArgumentNames();
    }

    private Map<String, Set<String>> composed() {
        Questionnaire questionnaire = ShippedQuestionnaire.questionnaire();
        Stream<String> silent = Arrays.stream(CriterionState.values())
                .filter(state -> !state.documented())
                .map(Enum::name);
        Stream<String> sorts = Arrays.stream(DirectorySort.values()).map(DirectorySort::code);
        Stream<String> columns = Stream.concat(
                        Arrays.stream(Dump.values())
                                .flatMap(dump -> DumpColumns.fixed(dump).stream())
                                .map(column -> column.replaceFirst("\\.(fr|en)$", "")),
                        DumpColumns.OF_CRITERIA.stream())
                .distinct();
        Set<String> parts = found(ERROR_PART, sources);
        Stream<String> errors = Arrays.stream(ErrorPage.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .flatMap(kind -> parts.stream().map(part -> kind + "." + part));
        Stream<String> confirmations = Arrays.stream(MemberConfirmationPage.Act.values())
                .flatMap(act -> Stream.of("title", "what", "button").map(part -> act.key() + "." + part));
        Stream<String> accounts = Arrays.stream(ShownAccount.values())
                .map(ShownAccount::key)
                .flatMap(account -> Stream.of(account, account + ".try"));
        return Map.ofEntries(
                with("kind.", names(PlatformKind.values())),
                with("api.part.", ApiPart.tags().stream()),
                with("api.within.", ApiPart.tags().stream()),
                with("api.place.", names(ApiField.Place.values())),
                with("api.who.", names(Role.values())),
                with("api.step.", Arrays.stream(WalkStep.values()).map(WalkStep::key)),
                with("api.how.", Arrays.stream(WalkStep.values()).map(WalkStep::key)),
                with("opendata.column.", columns),
                with("opendata.name.", names(Dump.values())),
                with("opendata.take.", names(DumpForm.values())),
                with("opendata.what.", names(Dump.values())),
                with("state.", names(CriterionState.values())),
                with("method.state.", names(CriterionState.values())),
                with("silent.", silent),
                with("source.", names(EvidenceKind.values())),
                with("unit.", units()),
                with("propose.unit.", units()),
                with("sheet.unit.", units()),
                with("history.", names(HistoryEvent.values())),
                with("follow.rhythm.", names(DigestRhythm.values())),
                with("follow.what.", names(DigestRhythm.values())),
                with("sort.", sorts),
                with("order.", Arrays.stream(DirectorySort.values()).map(DirectorySort::code)),
                with("theme.short.", questionnaire.themes().stream().map(Theme::key)),
                with("theme.tiny.", questionnaire.themes().stream().map(Theme::key)),
                with("role.", names(Role.values())),
                with("case.kind.", names(CaseKind.values())),
                with("case.state.", names(CaseState.values())),
                with("queue.state.", names(CaseState.values())),
                with("case.field.", names(CaseField.values())),
                with("case.relation.", names(LivedCode.Relation.values())),
                with("case.sessions.", names(LivedCode.Sessions.values())),
                with("case.signed.", names(LivedCode.Signed.values())),
                with(
                        "case.bar.",
                        Stream.of(Refusal.OWN_CONTRIBUTION, Refusal.DECLARED_TIE, Refusal.ANOTHER_MODERATOR)
                                .map(Enum::name)),
                with(
                        "topic.reported.",
                        Stream.of(CaseKind.PLATFORM, CaseKind.ANSWER, CaseKind.EXPERIENCE)
                                .map(Enum::name)),
                with(
                        "topic.appealed.",
                        EnumSet.complementOf(EnumSet.of(CaseKind.APPEAL)).stream()
                                .map(Enum::name)),
                with("hint.", names(Hint.values())),
                with("hint.advice.", names(Hint.values())),
                with("outcome.", names(Outcome.values())),
                with("outcome.done.", names(Outcome.values())),
                with("outcome.to.", names(Outcome.values())),
                with(
                        "outcome.confirm.",
                        Stream.of(Outcome.PUBLISH, Outcome.WITHDRAW, Outcome.RESTORE, Outcome.REVERSE)
                                .map(Enum::name)),
                with("decision.instead.", Stream.of("PUBLISHED", "RETRACTED", "SUPERSEDED")),
                with(
                        "outcome.report.",
                        Stream.of(Outcome.REFUSE, Outcome.WITHDRAW).map(Enum::name)),
                with(
                        "outcome.noun.",
                        Arrays.stream(Outcome.values())
                                .filter(Outcome::needsReason)
                                .map(Enum::name)),
                with("contribution.status.", names(CaseStatus.values())),
                with("done.", Arrays.stream(Notice.values()).map(Notice::key)),
                with(
                        "answer.waits.",
                        Stream.of(CaseStatus.OPEN, CaseStatus.CHANGES_REQUESTED).map(Enum::name)),
                with("agreement.", IntStream.rangeClosed(1, 5).mapToObj(String::valueOf)),
                with("relation.", names(Relation.values())),
                with("relation.short.", names(Relation.values())),
                with("band.", names(SessionBand.values())),
                with("band.short.", names(SessionBand.values())),
                with(
                        "experience.status.",
                        Arrays.stream(CaseStatus.values())
                                .filter(status -> status != CaseStatus.UPHELD && status != CaseStatus.REVERSED)
                                .map(Enum::name)),
                with("members.", confirmations),
                with("choose.purpose.", names(Purpose.values())),
                with("choose.weight.", names(Weight.values())),
                with("choose.unknown.", names(UnknownMeans.values())),
                with("choose.means.", names(UnknownMeans.values())),
                with("choose.told.", names(UnknownMeans.values())),
                with("choose.switch.", names(UnknownMeans.values())),
                with("choose.limit.", RefusedStance.LIMITS.stream().map(Enum::name)),
                with("choose.clash.", names(ClashRule.Force.values())),
                with("choose.list.", names(Slice.Part.values())),
                with("choose.side.", names(Side.values())),
                with(
                        "choose.reason.",
                        Stream.of(Side.FOR, Side.AGAINST, Side.NEITHER, Side.UNKNOWN)
                                .map(Enum::name)),
                with("choose.by.", names(Step.values())),
                with("demo.account.", accounts),
                with("error.", errors));
    }

    private static Stream<String> units() {
        return ShippedQuestionnaire.questionnaire().criteria().stream()
                .flatMap(criterion -> criterion.asks().stream())
                .map(Ask::unit)
                .filter(Objects::nonNull);
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static Map.Entry<String, Set<String>> with(String prefix, Stream<String> names) {
        return Map.entry(prefix, names.map(name -> prefix + name).collect(toSet()));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> keys(String language) {
        return properties(language).stringPropertyNames();
    }

    private static Properties properties(String language) {
        Properties properties = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream("/texts_" + language + ".properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Tests run in the module's folder under Maven, and in the project's under an IDE. */
    private static String sources(Path folder) {
        Path there = Files.isDirectory(folder) ? folder : Path.of("web-ui").resolve(folder);
        try (Stream<Path> files = Files.walk(there)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
