package vigie.web;

import java.util.List;
import vigie.experience.FindMyExperience;
import vigie.experience.MyExperience;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.DecideCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.platform.Platforms;
import vigie.platform.Slug;

/** Moderators of a site who decide without going through its pages. */
public final class Moderators {
    private final Site site;
    private final Coaches coaches;

    public Moderators(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    /** What the coach has written on the platform, as the database has it now. */
    public MyExperience experience(Member coach, String slug) {
        return experience(coach.id(), slug);
    }

    private MyExperience experience(MemberId coach, String slug) {
        return site.bean(FindMyExperience.class)
                .find(
                        coach,
                        site.bean(Platforms.class)
                                .withSlugs(List.of(new Slug(slug)))
                                .getFirst());
    }

    /** Decides, by a moderator of their own, on what the coach sent last. */
    public void decide(Member coach, String slug, Outcome outcome) {
        Case waits = experience(coach, slug).inCase();
        if (waits == null) {
            throw new AssertionError("Nothing was sent.");
        }
        Verdict verdict = outcome == Outcome.PUBLISH
                ? new Verdict(outcome, null, null)
                : new Verdict(outcome, "NAMES_A_PERSON", "Un coaché est nommé à la deuxième phrase.");
        site.bean(DecideCase.class).decide(coaches.member(Role.MODERATOR).id(), waits.id(), waits.version(), verdict);
    }
}
