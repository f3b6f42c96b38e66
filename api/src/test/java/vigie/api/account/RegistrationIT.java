package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.persistence.Database;
import vigie.mail.LetterKind;

/** Opening an account. */
@MicronautTest(transactional = false)
class RegistrationIT implements AccountServer {
    private static final String ADDRESS = "/api/v1/accounts";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    @Test
    void opensAnAccountWithTheLinkOfTheLetter() throws Exception {
        String email = coaches.newEmail();
        HttpResponse<String> answer = coaches.register(email, Coaches.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        Client.problem(401, coaches.login(email, Coaches.PASSWORD));
        String token = coaches.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
        assertThat(coaches.confirm(token).statusCode()).isEqualTo(204);
        assertThat(coaches.login(email, Coaches.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void answersTheSameForAKnownAddressAndTellsOnlyItsOwner() throws Exception {
        Coaches.Coach known = coaches.open();
        HttpResponse<String> unknown = coaches.register(coaches.newEmail(), Coaches.PASSWORD);
        HttpResponse<String> again = coaches.register(known.email().toUpperCase(Locale.ROOT), Coaches.OTHER_PASSWORD);
        assertThat(again.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(again.body()).isEqualTo(unknown.body());
        assertThat(names(again)).isEqualTo(names(unknown));
        coaches.send();
        assertThat(letters.newest(known.email(), LetterKind.ALREADY_REGISTERED).values())
                .doesNotContainKey("token");
        Client.problem(401, coaches.login(known.email(), Coaches.OTHER_PASSWORD));
    }

    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void aTokenConfirmsOnce() throws Exception {
        String email = coaches.newEmail();
        coaches.register(email, Coaches.PASSWORD);
        String token = coaches.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
        assertThat(coaches.confirm(token).statusCode()).isEqualTo(204);
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
    }

    @Test
    void aTokenServesForADay() throws Exception {
        String email = coaches.newEmail();
        coaches.register(email, Coaches.PASSWORD);
        String token = coaches.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
        assertThat(database.value(
                        "select extract(epoch from expires_at - asked_at)::int from registration where email = '"
                                + email + "'"))
                .isEqualTo("86400");
        database.change("update registration set asked_at = asked_at - interval '24 hours 1 second', "
                + "expires_at = expires_at - interval '24 hours 1 second' where email = '" + email + "'");
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "../../etc/passwd", "ééé", "'; drop table member; --"})
    void aTokenThatNeverWasIsRefused(String token) throws Exception {
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
    }

    @Test
    void theFirstConfirmedOfTwoRegistrationsStays() throws Exception {
        String email = coaches.newEmail();
        coaches.register(email, Coaches.PASSWORD);
        String first = coaches.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
        coaches.register(email, Coaches.OTHER_PASSWORD);
        String second = coaches.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
        assertThat(coaches.confirm(second).statusCode()).isEqualTo(204);
        assertThat(Coaches.code(400, coaches.confirm(first))).isEqualTo("BAD_TOKEN");
        Client.problem(401, coaches.login(email, Coaches.PASSWORD));
        assertThat(coaches.login(email, Coaches.OTHER_PASSWORD).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|pas une adresse",
                "email|a@b",
                "email|a@b@c.example",
                "email|x\\u0000@coachs.example",
                "email|x@coachs.example\\r\\nBcc: autre@coachs.example",
                "password|quatorze sign.",
                "password|motdepassemotdepasse",
                "displayName|''",
                "displayName|Camille\\r\\nBcc: autre@coachs.example",
                "displayName|nul\\u0000",
                "language|de"
            })
    void refusesAWrongFieldByItsName(String field, String value) throws Exception {
        String body = body(field, "\"" + value + "\"");
        JsonNode problem = Client.problem(400, client.send("POST", ADDRESS, body, "Accept-Language", "en"));
        assertThat(problem.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly(field);
        assertThat(problem.get("errors").get(0).get("message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"14,400", "15,202", "256,202", "257,400"})
    void passwordsHaveFifteenToTwoHundredAndFiftySixCharacters(int length, int status) throws Exception {
        String password = "é7 ".repeat(100).substring(0, length);
        assertThat(coaches.register(coaches.newEmail(), password).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'brien+coach@coachs.example",
                "\"jeanne d'arc\"@coachs.example",
                "a@coachs.example",
                "élodie@café.example",
                "x_y-z=1@sous.domaine.coachs.example",
                "MAJUSCULES@COACHS.EXAMPLE"
            })
    void takesOddAddressesThatAreValid(String email) throws Exception {
        assertThat(coaches.register(email, Coaches.PASSWORD).statusCode()).isEqualTo(202);
        String token = coaches.tokenFor(email, LetterKind.CONFIRM_REGISTRATION);
        assertThat(coaches.confirm(token).statusCode()).isEqualTo(204);
        assertThat(coaches.login(email, Coaches.PASSWORD).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void refusesABodyOfAnotherForm(String body) throws Exception {
        Client.problem(400, client.send("POST", ADDRESS, body));
    }

    static List<String> wrongBodies() {
        return List.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                body("email", "12"),
                body("email", "null"),
                body("password", "[\"a\"]"),
                body("role", "\"ADMINISTRATOR\""),
                "{\"email\": ".repeat(2_000));
    }

    private static String body(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "email", "\"nouveau@coachs.example\"",
                "password", "\"" + Coaches.PASSWORD + "\"",
                "displayName", "\"Camille\"",
                "language", "\"fr\""));
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Test
    void halfACharacterIsNoTextAndNoQuestionMark() throws Exception {
        for (String field : List.of("password", "email", "displayName")) {
            String body = Client.object(
                            "email", "camille@coachs.example", "password", Coaches.PASSWORD, "displayName", "Camille")
                    .replaceFirst("(\"" + field + "\":\".)", "$1" + Matcher.quoteReplacement("\\ud800"));
            assertThat(body).contains("\\ud800");
            assertThat(Client.problem(400, client.send("POST", "/api/v1/accounts", body))
                            .toString())
                    .contains("\"" + field + "\"");
        }
        String whole = Client.object("email", "a@coachs.example", "password", "une phrase \uD83D\uDC0E de cheval");
        assertThat(client.send("POST", "/api/v1/login", whole).statusCode()).isEqualTo(401);
    }
}
