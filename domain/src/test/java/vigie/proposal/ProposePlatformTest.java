package vigie.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.SamplePlatform;
import vigie.platform.Slug;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class ProposePlatformTest {
    private final ProposalKit kit = new ProposalKit();

    private static SentPlatform platform(String name, String website) {
        return new SentPlatform(
                name, "HYBRID", website, List.of("fr"), List.of("CHATBOT"), new SentText("", "A platform."));
    }

    private Case propose(SentPlatform sent) {
        return kit.proposePlatform.propose(ProposalKit.AUTHOR, sent, null);
    }

    @Test
    void isInTheDirectoryOnceItIsDecided() {
        Case waiting = propose(platform("Été & Cie", "https://ete.example/"));
        assertThat(kit.platforms.all()).hasSize(1);

        kit.decide(ProposalKit.FIRST, waiting, Outcome.PUBLISH);

        Platform added = kit.platforms.named("ete-cie");
        assertThat(added.id()).isEqualTo(new PlatformId(waiting.subject()));
        assertThat(added.origin()).isEqualTo(Origin.PERSON);
        assertThat(added.summary().fr()).isEqualTo("A platform.");
        assertThat(kit.now(waiting).platform()).isEqualTo(added.id());
        assertThat(kit.standings.of(added.id()).documented()).isZero();
    }

    @Test
    void itsAuthorReadsItsNameThoughItHasNoneInTheDirectoryYet() {
        Case waiting = propose(platform("Été & Cie", "https://ete.example/"));
        kit.decide(ProposalKit.FIRST, waiting, Outcome.REFUSE);

        assertThat(kit.platformSubject
                        .telling(
                                kit.now(waiting), kit.decisions.of(waiting.id()).getLast())
                        .values())
                .containsEntry("platform", "Été & Cie");
    }

    @Test
    void aKnownNameOrSiteIsRefusedWithItsSlug() {
        assertListed(platform("KOACH", "https://else.example/"), "koach");
        assertListed(platform("Else", "http://www.koach.example/about"), "koach");
    }

    @Test
    void whatOthersSentIsNotSaid() {
        propose(platform("Nova", "https://nova.example/"));

        Case another = kit.proposePlatform.propose(ProposalKit.OTHER, platform("Nova", "https://nova.example/"), null);

        assertThat(another.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(kit.platformSubject.lines(another))
                .anySatisfy(line -> assertThat(line.field()).isEqualTo("near.1"));
    }

    @Test
    void ofTwoPlatformsOfOneNameOnlyTheFirstComesIn() {
        Case one = propose(platform("Nova", "https://nova.example/"));
        Case other = kit.proposePlatform.propose(ProposalKit.OTHER, platform("Nova", "https://nova.example/"), null);
        kit.decide(ProposalKit.FIRST, one, Outcome.PUBLISH);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.decide(ProposalKit.FIRST, other, Outcome.PUBLISH))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.ALREADY_LISTED));
    }

    @Test
    void theSameTwiceIsOneCaseAndAnotherTextIsKnown() {
        Case once = propose(platform("Nova", "https://nova.example/"));

        assertThat(propose(platform("Nova", "https://nova.example/"))).isEqualTo(once);
        assertProposed(platform("nova", "https://other.example/"), once);
        assertProposed(platform("Vega", "https://nova.example/about"), once);
    }

    @Test
    void aTextIsMendedInItsCase() {
        Case once = propose(platform("Nova", "https://nova.example/"));

        Case mended = kit.proposePlatform.propose(
                ProposalKit.AUTHOR, platform("Nova Coaching", "https://nova.example/"), once.id());

        assertThat(mended.id()).isEqualTo(once.id());
        assertThat(mended.revision()).isEqualTo(2);
        kit.decide(ProposalKit.FIRST, mended, Outcome.REQUEST_CHANGES);
        assertThat(propose(platform("Nova", "https://nova.example/")).revision())
                .isEqualTo(3);
    }

    @Test
    void nobodyMendsWhatOthersSent() {
        Case once = propose(platform("Nova", "https://nova.example/"));

        for (CaseId id : List.of(once.id(), new CaseId(new UUID(9, 9)))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> kit.proposePlatform.propose(
                            ProposalKit.OTHER, platform("Nova", "https://nova.example/"), id))
                    .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.NOT_FOUND));
        }
    }

    @Test
    void aSlugThatIsTakenGetsANumber() {
        kit.platforms.withdraw(SamplePlatform.ID, kit.time.instant());

        kit.decide(ProposalKit.FIRST, propose(platform("Koach", "https://koach.example/")), Outcome.PUBLISH);

        assertThat(kit.platforms.all()).extracting(Platform::slug).containsExactly(new Slug("koach-2"));
    }

    @Test
    void aSlugThatLeadsElsewhereGetsANumber() {
        kit.decide(ProposalKit.FIRST, propose(platform("Compare", "https://compare.example/")), Outcome.PUBLISH);

        assertThat(kit.platforms.all()).extracting(Platform::slug).contains(new Slug("compare-2"));
    }

    @Test
    void anImportedPlatformCanBeWithdrawnAndRestoredWhole() {
        Case adopted = kit.open.adopt(CaseKind.PLATFORM, SamplePlatform.ID, SamplePlatform.ID.value());
        assertThat(kit.platformSubject.lines(adopted)).contains(new CaseLine("name", "Koach", "Koach"));

        kit.withdraw(adopted);
        assertThat(kit.platforms.all()).isEmpty();
        assertThat(kit.standings.all()).isEmpty();

        kit.decide(ProposalKit.FIRST, adopted, Outcome.RESTORE);
        assertThat(kit.platforms.named("koach").name()).isEqualTo("Koach");
        assertThat(kit.standings.all()).hasSize(1);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        SentPlatform wrong = new SentPlatform(
                "two\nlines", "BIG", "nova.example", List.of("xx"), List.of("TEA"), new SentText("", ""));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> propose(wrong))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(InputProblem::field)
                        .containsExactly("name", "website", "kind", "summary", "offers", "languages"));
    }

    @Test
    void whatIsRefusedForWhatIsInItCountsForNothing() {
        kit.limitSettings.set(LimitedAction.CONTRIBUTION, "2/1h");
        for (int times = 0; times < 3; times++) {
            assertInvalid("website", () -> propose(platform("Nova", "nova.example")));
        }
        propose(platform("Nova", "https://nova.example/"));
        propose(platform("Vega", "https://vega.example/"));

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> propose(platform("Lyra", "https://lyra.example/")));
        assertInvalid("website", () -> propose(platform("Lyra", "lyra.example")));
    }

    @Test
    void theSameSiteInLettersIsKnown() {
        Case once = propose(platform("École", "https://www.école.example/"));

        assertProposed(platform("Autre", "https://xn--cole-9oa.example/"), once);
    }

    @Test
    void theKindIsAskedForInWords() {
        SentPlatform without = new SentPlatform(
                "Nova", "", "https://nova.example/", List.of(), List.of(), new SentText("Une plateforme.", ""));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> propose(without))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.message().fr()).isEqualTo("Choisissez un type de plateforme.");
                            assertThat(problem.message().en()).isEqualTo("Please choose a kind of platform.");
                        }));
    }

    private void assertProposed(SentPlatform sent, Case waiting) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> propose(sent))
                .satisfies(no -> {
                    assertThat(no.refusal()).isEqualTo(Refusal.ALREADY_PROPOSED);
                    assertThat(no.caseId()).isEqualTo(waiting.id().value());
                    assertThat(no.slug()).isNull();
                });
    }

    private void assertListed(SentPlatform sent, String slug) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> propose(sent))
                .satisfies(no -> {
                    assertThat(no.refusal()).isEqualTo(Refusal.ALREADY_LISTED);
                    assertThat(no.slug()).isEqualTo(slug);
                });
    }
}
