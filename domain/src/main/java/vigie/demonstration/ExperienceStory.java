package vigie.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigie.document.Fields;
import vigie.experience.RetractExperience;
import vigie.experience.SubmitExperience;
import vigie.experience.TypedExperience;
import vigie.member.Member;
import vigie.moderation.Case;
import vigie.moderation.Outcome;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;

/** What coaches lived: told, sent back, mended, published, told anew, taken back. */
final class ExperienceStory {
    private final Cast cast;
    private final Bench bench;
    private final Script script;
    private final Dice dice;
    private final Telling telling;
    private final Platforms platforms;
    private final SubmitExperience submit;
    private final RetractExperience retract;
    private final Disputes disputes;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<String> updates = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** A sentence that moderators send back. */
    record Flaw(String ground, String text) {}

    /** What somebody has sent. */
    record Told(Member author, Slug platform, TypedExperience form) {}

    ExperienceStory(
            StoryFolder folder,
            Cast cast,
            Bench bench,
            Script script,
            Dice dice,
            Telling telling,
            Platforms platforms,
            SubmitExperience submit,
            RetractExperience retract,
            Disputes disputes) {
        this.cast = cast;
        this.bench = bench;
        this.script = script;
        this.dice = dice;
        this.telling = telling;
        this.platforms = platforms;
        this.submit = submit;
        this.retract = retract;
        this.disputes = disputes;
        folder.read("decisions.yaml", this::read);
    }

    private void read(Fields file) {
        file.itemFields(
                "flaws", each -> flaws.add(new Flaw(StoryFolder.text(each, "ground"), StoryFolder.text(each, "text"))));
        updates.addAll(StoryFolder.texts(file, "updates"));
    }

    void write(Duration story) {
        Instant begin = script.now().plus(Duration.ofDays(20));
        long span = story.minusDays(21).toMinutes();
        telling.lived().forEach((slug, lived) -> {
            for (int number = 0; number < lived.experiences(); number++) {
                Instant when = begin.plus(Duration.ofMinutes(span * dice.below(10_000) / 10_000));
                script.at(when, () -> newcomer(slug).ifPresent(author -> tell(author, slug)));
            }
        });
    }

    /** Somebody who has not told of this platform yet. */
    Optional<Member> newcomer(Slug slug) {
        return dice.shuffled(cast.coaches()).stream()
                .filter(each -> told.add(slug + "/" + each.id().value()))
                .findFirst();
    }

    Told form(Member author, Slug slug) {
        return new Told(author, slug, telling.first(author, platform(slug), script.now()));
    }

    private void tell(Member author, Slug slug) {
        Told first = form(author, slug);
        int fate = dice.below(100);
        if (fate < 9) {
            sendBackAndMend(first, dice.among(flaws));
        } else if (fate < 14) {
            Case sent = send(first);
            bench.decideSoon(sent.id(), Outcome.REFUSE, refusal(), disputes::consider);
        } else {
            publish(first);
        }
    }

    private String refusal() {
        return dice.among(List.of("OFF_TOPIC", "NOT_LIVED", "UNLAWFUL", "ADVERTISING"));
    }

    /** Puts it before the moderators, now. */
    Case send(Told what) {
        return submit.submit(Cast.asking(what.author(), script.now()), platform(what.platform()), what.form(), null)
                .inCase();
    }

    void publish(Told what) {
        Case sent = send(what);
        bench.decideSoon(sent.id(), Outcome.PUBLISH, null, decision -> {
            if (!what.form().text("text").isBlank()) {
                disputes.published(sent);
            }
            goOn(what);
        });
    }

    private void goOn(Told what) {
        int fate = dice.below(100);
        Duration wait = Duration.ofDays(dice.between(60, 420));
        if (fate < 14) {
            script.later(wait, () -> tellAnew(what));
        } else if (fate < 17) {
            script.later(
                    wait, () -> retract.retract(Cast.asking(what.author(), script.now()), platform(what.platform())));
        }
    }

    private void tellAnew(Told before) {
        Case sent = send(anew(before));
        bench.decideSoon(sent.id(), Outcome.PUBLISH, null, decision -> {});
    }

    Told anew(Told before) {
        return new Told(
                before.author(), before.platform(), telling.anew(before.form(), dice.among(updates), script.now()));
    }

    private void sendBackAndMend(Told mended, Flaw flaw) {
        Case sent = send(flawed(mended, flaw));
        bench.decideSoon(
                sent.id(),
                Outcome.REQUEST_CHANGES,
                flaw.ground(),
                decision -> script.later(Duration.ofHours(dice.between(5, 90)), () -> publish(mended)));
    }

    Told flawed(Told what, Flaw flaw) {
        return new Told(what.author(), what.platform(), Telling.with(what.form(), flaw.text()));
    }

    /** The first flaw of this ground. */
    Flaw flaw(String ground) {
        return flaws.stream()
                .filter(each -> each.ground().equals(ground))
                .findFirst()
                .orElseThrow();
    }

    Platform platform(Slug slug) {
        return platforms.listed(slug).orElseThrow();
    }
}
