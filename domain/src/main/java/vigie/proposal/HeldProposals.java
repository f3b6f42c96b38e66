package vigie.proposal;

import java.util.List;
import vigie.moderation.HeldCase;

/** All that is held of what a member proposed and remarked, with every text of it. */
public record HeldProposals(
        List<Held<AnswerProposal>> answers, List<Held<PlatformProposal>> platforms, List<Held<Remark>> remarks) {

    /** @param texts the oldest first */
    public record Held<T>(HeldCase inCase, List<T> texts) {
        public Held {
            texts = List.copyOf(texts);
        }
    }
}
