package vigie.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigie.document.Fields;
import vigie.language.DayAndHour;
import vigie.member.Member;
import vigie.moderation.Case;
import vigie.moderation.Outcome;
import vigie.platform.Slug;
import vigie.proposal.ProposeAnswer;
import vigie.proposal.ProposePlatform;
import vigie.proposal.SendRemark;
import vigie.proposal.SentAnswer;
import vigie.proposal.SentPlatform;
import vigie.proposal.SentRemark;
import vigie.proposal.SentText;

/** What coaches proposed for the directory: answers, platforms, remarks on the questionnaire, each with what became of it. */
final class ProposalStory {
    private static final Duration MENDED_WITHIN = Duration.ofHours(40);

    private final Cast cast;
    private final Bench bench;
    private final Script script;
    private final Dice dice;
    private final ProposeAnswer answers;
    private final ProposePlatform platforms;
    private final SendRemark remarks;
    private final Disputes disputes;

    /** What became of it, in the words of the file. */
    private enum Fate {
        PUBLISH,
        REFUSE,
        /** Sent back, mended and published. */
        CHANGES,
        /** Waits for a moderator. */
        OPEN,
        /** Waits for the second of two. */
        FIRST
    }

    ProposalStory(
            Cast cast,
            Bench bench,
            Script script,
            Dice dice,
            ProposeAnswer answers,
            ProposePlatform platforms,
            SendRemark remarks,
            Disputes disputes) {
        this.cast = cast;
        this.bench = bench;
        this.script = script;
        this.dice = dice;
        this.answers = answers;
        this.platforms = platforms;
        this.remarks = remarks;
        this.disputes = disputes;
    }

    void write(StoryFolder folder) {
        folder.read("documents.yaml", file -> {
            file.itemFields("proposals", this::answer);
            file.itemFields("rechecks", this::recheck);
            file.itemFields("platforms", this::platform);
            file.itemFields("remarks", this::remark);
        });
    }

    private void answer(Fields fields) {
        String slug = StoryFolder.text(fields, "platform");
        String ask = StoryFolder.text(fields, "ask");
        List<String> values = StoryFolder.texts(fields, "values");
        SentText note = both(fields, "note");
        String kind = StoryFolder.text(fields, "source");
        String url = "https://" + slug + ".example/" + StoryFolder.text(fields, "page");
        String quote = Objects.requireNonNullElse(fields.optionalText("quote", 300), "");
        tell(fields, (member, again) -> {
            String page = again ? url + "?version=2" : url;
            SentAnswer sent = new SentAnswer(
                    ask, values, note, List.of(new SentAnswer.SentEvidence(kind, page, today().toString(), "", quote)));
            return answers.propose(member.id(), Slug.of(slug).orElseThrow(), sent);
        });
    }

    private void recheck(Fields fields) {
        Slug slug = Slug.of(StoryFolder.text(fields, "platform")).orElseThrow();
        String ask = StoryFolder.text(fields, "ask");
        tell(fields, (member, again) -> answers.recheck(member.id(), slug, ask));
    }

    private void platform(Fields fields) {
        String name = StoryFolder.text(fields, "name");
        SentPlatform sent = new SentPlatform(
                name,
                StoryFolder.text(fields, "kind"),
                "https://" + Slug.like(name).value() + ".example/",
                StoryFolder.texts(fields, "languages"),
                StoryFolder.texts(fields, "offers"),
                both(fields, "summary"));
        tell(fields, (member, again) -> platforms.propose(member.id(), sent, null));
    }

    private void remark(Fields fields) {
        SentRemark sent = new SentRemark(
                Objects.requireNonNullElse(fields.optionalText("criterion", 2), ""), StoryFolder.text(fields, "text"));
        tell(fields, (member, again) -> remarks.send(member.id(), sent, null));
    }

    private static SentText both(Fields fields, String key) {
        Fields languages = Objects.requireNonNull(fields.fields(key));
        return new SentText(StoryFolder.text(languages, "fr"), StoryFolder.text(languages, "en"));
    }

    /** Sends it, or what came of the moderators' wishes when {@code again}. */
    private interface Sending {
        Case send(Member member, boolean again);
    }

    private void tell(Fields fields, Sending sending) {
        Instant when =
                script.daysBeforeTheEnd(StoryFolder.number(fields, "days")).plus(Duration.ofMinutes(dice.below(700)));
        Fate fate = Fate.valueOf(StoryFolder.text(fields, "outcome"));
        String ground = fields.optionalText("ground", 60);
        Supplier<Member> author = author(fields.optionalText("by", 20));
        script.at(when, () -> {
            Member member = author.get();
            Case sent = sending.send(member, false);
            switch (fate) {
                case PUBLISH -> bench.decideSoon(sent.id(), Outcome.PUBLISH, null, decision -> {});
                case REFUSE -> bench.decideSoon(sent.id(), Outcome.REFUSE, ground, disputes::consider);
                case CHANGES ->
                    bench.decideSoon(sent.id(), Outcome.REQUEST_CHANGES, ground, decision -> mend(sending, member));
                case FIRST -> bench.by(cast.of(ShownAccount.MODERATOR), sent, Outcome.PUBLISH, null);
                case OPEN -> {}
            }
        });
    }

    private void mend(Sending sending, Member member) {
        script.later(MENDED_WITHIN, () -> {
            Case mended = sending.send(member, true);
            bench.decideSoon(mended.id(), Outcome.PUBLISH, null, decision -> {});
        });
    }

    private Supplier<Member> author(@Nullable String by) {
        return Optional.ofNullable(by)
                .map(name -> (Supplier<Member>) () -> cast.of(ShownAccount.valueOf(name)))
                .orElse(cast::coach);
    }

    private LocalDate today() {
        return DayAndHour.date(script.now());
    }
}
