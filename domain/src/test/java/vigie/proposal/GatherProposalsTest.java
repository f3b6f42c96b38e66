package vigie.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.moderation.Case;
import vigie.moderation.Decision;
import vigie.moderation.HeldCase;
import vigie.moderation.Outcome;

/** Everything that somebody proposed, with every text of it and every decision. */
class GatherProposalsTest {
    private final ProposalKit kit = new ProposalKit();

    private HeldProposals gathered() {
        return kit.proposals.gather().of(kit.gatherCases(kit.platforms).of(ProposalKit.AUTHOR));
    }

    @Test
    void anAnswerComesWithAllItsTextsAndDecisions() {
        Case first = kit.propose("1a", "YES");
        kit.decide(ProposalKit.FIRST, first, Outcome.REQUEST_CHANGES);
        kit.propose("1a", "NO");
        kit.propose.propose(ProposalKit.OTHER, ProposalKit.KOACH, ProposalKit.sent("1a", "NO"));

        assertThat(gathered().answers()).singleElement().satisfies(held -> {
            HeldCase about = held.inCase();
            assertThat(about.held().id()).isEqualTo(first.id());
            assertThat(about.platform()).isEqualTo(ProposalKit.KOACH);
            assertThat(about.decisions()).extracting(Decision::outcome).containsExactly(Outcome.REQUEST_CHANGES);
            assertThat(held.texts())
                    .extracting(text ->
                            text.revision() + " " + text.content().value().codes())
                    .containsExactly("1 [YES]", "2 [NO]");
        });
    }

    @Test
    void soDoPlatformsAndRemarks() {
        kit.proposePlatform.propose(
                ProposalKit.AUTHOR,
                new SentPlatform(
                        "Nouvelle",
                        "HYBRID",
                        "https://nouvelle.example/",
                        List.of("fr"),
                        List.of(),
                        new SentText("Une plateforme.", "")),
                null);
        kit.sendRemark.send(ProposalKit.AUTHOR, new SentRemark("", "Une question manque."), null);

        HeldProposals held = gathered();

        assertThat(held.answers()).isEmpty();
        assertThat(held.platforms()).singleElement().satisfies(each -> {
            assertThat(each.inCase().platform()).isNull();
            assertThat(each.texts()).extracting(text -> text.content().name()).containsExactly("Nouvelle");
        });
        assertThat(held.remarks())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.texts()).extracting(Remark::text).containsExactly("Une question manque."));
    }
}
