package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vigie.account.AnswerResetRequests;
import vigie.api.Client;
import vigie.language.Language;
import vigie.mail.LetterKind;
import vigie.mail.SendLetters;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.Role;
import vigie.session.OpenSession;
import vigie.session.Tokens;

/** Opens accounts as coaches do: by the API, with the link of a letter. */
@Singleton
public class Coaches {
    public static final String ME = "/api/v1/me";
    static final String RESET = "/api/v1/accounts/password-reset";
    public static final String PASSWORD = "quatre chevaux boivent du sirop";
    static final String OTHER_PASSWORD = "onze violons dans la piscine";

    /** For all servers together: several may share a database. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Client client;
    private final KeptLetters letters;
    private final SendLetters sending;
    private final AnswerResetRequests answering;
    private final Members members;
    private final PasswordHashes hashes;
    private final OpenSession sessions;
    /** Of {@link #PASSWORD}, made once: hashes are slow on purpose. */
    private @Nullable String hash;

    /** Somebody with an account. */
    public record Coach(String email) {}

    /** What signing in gave. */
    public record SignedInCoach(Coach coach, String access, String refresh) {
        public String[] bearer() {
            return new String[] {"Authorization", "Bearer " + access};
        }
    }

    Coaches(
            Client client,
            KeptLetters letters,
            SendLetters sending,
            AnswerResetRequests answering,
            Members members,
            PasswordHashes hashes,
            OpenSession sessions) {
        this.client = client;
        this.letters = letters;
        this.sending = sending;
        this.answering = answering;
        this.members = members;
        this.hashes = hashes;
        this.sessions = sessions;
    }

    String newEmail() {
        return "coach" + NUMBER.incrementAndGet() + "@coachs.example";
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

    public void send() {
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

    /** Somebody with an account and {@link #PASSWORD}, for tests of what comes after: it is there at once. */
    Coach known(Role role) {
        String email = newEmail();
        members.add(Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress(email),
                "Camille Durand",
                Language.FR,
                role,
                hash(),
                Instant.now()));
        return new Coach(email);
    }

    private synchronized String hash() {
        if (hash == null) {
            hash = hashes.hash(new Password(PASSWORD));
        }
        return hash;
    }

    /** The same, with a session open. */
    public SignedInCoach inside() {
        return inside(Role.MEMBER);
    }

    public SignedInCoach inside(Role role) {
        return inside(known(role));
    }

    /** One more session of somebody. */
    public SignedInCoach inside(Coach coach) {
        Tokens tokens = sessions.open(member(coach), "un test");
        return new SignedInCoach(coach, tokens.access(), tokens.refresh());
    }

    public Member member(Coach coach) {
        return members.withEmailKey(coach.email()).orElseThrow();
    }

    public String id(SignedInCoach who) {
        return member(who.coach()).id().value().toString();
    }

    HttpResponse<String> requestReset(String email) throws IOException, InterruptedException {
        return client.send("POST", RESET, Client.object("email", email));
    }

    HttpResponse<String> reset(String token, String password) throws IOException, InterruptedException {
        return client.send("PUT", RESET, Client.object("token", token, "password", password));
    }

    HttpResponse<String> totp(String method, SignedInCoach who, String... fields)
            throws IOException, InterruptedException {
        return client.send(method, ME + "/totp", Client.object(fields), who.bearer());
    }

    /** An app with the secret that the server gave; its codes are not confirmed yet. */
    AuthenticatorApp startTotp(SignedInCoach who) throws IOException, InterruptedException {
        HttpResponse<String> answer = totp("POST", who);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new AuthenticatorApp(Client.parsed(answer.body()).get("secret").asString());
    }

    /** The recovery codes of a second factor that is on now. */
    List<String> switchTotpOn(SignedInCoach who) throws IOException, InterruptedException {
        HttpResponse<String> answer = totp("PUT", who, "code", startTotp(who).code());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body())
                .get("recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    HttpResponse<String> change(SignedInCoach who, String... fields) throws IOException, InterruptedException {
        return client.send("PATCH", ME, Client.object(fields), who.bearer());
    }

    JsonNode me(SignedInCoach who) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get(ME, who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    /** What their access token is worth now: 200, or 401 when the session is over. */
    int status(SignedInCoach who) throws IOException, InterruptedException {
        return client.get(ME, who.bearer()).statusCode();
    }

    public static String code(int status, HttpResponse<String> answer) {
        return Client.problem(status, answer).get("code").asString();
    }

    /** The fields that a refused request names. */
    public static List<String> wrongFields(HttpResponse<String> answer) {
        return Client.problem(400, answer)
                .get("errors")
                .valueStream()
                .map(each -> each.get("field").asString())
                .toList();
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
