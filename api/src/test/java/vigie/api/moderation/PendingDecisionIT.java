package vigie.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.member.Role;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.ModerationLog;
import vigie.moderation.Outcome;

/** What one moderator decided and a second one has to confirm, with each outcome, by everybody. */
@MicronautTest(transactional = false)
class PendingDecisionIT implements ModerationServer {
    private static final String CASES = "/api/v1/moderation/cases/";

    /** What the second moderator makes of what the first one decided. What is not here is refused. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("contribution OPEN PUBLISH PUBLISH", "PUBLISHED"),
            Map.entry("contribution OPEN PUBLISH REQUEST_CHANGES", "CHANGES_REQUESTED"),
            Map.entry("contribution OPEN PUBLISH REFUSE", "REFUSED"),
            Map.entry("contribution PUBLISHED WITHDRAW WITHDRAW", "WITHDRAWN"),
            Map.entry("contribution PUBLISHED WITHDRAW RESTORE", "PUBLISHED"),
            Map.entry("contribution WITHDRAWN RESTORE RESTORE", "PUBLISHED"),
            Map.entry("REPORT OPEN WITHDRAW WITHDRAW", "WITHDRAWN"),
            Map.entry("REPORT OPEN WITHDRAW REFUSE", "REFUSED"),
            Map.entry("APPEAL OPEN REVERSE REVERSE", "REVERSED"),
            Map.entry("APPEAL OPEN REVERSE UPHOLD", "UPHELD"));

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    CaseRows rows;

    @Inject
    ModerationLog log;

    private SignedInCoach author;
    private SignedInCoach writing;
    private SignedInCoach other;
    private SignedInCoach first;
    private SignedInCoach second;
    private SignedInCoach administrator;

    @BeforeAll
    void gather() {
        author = coaches.inside();
        writing = coaches.inside(Role.MODERATOR);
        other = coaches.inside();
        first = coaches.inside(Role.MODERATOR);
        second = coaches.inside(Role.MODERATOR);
        administrator = coaches.inside(Role.ADMINISTRATOR);
    }

    @AfterEach
    void nothingTakesTwo() {
        SampleSubjects.SECOND.clear();
    }

    private static String named(CaseKind kind) {
        return switch (kind) {
            case PLATFORM, ANSWER, EXPERIENCE, REMARK -> "contribution";
            case REPORT, APPEAL -> kind.name();
        };
    }

    /** The states in which a first decision waits, as status and outcome. */
    private static List<String> waiting(CaseKind kind) {
        return TABLE.keySet().stream()
                .filter(row -> row.startsWith(named(kind) + " "))
                .map(row -> row.split(" ", -1))
                .map(row -> row[1] + " " + row[2])
                .distinct()
                .toList();
    }

    private String pending(CaseKind kind, CaseStatus status, Outcome outcome, SignedInCoach whose) throws Exception {
        String id = rows.add(kind, status, null, coaches.id(whose));
        rows.pending(id, outcome, coaches.id(first));
        return id;
    }

    private HttpResponse<String> decide(@Nullable SignedInCoach who, CaseKind kind, String id, Outcome outcome)
            throws Exception {
        List<String> headers = new ArrayList<>(List.of("If-Match", "\"1\""));
        if (who != null) {
            headers.addAll(List.of(who.bearer()));
        }
        return client.send(
                "POST", CASES + id + "/decisions", VerdictBody.of(kind, outcome), headers.toArray(new String[0]));
    }

    /** By nobody, another member, the author as a member and as a moderator, the first one, a second one, an administrator. */
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void eachOutcomeByEverybody(CaseKind kind) throws Exception {
        SampleSubjects.SECOND.add(kind);
        for (String waits : waiting(kind)) {
            CaseStatus status = CaseStatus.valueOf(waits.split(" ", -1)[0]);
            Outcome decided = Outcome.valueOf(waits.split(" ", -1)[1]);
            String untouched = pending(kind, status, decided, author);
            String own = pending(kind, status, decided, writing);
            for (Outcome outcome : Outcome.values()) {
                String row = named(kind) + " " + waits + " " + outcome;
                assertThat(decide(null, kind, untouched, outcome).statusCode())
                        .as(row)
                        .isEqualTo(401);
                assertThat(Coaches.code(403, decide(other, kind, untouched, outcome)))
                        .as(row)
                        .isEqualTo("NOT_ALLOWED");
                assertThat(Coaches.code(403, decide(author, kind, untouched, outcome)))
                        .as(row)
                        .isEqualTo("NOT_ALLOWED");
                assertThat(Coaches.code(403, decide(writing, kind, own, outcome)))
                        .as(row)
                        .isEqualTo("OWN_CONTRIBUTION");
                assertThat(Coaches.code(403, decide(first, kind, untouched, outcome)))
                        .as(row)
                        .isEqualTo("ANOTHER_MODERATOR");
                for (SignedInCoach who : List.of(second, administrator)) {
                    assertDecided(row, kind, status, pending(kind, status, decided, author), outcome, who);
                }
            }
            assertThat(rows.status(untouched)).isEqualTo(status.name());
            assertThat(rows.decisions(untouched) + rows.decisions(own)).isZero();
        }
        assertThat(log.verify().whole()).isTrue();
    }

