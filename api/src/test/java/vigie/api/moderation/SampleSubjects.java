package vigie.api.moderation;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vigie.language.Language;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseSubject;
import vigie.moderation.CaseSubjects;
import vigie.moderation.Outcome;

/** A subject for each kind of case, about nothing: tests of moderation are not tests of what is moderated. */
@Singleton
@Replaces(CaseSubjects.class)
@Requires(property = SampleSubjects.WANTED)
public class SampleSubjects extends CaseSubjects {
    public static final String WANTED = "test.sample-subjects";

    /** Kinds whose publication takes two. */
    public static final Set<CaseKind> SECOND = ConcurrentHashMap.newKeySet();

    SampleSubjects() {
        super(Arrays.stream(CaseKind.values()).<CaseSubject>map(Sample::new).toList());
    }

    private record Sample(CaseKind kind) implements CaseSubject {
        @Override
        public boolean needsSecond(Case asked) {
            return SECOND.contains(kind);
        }

        /** Reports are about experiences. */
        @Override
        public CaseKind judged(Case asked, Outcome outcome) {
            return kind == CaseKind.REPORT && outcome == Outcome.WITHDRAW ? CaseKind.EXPERIENCE : kind;
        }

        @Override
        public Case settle(Case before, Case after) {
            return after;
        }

        @Override
        public List<CaseLine> lines(Case shown) {
            return List.of(
                    new CaseLine("relation", "ACTIVE", "ENDED"),
                    new CaseLine("sessions", "UP_TO_10", "UP_TO_10"),
                    new CaseLine("text", null, "<b>Un texte</b>\nsur deux lignes"));
        }

        @Override
        public Optional<Addressee> addressee(Case decided) {
            return Optional.of(new Addressee("auteur@coachs.example", "Camille Durand", Language.FR));
        }
    }
}
