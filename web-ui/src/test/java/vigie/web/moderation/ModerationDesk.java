package vigie.web.moderation;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseQueue;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.platform.Platform;
import vigie.web.Coaches;
import vigie.web.Site;

/** Where tests of the moderators' pages sit: a site, two moderators, an author, and an empty queue for each test. */
@ExtendWith(ModerationSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ModerationDesk {
    @SuppressWarnings("NullAway.Init")
    Site site;

    @SuppressWarnings("NullAway.Init")
    Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    CaseRows rows;

    @SuppressWarnings("NullAway.Init")
    Member moderator;

    @SuppressWarnings("NullAway.Init")
    Member second;

    @SuppressWarnings("NullAway.Init")
    Member author;

    @SuppressWarnings("NullAway.Init")
    Platform platform;

    @BeforeAll
    void start(Site shared) {
        site = shared;
        coaches = new Coaches(site);
        rows = new CaseRows(site);
        moderator = named("Alix Modératrice", Role.MODERATOR);
        second = named("Sam Second", Role.MODERATOR);
        author = named("Zoé <b>Autrice</b>", Role.MEMBER);
        platform = rows.platform("coachhub");
    }

    /** Each test has a queue of its own. */
    @BeforeEach
    void emptyTheQueue() {
        site.bean(CaseQueue.class).find(CaseFilter.WAITING, null, 1_000).forEach(entry -> {
            Member somebody = coaches.member(Role.MODERATOR);
            Outcome outcome = switch (entry.kind()) {
                case APPEAL -> Outcome.UPHOLD;
                case PLATFORM, ANSWER, EXPERIENCE, REMARK, REPORT -> Outcome.REFUSE;
            };
            Outcome possible = now(entry.id()).status() == CaseStatus.PUBLISHED ? Outcome.RESTORE : outcome;
            Verdict verdict = entry.kind() == CaseKind.REPORT
                    ? new Verdict(possible, "UNFOUNDED", "Voici pourquoi.")
                    : because(possible);
            site.bean(DecideCase.class).decide(somebody.id(), entry.id(), entry.version(), verdict);
        });
    }

    static Verdict because(Outcome outcome) {
        String ground = switch (outcome) {
            case UPHOLD -> "DECISION_STANDS";
            case RESTORE -> "KEEPS_TO_THE_RULES";
            case REVERSE -> "NEW_FACTS";
            case PUBLISH, REQUEST_CHANGES, REFUSE, WITHDRAW -> "NAMES_A_PERSON";
        };
        return new Verdict(outcome, outcome.needsReason() ? ground : null, "Voici pourquoi.");
    }

    Member named(String name, Role role) {
        Member member = coaches.member(role);
        site.bean(Members.class).change(coaches.now(member).named(name, Language.FR));
        return coaches.now(member);
    }

    Case now(CaseId id) {
        return site.bean(Cases.class).withId(id).orElseThrow();
    }

    static String path(CaseId id) {
        return "/moderation/dossiers/" + id.value();
    }

    static List<String> links(Document page) {
        return page.select("a[data-case]").eachAttr("href");
    }
}