    private void assertDecided(
            String row, CaseKind kind, CaseStatus status, String id, Outcome outcome, SignedInCoach who)
            throws Exception {
        HttpResponse<String> answer = decide(who, kind, id, outcome);
        String expected = TABLE.get(row);
        if (expected == null) {
            assertThat(Coaches.code(409, answer)).as(row).isEqualTo("OUTCOME_NOT_POSSIBLE");
            assertThat(rows.status(id)).isEqualTo(status.name());
            assertThat(rows.decisions(id)).isZero();
            return;
        }
        assertThat(answer.statusCode()).as(row + answer.body()).isEqualTo(201);
        assertThat(Client.parsed(answer.body()).get("status").asString())
                .as(row)
                .isEqualTo(expected);
        assertThat(Client.parsed(answer.body()).get("takesEffect").asBoolean()).isTrue();
        assertThat(rows.status(id)).isEqualTo(expected);
        assertThat(rows.decisions(id)).isEqualTo(1);
    }

    private HttpResponse<String> takeBack(@Nullable SignedInCoach who, String id, String version) throws Exception {
        List<String> headers = new ArrayList<>(List.of("If-Match", "\"" + version + "\""));
        if (who != null) {
            headers.addAll(List.of(who.bearer()));
        }
        return client.send("DELETE", CASES + id + "/decisions/pending", "", headers.toArray(new String[0]));
    }

    /** The first one alone takes it back; the case is as it was before, and theirs to decide on again. */
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void theFirstOneTakesTheirDecisionBack(CaseKind kind) throws Exception {
        for (String waits : waiting(kind)) {
            CaseStatus status = CaseStatus.valueOf(waits.split(" ", -1)[0]);
            String id = pending(kind, status, Outcome.valueOf(waits.split(" ", -1)[1]), author);
            assertThat(takeBack(null, id, "1").statusCode()).isEqualTo(401);
            for (SignedInCoach member : List.of(author, other)) {
                assertThat(Coaches.code(403, takeBack(member, id, "1"))).isEqualTo("NOT_ALLOWED");
            }
            for (SignedInCoach moderator : List.of(second, administrator)) {
                assertThat(Coaches.code(403, takeBack(moderator, id, "1"))).isEqualTo("ANOTHER_MODERATOR");
            }
            assertThat(Coaches.code(409, takeBack(first, id, "2"))).isEqualTo("STALE");
            assertThat(mayTakeBack(first, id)).isTrue();
            assertThat(mayTakeBack(second, id)).isFalse();

            HttpResponse<String> taken = takeBack(first, id, "1");

            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
            assertThat(taken.headers().firstValue("ETag")).hasValue("\"2\"");
            assertThat(Client.parsed(taken.body()).get("pending").isNull()).isTrue();
            assertThat(Client.parsed(taken.body()).get("status").asString()).isEqualTo(status.name());
            assertThat(offered(first, id)).isNotEmpty();
            assertThat(mayTakeBack(first, id)).isFalse();
            assertThat(Coaches.code(409, takeBack(first, id, "2"))).isEqualTo("ALREADY_DECIDED");
        }
        assertThat(log.verify().whole()).isTrue();
    }

    private boolean mayTakeBack(SignedInCoach who, String id) throws Exception {
        return Client.parsed(client.get(CASES + id, who.bearer()).body())
                .get("you")
                .get("mayTakeBack")
                .asBoolean();
    }

    /** Who reads a case is told what they may decide, and it is what they may. */
    @Test
    void whatACaseOffersIsWhatCanBeDecided() throws Exception {
        for (CaseKind kind : CaseKind.values()) {
            SampleSubjects.SECOND.add(kind);
            for (String waits : waiting(kind)) {
                CaseStatus status = CaseStatus.valueOf(waits.split(" ", -1)[0]);
                String id = pending(kind, status, Outcome.valueOf(waits.split(" ", -1)[1]), author);
                List<String> possible = TABLE.keySet().stream()
                        .filter(row -> row.startsWith(named(kind) + " " + waits + " "))
                        .map(row -> row.substring(row.lastIndexOf(' ') + 1))
                        .toList();
                assertThat(offered(second, id)).as(kind + waits).containsExactlyInAnyOrderElementsOf(possible);
                assertThat(offered(administrator, id)).containsExactlyInAnyOrderElementsOf(possible);
                assertThat(offered(first, id)).isEmpty();
            }
        }
    }

    private List<String> offered(SignedInCoach who, String id) throws Exception {
        return Client.parsed(client.get(CASES + id, who.bearer()).body())
                .get("you")
                .get("outcomes")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }
}
