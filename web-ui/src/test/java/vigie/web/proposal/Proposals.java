package vigie.web.proposal;

import java.util.List;
import java.util.UUID;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.platform.Slug;
import vigie.proposal.ProposeAnswer;
import vigie.proposal.ProposePlatform;
import vigie.proposal.SentAnswer;
import vigie.proposal.SentPlatform;
import vigie.proposal.SentText;
import vigie.web.Coaches;
import vigie.web.Site;

/** What others proposed and decided before a test begins. */
public final class Proposals {
    private final Site site;
    private final Coaches coaches;

    public Proposals(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    /** A published hybrid platform of which nothing is known. */
    public void platform(String name) {
        String host = name.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT);
        publish(site.bean(ProposePlatform.class)
                .propose(
                        coaches.member().id(),
                        new SentPlatform(
                                name,
                                "HYBRID",
                                "https://" + host + ".example/",
                                List.of("fr"),
                                List.of(),
                                new SentText("Une plateforme pour essayer.", "A platform to try.")),
                        null));
    }

    public Case answer(String slug, String ask, String... value) {
        return site.bean(ProposeAnswer.class)
                .propose(
                        coaches.member().id(),
                        new Slug(slug),
                        new SentAnswer(
                                ask,
                                List.of(value),
                                new SentText("Article 4.", "Section 4."),
                                List.of(new SentAnswer.SentEvidence(
                                        "PUBLIC_TERMS", "https://essai.example/terms", "2026-01-10", "", ""))));
    }

    public void publish(Case one) {
        decide(one, Outcome.PUBLISH);
    }

    public void decide(Case one, Outcome outcome) {
        Member moderator = coaches.member(Role.MODERATOR);
        Verdict verdict = outcome == Outcome.PUBLISH
                ? new Verdict(outcome, null, null)
                : new Verdict(outcome, "INACCURATE", "La source dit autre chose.");
        site.bean(DecideCase.class).decide(moderator.id(), one.id(), now(one).version(), verdict);
    }

    public Case now(Case one) {
        return site.bean(Cases.class).withId(one.id()).orElseThrow();
    }

    /** The latest case of a member, of whatever kind. */
    public Case latestOf(Member author) throws Exception {
        try (var connection = site.database().connect();
                var query = connection.prepareStatement(
                        "select id from moderation_case where author_id = ?" + " order by submitted_at desc limit 1")) {
            query.setObject(1, author.id().value());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("Nothing was sent.");
                }
                return site.bean(Cases.class)
                        .withId(new CaseId(rows.getObject(1, UUID.class)))
                        .orElseThrow();
            }
        }
    }
}
