package vigie.demonstration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vigie.answer.Answers;
import vigie.answer.RefreshStandings;
import vigie.document.Documents;
import vigie.experience.RetractExperience;
import vigie.experience.SaveDraft;
import vigie.experience.SubmitExperience;
import vigie.follow.FollowPlatform;
import vigie.follow.WriteDigests;
import vigie.identity.IdSource;
import vigie.importing.ImportPlatforms;
import vigie.member.Members;
import vigie.member.PasswordHashes;
import vigie.moderation.CaseSubjects;
import vigie.moderation.Cases;
import vigie.moderation.CheckVerdict;
import vigie.moderation.DecideCase;
import vigie.platform.Platforms;
import vigie.proposal.ProposeAnswer;
import vigie.proposal.ProposePlatform;
import vigie.proposal.SendRemark;
import vigie.questionnaire.Questionnaires;
import vigie.report.SendAppeal;
import vigie.report.SendReport;

/**
 * Tells the story of a demonstration's directory over three years, up to now, by the use cases that real coaches and moderators
 * have: what is invented keeps every rule, and the log of it verifies.
 */
@Singleton
public class TellStory {
    private static final Duration STORY = Duration.ofDays(1_100);
    /** Another number, another story. */
    private static final long SEED = 20_260_101L;

    private final Stage stage;
    private final StoryTime time;
    private final Documents documents;
    private final Means means;

    /** All by which the story is told. */
    @Singleton
    record Means(
            IdSource ids,
            Members members,
            PasswordHashes hashes,
            Questionnaires questionnaires,
            Platforms platforms,
            Answers answers,
            RefreshStandings standings,
            Cases cases,
            CaseSubjects subjects,
            CheckVerdict check,
            DecideCase decide,
            SubmitExperience submit,
            RetractExperience retract,
            SaveDraft drafts,
            ProposeAnswer proposeAnswer,
            ProposePlatform proposePlatform,
            SendRemark sendRemark,
            SendReport sendReport,
            SendAppeal sendAppeal,
            FollowPlatform follow,
            WriteDigests writeDigests) {}

    TellStory(Stage stage, StoryTime time, Documents documents, Means means) {
        this.stage = stage;
        this.time = time;
        this.documents = documents;
        this.means = means;
    }

    /**
     * In one transaction: a process that dies meanwhile has told nothing.
     *
     * @param folder of what is invented
     * @return false when it was told before
     */
    @Transactional
    public boolean tell(Path folder) {
        if (!stage.take()) {
            return false;
        }
        Instant end = time.instant().truncatedTo(ChronoUnit.SECONDS);
        time.during(end.minus(STORY), () -> tell(new StoryFolder(documents, folder), new Script(time, end), end));
        stage.dropLetters();
        stage.told(time.instant());
        return true;
    }

    private void tell(StoryFolder folder, Script script, Instant end) {
        Dice dice = new Dice(SEED);
        Cast cast = new Cast(folder, means.members(), means.ids(), dice);
        Bench bench =
                new Bench(folder, script, dice, cast, means.cases(), means.subjects(), means.check(), means.decide());
        Disputes disputes = new Disputes(
                folder,
                cast,
                bench,
                script,
                dice,
                means.cases(),
                means.sendReport(),
                means.sendAppeal(),
                means.platforms(),
                means.answers(),
                stage);
        Telling telling = new Telling(
                folder, new Stock(folder, dice), dice, means.questionnaires(), means.answers(), cast.pseudonyms());
        ExperienceStory experiences = new ExperienceStory(
                folder,
                cast,
                bench,
                script,
                dice,
                telling,
                means.platforms(),
                means.submit(),
                means.retract(),
                disputes);

        cast.enter(script, means.hashes(), STORY);
        new DocumentStory(folder, documents, this::imports).write(script, end);
        new ProposalStory(
                        cast,
                        bench,
                        script,
                        dice,
                        means.proposeAnswer(),
                        means.proposePlatform(),
                        means.sendRemark(),
                        disputes)
                .write(folder);
        experiences.write(STORY);
        disputes.write();
        new LastDays(folder, cast, bench, script, experiences, disputes, means.cases(), means.drafts()).write();
        FollowStory follows = new FollowStory(cast, script, means.platforms(), means.follow(), means.writeDigests());
        follows.write();
        script.play();
        follows.tell();
    }

    private ImportPlatforms imports(Documents dated) {
        return new ImportPlatforms(
                dated,
                means.questionnaires(),
                means.platforms(),
                means.answers(),
                means.standings(),
                time,
                means.ids(),
                /* invented= */ true);
    }
}
