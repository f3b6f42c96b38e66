package vigie.moderation;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.platform.Platform;
import vigie.platform.Platforms;

/** Writes to whoever sent something what was decided and why. */
@Singleton
class TellOfDecision {
    private static final String NONE = "none";

    private final PostLetter letters;
    private final Platforms platforms;

    TellOfDecision(PostLetter letters, Platforms platforms) {
        this.letters = letters;
        this.platforms = platforms;
    }

    void author(CaseSubject subject, Case decided, Decision decision) {
        subject.addressee(decided).ifPresent(to -> {
            Map<String, String> values = new TreeMap<>();
            values.put("name", to.name());
            values.put("kind", decided.kind().name());
            values.put("outcome", decision.outcome().name());
            values.put("decision", decision.id().value().toString());
            values.put("case", decided.id().value().toString());
            values.put("platform", platform(decided));
            values.put("account", decided.author() == null ? NONE : "yes");
            if (decision.ground() != null) {
                values.put("ground", decision.ground());
            }
            if (decision.reason() != null) {
                values.put("reason", decision.reason());
            }
            CaseSubject.Telling telling = subject.telling(decided, decision);
            values.putAll(telling.values());
            if (decision.instead() != null) {
                values.put("instead", decision.instead().name());
            }
            letters.post(
                    decision.instead() == null ? telling.letter() : LetterKind.DECISION_LATE,
                    to.email(),
                    to.language(),
                    values);
        });
    }

    private String platform(Case decided) {
        return Optional.ofNullable(decided.platform())
                .flatMap(platforms::withId)
                .map(Platform::name)
                .orElse(NONE);
    }
}
