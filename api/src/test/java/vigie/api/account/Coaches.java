package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vigie.account.AnswerResetRequests;
import vigie.api.Client;
import vigie.mail.LetterKind;
import vigie.mail.SendLetters;
import vigie.member.EmailAddress;
import vigie.member.Members;
import vigie.member.Role;

/** Opens accounts as coaches do: by the API, with the link of a letter. */
@Singleton
class Coaches {
    static final String PASSWORD = "quatre chevaux boivent du sirop";
    static final String OTHER_PASSWORD = "onze violons dans la piscine";

    private final Client client;
    private final KeptLetters letters;
    private final SendLetters sending;
    private final AnswerResetRequests answering;
    private final Members members;
    private final AtomicInteger number = new AtomicInteger();

    /** Somebody with an account. */
    record Coach(String email) {}

    /** What signing in gave. */
    record SignedInCoach(Coach coach, String access, String refresh) {
        String[] bearer() {
            return new String[] {"Authorization", "Bearer " + access};
        }
    }

    Coaches(Client client, KeptLetters letters, SendLetters sending, AnswerResetRequests answering, Members members) {
        this.client = client;
        this.letters = letters;
        this.sending = sending;
        this.answering = answering;
        this.members = members;
    }

    String newEmail() {
        return "coach" + number.incrementAndGet() + "@coachs.example";
    }

    HttpResponse<String> register(String email, String password) throws IOException, InterruptedException {
        return client.send(
                "POST",
                "/api/v1/accounts",
                Client.object("email", email, "password", password, "displayName", "Camille Durand", "language", "fr"));
    }

    String tokenFor(String email, LetterKind kind) throws InterruptedException {
        send();
        return KeptLetters.token(letters.newest(email, kind));
    }

    void send() {
        KeptLetters.send(sending, answering);
    }

    HttpResponse<String> confirm(String token) throws IOException, InterruptedException {
        return client.send("POST", "/api/v1/accounts/confirmation", Client.object("token", token));
    }

    Coach open() throws IOException, InterruptedException {
        String email = newEmail();
        assertThat(register(email, PASSWORD).statusCode()).isEqualTo(202);
        assertThat(confirm(tokenFor(email, LetterKind.CONFIRM_REGISTRATION)).statusCode())
                .isEqualTo(204);
        return new Coach(email);
    }

    Coach open(Role role) throws IOException, InterruptedException {
        Coach coach = open();
        String key = EmailAddress.of(coach.email()).orElseThrow().key();
        members.change(members.withEmailKey(key).orElseThrow().withRole(role));
        return coach;
    }

    HttpResponse<String> login(String email, String password, String... more) throws IOException, InterruptedException {
        String[] fields = new String[4 + more.length];
        System.arraycopy(new String[] {"email", email, "password", password}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return client.send("POST", "/api/v1/login", Client.object(fields));
    }

    SignedInCoach signIn(Coach coach) throws IOException, InterruptedException {
        return read(coach, login(coach.email(), PASSWORD));
    }

    SignedInCoach signedIn() throws IOException, InterruptedException {
        return signIn(open());
    }

    SignedInCoach signedIn(Role role) throws IOException, InterruptedException {
        return signIn(open(role));
    }

    HttpResponse<String> renew(String refresh) throws IOException, InterruptedException {
        return client.send("POST", "/api/v1/token", Client.object("refreshToken", refresh));
    }

    static SignedInCoach read(Coach coach, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode tokens = Client.parsed(answer.body());
        return new SignedInCoach(
                coach,
                tokens.get("accessToken").asString(),
                tokens.get("refreshToken").asString());
    }
}
