package vigie.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.persistence.Database;
import vigie.member.MemberId;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.OpenCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.platform.PlatformId;

/** Coaches send, moderators decide, and the public figures are what happened: each case once, each decision once. */
@MicronautTest(transactional = false)
class CountedStoryIT implements ModerationServer {
    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    OpenCase open;

    @Inject
    Cases cases;

    @Inject
    DecideCase decide;

    @Inject
    CaseRows rows;

    @Inject
    Database database;

    private MemberId author;
    private MemberId first;
    private MemberId second;

    @BeforeAll
    void gather() {
        author = id(Role.MEMBER);
        first = id(Role.MODERATOR);
        second = id(Role.MODERATOR);
    }

    private MemberId id(Role role) {
        return new MemberId(UUID.fromString(coaches.id(coaches.inside(role))));
    }

    private CaseId sent(CaseKind kind) {
        return open.open(kind, null, author, UUID.randomUUID(), Set.of(), false).id();
    }

    private void decide(MemberId moderator, CaseId id, Outcome outcome, @Nullable String ground) {
        int version = cases.withId(id).orElseThrow().version();
        decide.decide(moderator, id, version, new Verdict(outcome, ground, ground == null ? null : "Voici pourquoi."));
    }

    private CaseId decided(CaseKind kind, Outcome outcome, @Nullable String ground) {
        CaseId id = sent(kind);
        decide(first, id, outcome, ground);
        return id;
    }

    private void withdrawn(CaseId id) {
        decide(first, id, Outcome.WITHDRAW, "UNLAWFUL");
        decide(second, id, Outcome.WITHDRAW, "UNLAWFUL");
    }

    @Test
    void whatIsToldIsWhatIsCounted() throws Exception {
        CaseId mended = decided(CaseKind.EXPERIENCE, Outcome.REQUEST_CHANGES, "UNCLEAR");
        open.resubmit(cases.withId(mended).orElseThrow(), Set.of(), false);
        decide(second, mended, Outcome.PUBLISH, null);
        withdrawn(mended);
        decide(first, mended, Outcome.RESTORE, "NEW_FACTS");
        withdrawn(decided(CaseKind.EXPERIENCE, Outcome.PUBLISH, null));
        decided(CaseKind.EXPERIENCE, Outcome.REQUEST_CHANGES, "UNCLEAR");
        decided(CaseKind.EXPERIENCE, Outcome.REFUSE, "OFF_TOPIC");
        CaseId asked = decided(CaseKind.EXPERIENCE, Outcome.PUBLISH, null);
        decide(first, asked, Outcome.WITHDRAW, "UNLAWFUL");
        CaseId regretted = sent(CaseKind.EXPERIENCE);
        open.retract(cases.withId(regretted).orElseThrow());
        CaseId older = decided(CaseKind.EXPERIENCE, Outcome.PUBLISH, null);
        open.supersede(cases.withId(older).orElseThrow());
        sent(CaseKind.EXPERIENCE);
        // What was imported is there without having come in; it can be reported, and taken off.
        PlatformId platform = new PlatformId(UUID.fromString(
                database.value("select id from platform where slug = '" + rows.platform("Importee") + "'")));
        withdrawn(open.adopt(CaseKind.ANSWER, platform, UUID.randomUUID()).id());

        decided(CaseKind.REPORT, Outcome.REFUSE, "UNFOUNDED");
        decided(CaseKind.REPORT, Outcome.REFUSE, "UNFOUNDED");
        decided(CaseKind.REPORT, Outcome.REFUSE, "UNCLEAR");
        decided(CaseKind.REPORT, Outcome.REFUSE, "NO_LONGER_ONLINE");
        withdrawn(sent(CaseKind.REPORT));
        decide(first, sent(CaseKind.REPORT), Outcome.WITHDRAW, "UNLAWFUL");
        sent(CaseKind.REPORT);
        decided(CaseKind.APPEAL, Outcome.UPHOLD, "DECISION_STANDS");
        decided(CaseKind.APPEAL, Outcome.REVERSE, "NEW_FACTS");
        sent(CaseKind.APPEAL);

        JsonNode counted = client.json("/api/v1/transparency");
        assertThat(of("EXPERIENCE", counted.get("standing"))).isEqualTo("""
                {"kind":"EXPERIENCE","received":8,"waiting":1,"sentBack":1,"published":2,"refused":1,"withdrawn":1,\
                "takenBack":1,"superseded":1}""");
        assertThat(of("EXPERIENCE", counted.get("kinds"))).isEqualTo("""
                {"kind":"EXPERIENCE","received":8,"published":4,"sentBack":2,"refused":1,"withdrawn":2,"restored":1}""");
        assertThat(of("ANSWER", counted.get("standing"))).contains("\"received\":0", "\"withdrawn\":0");
        assertThat(of("ANSWER", counted.get("kinds"))).contains("\"received\":0", "\"withdrawn\":1");
        assertThat(counted.get("reports").toString()).isEqualTo("""
                {"received":7,"waiting":2,"founded":1,"unfounded":2,"noLongerOnline":1,"unclear":1,"takenBack":0}""");
        assertThat(counted.get("appeals").toString()).isEqualTo("""
                {"received":3,"waiting":1,"upheld":1,"reversed":1,"takenBack":0}""");
    }

    private static String of(String kind, JsonNode counted) {
        return counted.valueStream()
                .filter(each -> each.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
