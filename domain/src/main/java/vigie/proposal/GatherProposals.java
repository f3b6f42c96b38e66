package vigie.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vigie.moderation.CaseKind;
import vigie.moderation.HeldCase;
import vigie.proposal.HeldProposals.Held;

/** Gathers what a member proposed and remarked, for that member. */
@Singleton
public class GatherProposals {
    private final AnswerProposals answers;
    private final PlatformProposals platforms;
    private final Remarks remarks;

    GatherProposals(AnswerProposals answers, PlatformProposals platforms, Remarks remarks) {
        this.answers = answers;
        this.platforms = platforms;
        this.remarks = remarks;
    }

    /** @param sent all cases of the member; those of other kinds are left alone */
    @Transactional(readOnly = true)
    public HeldProposals of(List<HeldCase> sent) {
        return new HeldProposals(
                held(sent, CaseKind.ANSWER, answers::textsOf),
                held(sent, CaseKind.PLATFORM, platforms::textsOf),
                held(sent, CaseKind.REMARK, remarks::textsOf));
    }

    private static <T> List<Held<T>> held(List<HeldCase> sent, CaseKind kind, Function<UUID, List<T>> texts) {
        return sent.stream()
                .filter(each -> each.held().kind() == kind)
                .map(each -> new Held<>(each, texts.apply(each.held().subject())))
                .toList();
    }
}
