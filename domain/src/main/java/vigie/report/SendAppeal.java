package vigie.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.identity.IdSource;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.DecisionId;
import vigie.moderation.OpenCase;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Takes an appeal against a decision, puts it before a moderator who had no part in it, and acknowledges it by mail. */
@Singleton
public class SendAppeal {
    /** Characters. */
    public static final int LONGEST_TEXT = 4_000;

    private final FindAppealable appealable;
    private final Appeals appeals;
    private final Cases cases;
    private final OpenCase open;
    private final AppealSubject subject;
    private final PostLetter letters;
    private final IdSource ids;
    private final InstantSource time;

    SendAppeal(
            FindAppealable appealable,
            Appeals appeals,
            Cases cases,
            OpenCase open,
            AppealSubject subject,
            PostLetter letters,
            IdSource ids,
            InstantSource time) {
        this.appealable = appealable;
        this.appeals = appeals;
        this.cases = cases;
        this.open = open;
        this.subject = subject;
        this.letters = letters;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @return the appeal's case; the one that waits when the same text comes again
     * @throws InvalidInputException for the field text
     * @throws RefusedException NOT_FOUND when it is not theirs; NO_APPEAL
     */
    @Transactional
    public Case sendByMember(MemberId who, DecisionId decision, String text) {
        String tidy = checked(text);
        return send(appealable.ofMember(who, decision), who, tidy);
    }

    /** @param token of the letter that told a reporter of the decision */
    @Transactional
    public Case sendByReporter(String token, String text) {
        String tidy = checked(text);
        return send(appealable.ofReporter(token), null, tidy);
    }

    private static String checked(String text) {
        String tidy = WrittenText.tidy(text);
        InvalidInputException.throwIfAny(
                WrittenText.problem("text", tidy, LONGEST_TEXT).stream().toList());
        return tidy;
    }

    private Case send(Optional<Appealable> found, @Nullable MemberId who, String text) {
        Appealable theirs = found.orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        // Whoever appeals, or decides, at the same moment comes before or after.
        Case appealed = cases.lock(theirs.decided().id()).orElseThrow();
        Optional<Appeal> before = appeals.against(theirs.decision().id());
        if (before.isPresent()) {
            return again(before.get(), text);
        }
        if (!appealable.mayBeAppealed(theirs.decision(), appealed)) {
            throw new RefusedException(Refusal.NO_APPEAL);
        }
        Case opened = add(theirs.decision(), appealed, who, text);
        acknowledge(opened, appealed, theirs.platform());
        return opened;
    }

    private Case again(Appeal before, String text) {
        return cases.about(CaseKind.APPEAL, before.id().value())
                .filter(waiting -> waiting.waits() && before.text().equals(text))
                .orElseThrow(() -> new RefusedException(Refusal.NO_APPEAL));
    }

    private Case add(Decision decision, Case appealed, @Nullable MemberId who, String text) {
        Appeal appeal = new Appeal(new AppealId(ids.next()), decision.id(), appealed.id(), text, time.instant());
        appeals.add(appeal);
        return open.open(
                CaseKind.APPEAL,
                appealed.platform(),
                who,
                appeal.id().value(),
                Set.of(),
                subject.reversingNeedsSecond(appealed));
    }

    private void acknowledge(Case opened, Case appealed, @Nullable String platform) {
        Map<String, String> values = Map.of(
                "appealed", appealed.kind().name(),
                "platform", Objects.requireNonNullElse(platform, "none"),
                "account", opened.author() == null ? "none" : "yes");
        subject.addressee(opened).ifPresent(to -> {
            if (opened.author() == null) {
                letters.post(LetterKind.APPEAL_RECEIVED, to.email(), to.language(), values);
            } else {
                letters.post(opened.author().value(), LetterKind.APPEAL_RECEIVED, to.email(), to.language(), values);
            }
        });
    }
}
