package vigie.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.member.Role;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Ground;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;

/** The shipped catalogue: each ground with each kind and outcome, against one table, written by hand. */
@MicronautTest(transactional = false)
class GroundsIT implements ModerationServer {
    private static final String CASES = "/api/v1/moderation/cases/";

    /** What may be named. The report is one on an experience. What is not here goes with no ground. */
    private static final String TABLE = """
            PLATFORM REQUEST_CHANGES: NAMES_A_PERSON INACCURATE UNLAWFUL ADVERTISING UNCLEAR
            PLATFORM REFUSE: NAMES_A_PERSON INACCURATE UNLAWFUL ADVERTISING DUPLICATE UNCLEAR NOT_A_COACHING_PLATFORM
            PLATFORM WITHDRAW: NAMES_A_PERSON INACCURATE UNLAWFUL ADVERTISING DUPLICATE NOT_A_COACHING_PLATFORM NEW_FACTS
            PLATFORM RESTORE: ERROR_OF_MODERATION NEW_FACTS KEEPS_TO_THE_RULES NOT_ESTABLISHED
            PLATFORM UPHOLD: KEEPS_TO_THE_RULES NOT_ESTABLISHED
            ANSWER REQUEST_CHANGES: NAMES_A_PERSON NO_SOURCE INACCURATE OFF_TOPIC UNLAWFUL CONFIDENTIAL ADVERTISING UNCLEAR
            ANSWER REFUSE: NAMES_A_PERSON NO_SOURCE INACCURATE OFF_TOPIC UNLAWFUL CONFIDENTIAL ADVERTISING DUPLICATE UNCLEAR
            ANSWER WITHDRAW: NAMES_A_PERSON NO_SOURCE INACCURATE OFF_TOPIC UNLAWFUL CONFIDENTIAL ADVERTISING DUPLICATE NEW_FACTS
            ANSWER RESTORE: ERROR_OF_MODERATION NEW_FACTS KEEPS_TO_THE_RULES NOT_ESTABLISHED
            ANSWER UPHOLD: KEEPS_TO_THE_RULES NOT_ESTABLISHED
            EXPERIENCE REQUEST_CHANGES: NAMES_A_PERSON INACCURATE OFF_TOPIC NOT_LIVED UNLAWFUL CONFIDENTIAL ADVERTISING UNCLEAR
            EXPERIENCE REFUSE: NAMES_A_PERSON INACCURATE OFF_TOPIC NOT_LIVED UNLAWFUL CONFIDENTIAL ADVERTISING DUPLICATE UNCLEAR
            EXPERIENCE WITHDRAW: NAMES_A_PERSON INACCURATE OFF_TOPIC NOT_LIVED UNLAWFUL CONFIDENTIAL ADVERTISING DUPLICATE NEW_FACTS
            EXPERIENCE RESTORE: ERROR_OF_MODERATION NEW_FACTS KEEPS_TO_THE_RULES NOT_ESTABLISHED
            EXPERIENCE UPHOLD: KEEPS_TO_THE_RULES NOT_ESTABLISHED
            REMARK REQUEST_CHANGES: NAMES_A_PERSON INACCURATE OFF_TOPIC UNLAWFUL CONFIDENTIAL ADVERTISING UNCLEAR
            REMARK REFUSE: NAMES_A_PERSON INACCURATE OFF_TOPIC UNLAWFUL CONFIDENTIAL ADVERTISING DUPLICATE UNCLEAR
            REMARK WITHDRAW: NAMES_A_PERSON INACCURATE OFF_TOPIC UNLAWFUL CONFIDENTIAL ADVERTISING DUPLICATE NEW_FACTS
            REMARK RESTORE: ERROR_OF_MODERATION NEW_FACTS KEEPS_TO_THE_RULES NOT_ESTABLISHED
            REMARK UPHOLD: KEEPS_TO_THE_RULES NOT_ESTABLISHED
            REPORT REFUSE: UNCLEAR UNFOUNDED NO_LONGER_ONLINE
            REPORT WITHDRAW: NAMES_A_PERSON INACCURATE OFF_TOPIC NOT_LIVED UNLAWFUL CONFIDENTIAL ADVERTISING DUPLICATE NEW_FACTS
            APPEAL UPHOLD: DECISION_STANDS
            APPEAL REVERSE: ERROR_OF_MODERATION NEW_FACTS
            """;

    /** What a report may name. */
    private static final Map<CaseKind, String> REPORTS = Map.of(
            CaseKind.PLATFORM, "NAMES_A_PERSON INACCURATE UNLAWFUL ADVERTISING DUPLICATE NOT_A_COACHING_PLATFORM",
            CaseKind.ANSWER, "NAMES_A_PERSON NO_SOURCE INACCURATE UNLAWFUL CONFIDENTIAL",
            CaseKind.EXPERIENCE, "NAMES_A_PERSON INACCURATE OFF_TOPIC NOT_LIVED UNLAWFUL CONFIDENTIAL ADVERTISING");

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    CaseRows rows;

