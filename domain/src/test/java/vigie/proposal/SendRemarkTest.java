package vigie.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.moderation.Case;
import vigie.moderation.CaseLine;
import vigie.moderation.Outcome;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class SendRemarkTest {
    private final ProposalKit kit = new ProposalKit();

    private Case send(String criterion, String text) {
        return kit.sendRemark.send(ProposalKit.AUTHOR, new SentRemark(criterion, text), null);
    }

    @Test
    void isAboutACriterionOrTheWhole() {
        Case one = send("2", "Et les préavis ?");
        Case whole = send("", "Merci.");

        assertThat(kit.remarkSubject.lines(one))
                .containsExactly(new CaseLine("criterion", null, "2"), new CaseLine("text", null, "Et les préavis ?"));
        assertThat(kit.remarkSubject.lines(whole)).containsExactly(new CaseLine("text", null, "Merci."));
    }

    @Test
    void theSameTwiceIsOneCaseAndAnotherIsAnother() {
        Case once = send("2", "Et les préavis ?");

        assertThat(send("2", "Et les préavis ? ")).isEqualTo(once);
        assertThat(send("3", "Et les préavis ?").id()).isNotEqualTo(once.id());
    }

    @Test
    void isMendedInItsCaseByItsAuthorOnly() {
        Case once = send("2", "Et les préavis ?");
        kit.decide(ProposalKit.FIRST, once, Outcome.REQUEST_CHANGES);
        SentRemark mended = new SentRemark("2", "Et les préavis, en mois ?");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.sendRemark.send(ProposalKit.OTHER, mended, once.id()))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.NOT_FOUND));
        assertThat(kit.sendRemark.send(ProposalKit.AUTHOR, mended, once.id()).revision())
                .isEqualTo(2);
    }

    @Test
    void whatIsRefusedForWhatIsInItCountsForNothing() {
        kit.limitSettings.set(LimitedAction.CONTRIBUTION, "2/1h");
        for (int times = 0; times < 3; times++) {
            assertInvalid("text", () -> send("", " "));
        }
        send("", "Une.");
        send("", "Deux.");

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> send("", "Trois."));
        assertInvalid("text", () -> send("", " "));
    }

    @Test
    void aTextOfWhichNothingIsSeenIsNone() {
        for (String text : new String[] {"\u200b", "\u3164\u00a0", "\u0007", "a\u001bb"}) {
            assertInvalid("text", () -> send("", text));
        }
    }

    @Test
    void aWrongOneIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> send("4", " "))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(InputProblem::field)
                        .containsExactly("text", "criterion"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> send("", "x".repeat(2_001)));
        assertThat(send("", "x".repeat(2_000))).isNotNull();
    }
}
