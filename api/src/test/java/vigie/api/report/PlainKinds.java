package vigie.api.report;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vigie.member.Members;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseSubject;

/** Answers, platforms and experiences of which nothing but the case is known, as long as their own features are not there. */
@Factory
@Requires(property = PlainKinds.WANTED)
class PlainKinds {
    static final String WANTED = "test.plain-kinds";

    @Singleton
    @Named("answers")
    CaseSubject answers(Members members) {
        return new Plain(CaseKind.ANSWER, members);
    }

    @Singleton
    @Named("platforms")
    CaseSubject platforms(Members members) {
        return new Plain(CaseKind.PLATFORM, members);
    }

    @Singleton
    @Named("experiences")
    CaseSubject experiences(Members members) {
        return new Plain(CaseKind.EXPERIENCE, members);
    }

    private record Plain(CaseKind kind, Members members) implements CaseSubject {
        @Override
        public Case settle(Case before, Case after) {
            return after;
        }

        @Override
        public List<CaseLine> lines(Case shown) {
            return List.of();
        }

        @Override
        public Optional<Addressee> addressee(Case decided) {
            return Optional.ofNullable(decided.author())
                    .flatMap(members::withId)
                    .map(each -> new Addressee(each.email().value(), each.displayName(), each.language()));
        }
    }
}
