package vigie.demonstration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vigie.demonstration.ExperienceStory.Told;
import vigie.experience.SaveDraft;
import vigie.member.Member;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.platform.Slug;

/** What visitors find to do: a queue with something for each hint and each kind, and what waits for the visitors' own coach. */
final class LastDays {
    private static final int BURST = 5;

    private final Cast cast;
    private final Bench bench;
    private final Script script;
    private final ExperienceStory experiences;
    private final Disputes disputes;
    private final Cases cases;
    private final SaveDraft drafts;
    private final String twice;

    LastDays(
            StoryFolder folder,
            Cast cast,
            Bench bench,
            Script script,
            ExperienceStory experiences,
            Disputes disputes,
            Cases cases,
            SaveDraft drafts) {
        this.cast = cast;
        this.bench = bench;
        this.script = script;
        this.experiences = experiences;
        this.disputes = disputes;
        this.cases = cases;
        this.drafts = drafts;
        List<String> texts = new ArrayList<>();
        folder.read("lived.yaml", file -> texts.add(StoryFolder.text(file, "twice")));
        twice = texts.getFirst();
    }

    void write() {
        hinted();
        disputed();
        ofTheVisitor();
    }

    private void hinted() {
        days(5, () -> open(flawed("velivante", "NAMES_A_PERSON")));
        days(4, () -> open(flawed("cordalune", "ADVERTISING")));
        days(3, () -> open(said("sillagene", "Pour en parler de vive voix, je suis au 06 00 00 00 00 le soir.")));
        days(6, () -> open(said("oxalune", twice)));
        days(2, () -> open(said("tremaline", twice)));
        for (int each = 0; each < BURST; each++) {
            script.at(script.daysBeforeTheEnd(4).plus(Duration.ofHours(9L * each)), () -> open(newcomer("galipharo")));
        }
        days(60, () -> {
            Told first = newcomer("nautelie");
            experiences.publish(first);
            days(2, () -> open(experiences.anew(first)));
        });
    }

    private void disputed() {
        days(14, () -> refusedBy(ShownAccount.MODERATOR, "pontivane"));
        days(11, () -> refusedBy(ShownAccount.SECOND_MODERATOR, "carnelune"));
        days(
                12,
                () -> disputes.report(true).ifPresent(reported -> {
                    Decision refusal = bench.by(cast.of(ShownAccount.MODERATOR), reported.in(), Outcome.REFUSE, null);
                    script.later(Duration.ofDays(9), () -> disputes.appeal(refusal));
                }));
        days(4, () -> disputes.report(false));
        days(1, () -> disputes.report(true));
        // The first of two has agreed that this is to go.
        days(
                2,
                () -> disputes.report(false)
                        .ifPresent(reported -> bench.by(
                                cast.of(ShownAccount.MODERATOR), reported.in(), Outcome.WITHDRAW, reported.ground())));
    }

    private void refusedBy(ShownAccount moderator, String slug) {
        Case sent = open(newcomer(slug));
        script.later(Duration.ofHours(20), () -> {
            Decision refusal = bench.by(cast.of(moderator), present(sent), Outcome.REFUSE, "NOT_LIVED");
            script.later(Duration.ofDays(6), () -> disputes.appeal(refusal));
        });
    }

    private void ofTheVisitor() {
        days(240, () -> experiences.publish(own("nautelie")));
        days(12, () -> {
            CaseId sent = open(own("escalombre")).id();
            script.later(
                    Duration.ofHours(30),
                    () -> bench.by(
                            cast.of(ShownAccount.MODERATOR),
                            cases.withId(sent).orElseThrow(),
                            Outcome.REFUSE,
                            "OFF_TOPIC"));
        });
        days(5, () -> {
            Case sent = open(experiences.flawed(own("brumentis"), experiences.flaw("NAMES_A_PERSON")));
            script.later(
                    Duration.ofHours(26),
                    () -> bench.by(
                            cast.of(ShownAccount.SECOND_MODERATOR),
                            present(sent),
                            Outcome.REQUEST_CHANGES,
                            "NAMES_A_PERSON"));
        });
        days(1, () -> {
            Told begun = own("tremaline");
            drafts.save(
                    Cast.asking(begun.author(), script.now()),
                    experiences.platform(begun.platform()),
                    begun.form(),
                    null);
        });
    }

    private void days(int before, Runnable scene) {
        script.at(script.daysBeforeTheEnd(before), scene);
    }

    private Case open(Told what) {
        return experiences.send(what);
    }

    private Case present(Case before) {
        return cases.withId(before.id()).orElseThrow();
    }

    private Told newcomer(String platform) {
        Slug slug = Slug.of(platform).orElseThrow();
        return experiences.form(experiences.newcomer(slug).orElseThrow(), slug);
    }

    private Told own(String platform) {
        Member visitor = cast.of(ShownAccount.MEMBER);
        return experiences.form(visitor, Slug.of(platform).orElseThrow());
    }

    private Told flawed(String platform, String ground) {
        return experiences.flawed(newcomer(platform), experiences.flaw(ground));
    }

    private Told said(String platform, String text) {
        Told what = newcomer(platform);
        return new Told(what.author(), what.platform(), Telling.saying(what.form(), text));
    }
}
