package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.account.NameFirstAdministrator;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.account.Coaches.Coach;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.identity.Digest;
import vigie.language.Language;
import vigie.member.Password;
import vigie.member.Role;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** The first administrator: whom the environment names, or who uses the link on the console. */
class FirstAdministratorIT {
    private static final Pattern LINK =
            Pattern.compile("https://vigie\\.example/compte/premier-administrateur\\?token=(\\S+)");
    private static final String EMAIL = "admin@vigie.example";

    private TestDatabase database;

    @BeforeEach
    void takeADatabase() {
        database = TestDatabases.fresh();
    }

    /** A start, with what it printed and logged. */
    private record Start(RunningServer server, String printed, List<ILoggingEvent> logged) implements AutoCloseable {
        boolean logged(Level level, String words) {
            return logged.stream()
                    .anyMatch(event -> event.getLevel() == level
                            && event.getFormattedMessage().contains(words));
        }

        String logs() {
            return logged.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList()
                    .toString();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private Start start(String email, String password) {
        Map<String, String> settings = AccountServer.settings(database);
        settings.put("vigie.first-administrator", "true");
        settings.put("vigie.site.url", "https://vigie.example/");
        settings.put("vigie.admin.email", email);
        settings.put("vigie.admin.password", password);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (LogEvents log = new LogEvents()) {
            RunningServer server = RunningServer.start(settings);
            return new Start(server, printed.toString(StandardCharsets.UTF_8), log.all());
        } finally {
            System.setOut(before);
        }
    }

    private static boolean administers(Start start, String email, String password) throws Exception {
        Coaches coaches = start.server().coaches();
        SignedInCoach who = Coaches.read(new Coach(email), coaches.login(email, password));
        return start.server()
                        .client()
                        .get("/api/v1/administration/members", who.bearer())
                        .statusCode()
                == 200;
    }

    @Test
    void isTheOneThatTheEnvironmentNames() throws Exception {
        try (Start first = start(EMAIL, Coaches.PASSWORD)) {
            assertThat(administers(first, EMAIL, Coaches.PASSWORD)).isTrue();
            assertThat(first.logged(Level.INFO, "VIGIE_ADMIN_EMAIL")).isTrue();
            assertThat(first.logs()).doesNotContain(Coaches.PASSWORD, EMAIL);
            assertThat(LINK.matcher(first.printed()).find()).isFalse();
        }
        // What the environment still says at later starts changes nothing.
        try (Start second = start("other@vigie.example", Coaches.OTHER_PASSWORD)) {
            assertThat(second.server().get(Database.class).count("member")).isEqualTo(1);
            assertThat(administers(second, EMAIL, Coaches.PASSWORD)).isTrue();
            assertThat(second.logged(Level.INFO, "VIGIE_ADMIN_EMAIL")).isFalse();
        }
        try (Start third = start("", "")) {
            assertThat(third.printed()).doesNotContain("premier-administrateur");
            assertThat(third.server().get(Database.class).count("account_link")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admin@vigie.example|trop court|password: At least 15 characters",
                "admin@vigie.example|''|belong together: please set both, or neither",
                "''|quatre chevaux boivent du sirop|belong together: please set both, or neither",
                "admin@vigie.example|motdepassemotdepasse|password: This password is among the most common",
                "nobody|quatre chevaux boivent du sirop|email: An e-mail address is expected"
            })
    void oneThatCannotBeStopsTheStart(String email, String password, String sentence) throws Exception {
        assertThatThrownBy(() -> start(email, password).close())
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains("VIGIE_ADMIN_EMAIL and VIGIE_ADMIN_PASSWORD", sentence)
                .doesNotContain("\n");
        assertThat(new Database(database.url(), database.user(), database.password()).count("member"))
                .isZero();
    }

    @Test
    void settingsThatCannotBeAreNoMatterOnceThereIsOne() throws Exception {
        start(EMAIL, Coaches.PASSWORD).close();
        for (String email : List.of("", "nobody", EMAIL)) {
            try (Start later = start(email, "short")) {
                assertThat(later.server().get(Database.class).count("member")).isEqualTo(1);
            }
        }
    }

    @Test
    void isWhoUsesTheLinkOnTheConsoleOnce() throws Exception {
        try (Start start = start("", "")) {
            Matcher link = LINK.matcher(start.printed());
            assertThat(link.find()).isTrue();
            String token = link.group(1);
            assertThat(start.logs()).doesNotContain(token);
            assertThat(start.server()
                            .get(Database.class)
                            .value("select expires_at - now() between interval '23 hours 55 minutes' and '24 hours'"
                                    + " from account_link where digest = '" + Digest.of(token) + "'"))
                    .isEqualTo("t");

            NameFirstAdministrator naming = start.server().get(NameFirstAdministrator.class);
            assertThat(naming.serves(token)).isTrue();
            assertThat(naming.serves("x")).isFalse();
            naming.accept(token, EMAIL, "Alix", Language.FR, new Password(Coaches.PASSWORD));
            assertThat(administers(start, EMAIL, Coaches.PASSWORD)).isTrue();
            assertThat(naming.serves(token)).isFalse();
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() ->
                            naming.accept(token, "x@vigie.example", "X", Language.FR, new Password(Coaches.PASSWORD)))
                    .extracting(RefusedException::refusal)
                    .isEqualTo(Refusal.BAD_TOKEN);
        }
    }

    @Test
    void ofTwoWhoUseLinksAtOnceOneIsMade() throws Exception {
        try (Start start = start("", "");
                Start other = start("", "")) {
            String first = token(start);
            String second = token(other);
            assertThat(AtOnce.run(List.of(
                            () -> accepted(start, first, "a@vigie.example"),
                            () -> accepted(other, second, "b@vigie.example"))))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(start.server()
                            .get(Database.class)
                            .value("select count(*) from member where role = 'ADMINISTRATOR'"))
                    .isEqualTo("1");
        }
    }

    private static String token(Start start) {
        Matcher link = LINK.matcher(start.printed());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static boolean accepted(Start start, String token, String email) {
        try {
            start.server()
                    .get(NameFirstAdministrator.class)
                    .accept(token, email, "Alix", Language.FR, new Password(Coaches.PASSWORD));
            return true;
        } catch (RefusedException late) {
            assertThat(late.refusal()).isIn(Refusal.ADMINISTRATOR_EXISTS, Refusal.BAD_TOKEN);
            return false;
        }
    }

    @Test
    void aMemberWhomTheEnvironmentNamesIsRaisedAndTheirOldSessionsEnd() throws Exception {
        SignedInCoach member;
        try (RunningServer before = RunningServer.start(AccountServer.settings(database))) {
            member = before.coaches().inside();
        }
        try (Start start = start(member.coach().email(), Coaches.OTHER_PASSWORD)) {
            assertThat(start.server().coaches().status(member)).isEqualTo(401);
            assertThat(administers(start, member.coach().email(), Coaches.OTHER_PASSWORD))
                    .isTrue();
            assertThat(start.server().coaches().member(member.coach()).role()).isEqualTo(Role.ADMINISTRATOR);
            Client.problem(401, start.server().coaches().login(member.coach().email(), Coaches.PASSWORD));
        }
    }
}
