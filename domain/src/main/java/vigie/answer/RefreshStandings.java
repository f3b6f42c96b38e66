package vigie.answer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;

/** Computes anew how platforms stand, after their answers or the rules changed. */
@Singleton
public class RefreshStandings {
    private final Questionnaires questionnaires;
    private final Platforms platforms;
    private final Answers answers;
    private final Standings standings;

    public RefreshStandings(Questionnaires questionnaires, Platforms platforms, Answers answers, Standings standings) {
        this.questionnaires = questionnaires;
        this.platforms = platforms;
        this.answers = answers;
        this.standings = standings;
    }

    /** @return the platforms of which something else was kept than was computed now */
    @Transactional
    public List<PlatformId> refreshAll() {
        return refresh(platforms.all());
    }

    /** @return those of them of which something else was kept than was computed now */
    @Transactional
    public List<PlatformId> refresh(Collection<Platform> changed) {
        Questionnaire questionnaire = questionnaires.current();
        Map<PlatformId, List<DocumentedAnswer>> byPlatform =
                answers.currentOf(changed.stream().map(Platform::id).toList()).stream()
                        .collect(groupingBy(documented -> documented.answer().platformId()));
        return standings.replace(changed.stream()
                .map(platform -> PlatformStanding.of(
                        platform, questionnaire, values(byPlatform.getOrDefault(platform.id(), List.of()))))
                .toList());
    }

    private static Map<String, AnswerValue> values(List<DocumentedAnswer> documented) {
        return documented.stream().map(DocumentedAnswer::answer).collect(toMap(Answer::ask, Answer::value));
    }
}
