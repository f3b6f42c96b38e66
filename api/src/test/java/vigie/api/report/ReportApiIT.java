package vigie.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.Client;
import vigie.api.persistence.Database;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.Outcome;
import vigie.rating.RebuildLived;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Anybody reports what is public; what is not, and what never was, are one. */
@MicronautTest(transactional = false)
class ReportApiIT implements ReportServer {
    private static final String REPORTS = "/api/v1/reports";

    @Inject
    Client client;

    @Inject
    Database database;

    @Inject
    Moderated moderated;

    @Inject
    RebuildLived lived;

    private HttpResponse<String> send(String body, String... headers) throws Exception {
        return client.send("POST", REPORTS, body, headers);
    }

    private String receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Client.parsed(answer.body()).get("receipt").asString();
    }

    private static Map<String, @Nullable Object> with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(name, value);
        return changes;
    }

    @Test
    void anImportedAnswerIsReportedAndTakenOffByTwo() throws Exception {
        UUID answer = moderated.answer();
        String receipt = receipt(send(moderated.report("ANSWER", answer.toString(), with("email", "un@exemple.fr"))));
        assertThat(receipt).matches("[A-Z2-7]{4}-[A-Z2-7]{4}");
        assertThat(moderated.letter("REPORT_RECEIVED", "un@exemple.fr", "receipt"))
                .isEqualTo(receipt);

        CaseId report = moderated.reportCase(receipt);
        moderated.decide(moderated.member(Role.MODERATOR), report, Outcome.WITHDRAW);
        assertThat(database.value("select status from moderation_case where subject_id = '" + answer + "'"))
                .isEqualTo("PUBLISHED");
        moderated.decide(moderated.member(Role.MODERATOR), report, Outcome.WITHDRAW);

        assertThat(database.value("select status from moderation_case where subject_id = '" + answer + "'"))
                .isEqualTo("WITHDRAWN");
        assertThat(moderated.letter("REPORT_FOUND", "un@exemple.fr", "motive")).startsWith("nomme");
        assertThat(Client.problem(404, send(moderated.report("ANSWER", answer.toString(), Map.of())))
                        .get("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aPlatformIsReportedByItsSlug() throws Exception {
        String receipt = receipt(send(moderated.report("PLATFORM", "koach", Map.of())));
        assertThat(database.value("select p.slug from report r join platform p on p.id = r.subject_id where receipt = '"
                        + receipt + "'"))
                .isEqualTo("koach");
    }

    @ParameterizedTest
    @CsvSource({
        "PLATFORM, nulle-part",
        "PLATFORM, ../koach",
        "ANSWER, 0189c2d4-1111-7000-8000-00000000000a",
        "ANSWER, koach",
        "EXPERIENCE, 0189c2d4-1111-7000-8000-00000000000a",
        "EXPERIENCE, ''"
    })
    void whatNeverWasIsNotFound(String kind, String id) throws Exception {
        Client.problem(404, send(moderated.report(kind, id, Map.of())));
    }

    @Test
    void aNullCharacterNamesNothing() throws Exception {
        for (String kind : List.of("PLATFORM", "ANSWER", "EXPERIENCE")) {
            Client.problem(404, send(moderated.report(kind, "koach\0", Map.of())));
        }
    }

    /** Waiting, refused, withdrawn: the answer is that of what never was. */
    @Test
    void whatIsNotPublicIsAnsweredLikeWhatNeverWas() throws Exception {
        HttpResponse<String> never =
                send(moderated.report("EXPERIENCE", UUID.randomUUID().toString(), Map.of()));
        for (String status : List.of("OPEN", "CHANGES_REQUESTED", "REFUSED", "WITHDRAWN", "RETRACTED", "SUPERSEDED")) {
            UUID experience = experience(status);
            HttpResponse<String> hidden = send(moderated.report("EXPERIENCE", experience.toString(), Map.of()));
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(withoutRequest(hidden)).isEqualTo(withoutRequest(never));
        }
        receipt(send(moderated.report("EXPERIENCE", experience("PUBLISHED").toString(), Map.of())));
    }

    private static String withoutRequest(HttpResponse<String> answer) {
        return answer.body().replaceFirst("urn:vigie:request:[^\"]+", "");
    }

    /** An experience with one version, whose case stands so. */
    private UUID experience(String status) throws Exception {
        UUID subject = UUID.randomUUID();
        database.change("""
                insert into experience (id, platform_id, created_at)
                select '%1$s', id, now() from platform where slug = 'koach'
                """.formatted(subject));
        version(subject, 1, status);
        if (status.equals("PUBLISHED")) {
            database.change("update experience set published_version = 1, published_at = now() where id = '%s'"
                    .formatted(subject));
            lived.platforms().forEach(lived::rebuild);
        }
        return subject;
    }

    private void version(UUID subject, int number, String status) throws Exception {
        UUID id = UUID.randomUUID();
        database.change("""
                insert into moderation_case (id, kind, status, platform_id, subject_id, revision, version, submitted_at,
                    needs_second)
                select '%1$s', 'EXPERIENCE', '%2$s', platform_id, id, 1, 1, now() + interval '%4$s seconds', false
                from experience where id = '%3$s'
                """.formatted(id, status, subject, number));
        database.change("""
                insert into experience_version (experience_id, number, case_id, relation, began_on, ended_on, sessions, body,
                    signed_as, signature, submitted_at)
                values ('%3$s', %2$s, '%1$s', 'ENDED', '2024-01-01', '2024-06-01', 'UP_TO_10', 'Payé en retard.',
                    'PSEUDONYM', 'Un coach', now())
                """.formatted(id, number, subject));
    }

    @Test
    void aNewVersionThatWaitsDoesNotHideThePublishedOne() throws Exception {
        UUID subject = experience("PUBLISHED");
        version(subject, 2, "OPEN");
        String receipt = receipt(send(moderated.report("EXPERIENCE", subject.toString(), Map.of())));
        assertThat(database.value("select seen from report where receipt = '" + receipt + "'"))
                .isEqualTo("Payé en retard.");
        moderated.withdraw(moderated.reportCase(receipt));
        assertThat(database.value("select string_agg(status, ' ' order by submitted_at) from moderation_case"
                        + " where subject_id = '" + subject + "'"))
                .isEqualTo("WITHDRAWN OPEN");
        Client.problem(404, send(moderated.report("EXPERIENCE", subject.toString(), Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "subject, subject",
        "ground, ground",
        "explanation, explanation",
        "name, name",
        "email, email",
        "goodFaith, goodFaith"
    })
    void whatIsMissingIsNamed(String field, String named) throws Exception {
        assertThat(wrong(moderated.report("PLATFORM", "koach", with(field, null))))
                .containsExactly(named);
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("goodFaith", false))))
                .containsExactly("goodFaith");
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("goodFaith", "true"))))
                .containsExactly("goodFaith");
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("ground", "UNCLEAR"))))
                .containsExactly("ground");
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("explanation", "x".repeat(2_001)))))
                .containsExactly("explanation");
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("explanation", "a\0b"))))
                .containsExactly("explanation");
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("more", "x"))))
                .containsExactly("more");
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("subject", Map.of("kind", "REPORT", "more", 1)))))
                .containsExactlyInAnyOrder("subject.kind", "subject.id", "subject.more");
        assertThat(wrong(moderated.report("PLATFORM", "koach", with("subject", "koach"))))
                .containsExactly("subject");
    }

    private List<String> wrong(String body) throws Exception {
        return Client.problem(400, send(body))
                .get("errors")
                .valueStream()
                .map(each -> each.get("field").asString())
                .toList();
    }

    @Test
    void aMemberNeedNotSayTheirName() throws Exception {
        Member member = moderated.member(Role.MEMBER);
        Map<String, @Nullable Object> anonymous = with("name", null);
        anonymous.put("email", null);
        String receipt = receipt(send(moderated.report("PLATFORM", "coachhub", anonymous), moderated.bearer(member)));

        assertThat(database.value("select reporter_name is null and author_id = '"
                        + member.id().value()
                        + "' from report r join moderation_case c on c.subject_id = r.id where receipt = '"
                        + receipt + "'"))
                .isEqualTo("t");
        assertThat(moderated.letter("REPORT_RECEIVED", member.email().value(), "receipt"))
                .isEqualTo(receipt);
    }

    @Test
    void theSameReportTwiceIsOne() throws Exception {
        String body = moderated.report("ANSWER", moderated.answer().toString(), Map.of());
        String receipt = receipt(send(body, "Idempotency-Key", "k"));
        assertThat(receipt(send(body, "Idempotency-Key", "k"))).isEqualTo(receipt);
        assertThat(receipt(send(body))).isEqualTo(receipt);
    }

    @Test
    void tenAtOnceAreOneReportOneCaseAndOneAdoption() throws Exception {
        UUID answer = moderated.answer();
        String body = moderated.report("ANSWER", answer.toString(), Map.of());
        List<Callable<String>> sends = IntStream.range(0, 10)
                .mapToObj(each -> (Callable<String>) () -> receipt(send(body)))
                .toList();
        Set<String> receipts = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<String> each : threads.invokeAll(sends)) {
                receipts.add(each.get());
            }
        }
        assertThat(receipts).hasSize(1);
        assertThat(database.value("select count(*) from report where subject_id = '" + answer + "'"))
                .isEqualTo("1");
        assertThat(database.value("select count(*) from moderation_case where subject_id = '" + answer + "'"))
                .isEqualTo("1");
        assertThat(database.value("select count(*) from moderation_case c join report r on r.id = c.subject_id"
                        + " where r.subject_id = '" + answer + "'"))
                .isEqualTo("1");
    }

    /** What a reporter wrote about themselves is nowhere but with the moderators. */
    @Test
    void theAuthorLearnsNothingOfTheReporter() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        Case published = moderated.published(author);
        String receipt = receipt(
                send(moderated.report("ANSWER", published.subject().toString(), with("name", "Zacharie Introuvable"))));
        moderated.withdraw(moderated.reportCase(receipt));
        assertThat(database.value("select string_agg(details::text, ' ') from letter where recipient = '"
                        + author.email().value() + "'"))
                .contains("WITHDRAW")
                .doesNotContain("Introuvable", "@exemple.fr", receipt);
        assertThat(database.value("select string_agg(entry, ' ') from moderation_log"))
                .doesNotContain("Introuvable", "@exemple.fr", receipt);
    }

    @Test
    void aReportIsKeptAsItWasSent() throws Exception {
        String receipt = receipt(send(moderated.report("PLATFORM", "ovida", Map.of())));
        for (String change : List.of(
                "update report set explanation = 'x' where receipt = '%s'",
                "update report set reporter_name = 'x' where receipt = '%s'",
                "delete from report where receipt = '%s'")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.change(change.formatted(receipt))))
                    .as(change)
                    .hasMessageContaining("A report is never changed.");
        }
    }

    @Test
    void textsOfAllKindsComeThroughWhole() throws Exception {
        for (String text : List.of(
                "<script>alert(1)</script>",
                "a\u202eb\u200f",
                "😀".repeat(2_000),
                "m".repeat(2_000),
                "1\n2\n\n3",
                "'; --")) {
            String receipt = receipt(send(moderated.report("PLATFORM", "mento", with("explanation", text))));
            assertThat(database.value("select explanation from report where receipt = '" + receipt + "'"))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLATFORM, koach, NOT_LIVED", "PLATFORM, koach, NO_SOURCE", "PLATFORM, koach, UNFOUNDED"})
    void aGroundThatDoesNotFitWhatIsReportedIsRefusedUnderItsName(String kind, String id, String ground)
            throws Exception {
        assertThat(wrong(moderated.report(kind, id, with("ground", ground)))).containsExactly("ground");
    }

    @Test
    void aGroundOfExperiencesIsNoneOfAnswers() throws Exception {
        String answer = moderated.answer().toString();
        for (String ground : List.of("NOT_LIVED", "OFF_TOPIC", "NOT_A_COACHING_PLATFORM")) {
            assertThat(wrong(moderated.report("ANSWER", answer, with("ground", ground))))
                    .containsExactly("ground");
        }
        receipt(send(moderated.report("ANSWER", answer, with("ground", "NO_SOURCE"))));
    }

    /** Who moderates with an account reports as a visitor with its address: they do not judge their own report. */
    @Test
    void aModeratorDoesNotDecideOnAReportSentFromTheirOwnAddress() throws Exception {
        Member moderator = moderated.member(Role.MODERATOR);
        String answer = moderated.answer().toString();
        CaseId report = moderated.reportCase(receipt(send(moderated.report(
                "ANSWER", answer, with("email", moderator.email().value().toUpperCase(Locale.ROOT))))));
        for (Outcome outcome : List.of(Outcome.REFUSE, Outcome.WITHDRAW)) {
            assertThat(refusal(moderator, report, outcome)).isEqualTo(Refusal.OWN_CONTRIBUTION);
        }
        moderated.decide(moderated.member(Role.MODERATOR), report, Outcome.REFUSE);
        assertThat(moderated.status(report)).isEqualTo("REFUSED");
    }

    /** Nor, whichever way they reported, on what they reported, by its own case. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aModeratorDoesNotDecideOnWhatTheyReported(boolean signedIn) throws Exception {
        Member moderator = moderated.member(Role.MODERATOR);
        Case published = moderated.published(moderated.member(Role.MEMBER));
        String body = moderated.report(
                "ANSWER",
                published.subject().toString(),
                signedIn ? nameless() : with("email", moderator.email().value()));
        receipt(signedIn ? send(body, moderated.bearer(moderator)) : send(body));

        assertThat(refusal(moderator, published.id(), Outcome.WITHDRAW)).isEqualTo(Refusal.ANOTHER_MODERATOR);
        moderated.withdraw(published.id());
        assertThat(refusal(moderator, published.id(), Outcome.RESTORE)).isEqualTo(Refusal.ANOTHER_MODERATOR);
    }

    private static Map<String, @Nullable Object> nameless() {
        Map<String, @Nullable Object> changes = with("name", null);
        changes.put("email", null);
        return changes;
    }

    private Refusal refusal(Member moderator, CaseId id, Outcome outcome) {
        return catchThrowableOfType(RefusedException.class, () -> moderated.decide(moderator, id, outcome))
                .refusal();
    }
}
