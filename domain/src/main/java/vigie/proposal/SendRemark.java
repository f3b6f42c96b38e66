package vigie.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.identity.IdSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.Hint;
import vigie.moderation.NoticeHints;
import vigie.moderation.OpenCase;
import vigie.proposal.Remarks.Waiting;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** A member says what the questionnaire should ask, or ask otherwise. */
@Singleton
public class SendRemark {
    private static final int TEXT = 2_000;

    private final Questionnaires questionnaires;
    private final Remarks remarks;
    private final Authors authors;
    private final Cases cases;
    private final OpenCase open;
    private final NoticeHints hints;
    private final EnforceLimit limits;
    private final IdSource ids;
    private final InstantSource time;

    SendRemark(
            Questionnaires questionnaires,
            Remarks remarks,
            Authors authors,
            Cases cases,
            OpenCase open,
            NoticeHints hints,
            EnforceLimit limits,
            IdSource ids,
            InstantSource time) {
        this.questionnaires = questionnaires;
        this.remarks = remarks;
        this.authors = authors;
        this.cases = cases;
        this.open = open;
        this.hints = hints;
        this.limits = limits;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @param mends the case whose text this one replaces; null for a new one
     * @return the case that waits; the same one for the same text twice
     * @throws RefusedException NOT_FOUND when nothing of this author's is to be mended; TOO_MANY_REQUESTS
     * @throws vigie.refusal.InvalidInputException when something is missing or wrong
     */
    public Case send(MemberId author, SentRemark sent, @Nullable CaseId mends) {
        Remark first = read(sent, questionnaires.current());
        limits.count(LimitedAction.CONTRIBUTION, author.value().toString());
        return store(author, first, mends);
    }

    @Transactional
    Case store(MemberId author, Remark first, @Nullable CaseId mends) {
        authors.lock(author);
        Waiting waiting = waiting(author, first, mends).orElse(null);
        if (waiting == null) {
            remarks.add(first);
            return open.open(CaseKind.REMARK, null, author, first.id(), notice(author, first), false);
        }
        Case found = cases.lock(waiting.caseId()).orElseThrow();
        if (found.status() == CaseStatus.OPEN && waiting.latest().saysTheSameAs(first)) {
            return found;
        }
        remarks.add(new Remark(
                waiting.latest().id(),
                waiting.latest().revision() + 1,
                first.criterion(),
                first.text(),
                first.sentAt()));
        return open.resubmit(found, notice(author, first), false);
    }

    private Remark read(SentRemark sent, Questionnaire questionnaire) {
        WrittenTexts texts = new WrittenTexts();
        String text = texts.text("text", sent.text(), TEXT);
        Integer criterion = null;
        if (!sent.criterion().isEmpty()) {
            criterion = sent.criterion().matches("[1-9][0-9]?") ? Integer.valueOf(sent.criterion()) : null;
            if (criterion == null || questionnaire.criterion(criterion).isEmpty()) {
                texts.problem("criterion", "Ce critère n'existe pas.", "There is no such criterion.");
            }
        }
        texts.end();
        return new Remark(ids.next(), 1, criterion, String.valueOf(text), time.instant());
    }

    private Optional<Waiting> waiting(MemberId author, Remark sent, @Nullable CaseId mends) {
        List<Waiting> own = remarks.waitingOf(author);
        if (mends == null) {
            return own.stream()
                    .filter(each -> each.latest().saysTheSameAs(sent))
                    .findFirst();
        }
        return Optional.of(own.stream()
                .filter(each -> each.caseId().equals(mends))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    private Set<Hint> notice(MemberId author, Remark remark) {
        return hints.notice(CaseKind.REMARK, null, author, List.of(remark.text()));
    }
}