    @Inject
    Grounds grounds;

    private static Map<String, Set<String>> table() {
        return TABLE.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> Set.of(row[1].split(" ", -1))));
    }

    private static CaseStatus before(CaseKind kind, Outcome outcome) {
        return switch (outcome) {
            case RESTORE -> CaseStatus.WITHDRAWN;
            case WITHDRAW -> kind == CaseKind.REPORT ? CaseStatus.OPEN : CaseStatus.PUBLISHED;
            case PUBLISH, REQUEST_CHANGES, REFUSE, UPHOLD, REVERSE -> CaseStatus.OPEN;
        };
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void eachGroundWithEachOutcomeIsTakenOrRefusedUnderItsName(CaseKind kind) throws Exception {
        SignedInCoach moderator = coaches.inside(Role.MODERATOR);
        for (Outcome outcome : Outcome.values()) {
            CaseStatus before = before(kind, outcome);
            if (!outcome.needsReason() || before.after(outcome, kind).isEmpty()) {
                continue;
            }
            Set<String> expected = table().getOrDefault(kind + " " + outcome, Set.of());
            Set<String> taken = new HashSet<>();
            for (Ground ground : grounds.all()) {
                String id = rows.add(kind, before, null, null);
                HttpResponse<String> answer = client.send(
                        "POST",
                        CASES + id + "/decisions",
                        Client.object("outcome", outcome.name(), "ground", ground.code(), "reason", "Voici pourquoi."),
                        "If-Match",
                        "\"1\"",
                        "Authorization",
                        moderator.bearer()[1]);
                if (answer.statusCode() == 201) {
                    taken.add(ground.code());
                } else {
                    JsonNode errors = Client.problem(400, answer).get("errors");
                    assertThat(errors.size()).isEqualTo(1);
                    assertThat(errors.get(0).get("field").asString()).isEqualTo("ground");
                    assertThat(rows.status(id)).isEqualTo(before.name());
                }
            }
            assertThat(taken).as(kind + " " + outcome).isEqualTo(expected);
        }
    }

    /** Nothing was taken off yet: no mistake of moderation is mended, and no new facts have come. */
    @Test
    void whoLeavesOnlineWhatAnotherWouldWithdrawSaysThatItKeepsToTheRules() throws Exception {
        SignedInCoach first = coaches.inside(Role.MODERATOR);
        SignedInCoach second = coaches.inside(Role.MODERATOR);
        Set<String> taken = new HashSet<>();
        for (Ground ground : grounds.all()) {
            String id = rows.add(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED, null, null);
            rows.pending(id, Outcome.WITHDRAW, coaches.id(first));
            HttpResponse<String> answer = client.send(
                    "POST",
                    CASES + id + "/decisions",
                    Client.object("outcome", "RESTORE", "ground", ground.code(), "reason", "Voici pourquoi."),
                    "If-Match",
                    "\"1\"",
                    "Authorization",
                    second.bearer()[1]);
            if (answer.statusCode() == 201) {
                taken.add(ground.code());
            } else {
                Client.problem(400, answer);
            }
        }
        assertThat(taken).isEqualTo(table().get("EXPERIENCE UPHOLD"));
    }

    @Test
    void theCatalogueSaysWhatEachGroundGoesWith() throws Exception {
        Map<String, Set<String>> said = new java.util.HashMap<>();
        Map<String, Set<String>> reports = new java.util.HashMap<>();
        for (JsonNode ground : client.json("/api/v1/grounds").get("items")) {
            String code = ground.get("code").asString();
            for (JsonNode kind : ground.get("kinds")) {
                for (JsonNode outcome : ground.get("outcomes")) {
                    said.computeIfAbsent(kind.asString() + " " + outcome.asString(), key -> new HashSet<>())
                            .add(code);
                }
            }
            ground.get("reports")
                    .forEach(kind -> reports.computeIfAbsent(kind.asString(), key -> new HashSet<>())
                            .add(code));
        }
        table().forEach((row, codes) -> {
            // Found right, a report is judged by what it reports.
            if (!row.equals("REPORT WITHDRAW")) {
                assertThat(said.get(row)).as(row).isEqualTo(codes);
            }
        });
        REPORTS.forEach((kind, codes) -> assertThat(reports.get(kind.name()))
                .as("reports on %s", kind)
                .isEqualTo(Set.copyOf(Arrays.asList(codes.split(" ", -1)))));
        assertThat(reports.keySet())
                .isEqualTo(REPORTS.keySet().stream().map(Enum::name).collect(Collectors.toSet()));
        assertThat(List.copyOf(said.keySet())).isNotEmpty();
    }
}
