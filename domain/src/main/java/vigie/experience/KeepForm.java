package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.platform.PlatformId;

/** Keeps what was typed while a sign-in ran out, under a key that only its author's browser gets. */
@Singleton
public class KeepForm {
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final KeptForms forms;
    private final EnforceLimit limits;
    private final SecretSource secrets;
    private final InstantSource time;

    KeepForm(KeptForms forms, EnforceLimit limits, SecretSource secrets, InstantSource time) {
        this.forms = forms;
        this.limits = limits;
        this.secrets = secrets;
        this.time = time;
    }

    /**
     * @param client the address it came from
     * @return the key
     * @throws vigie.refusal.RefusedException TOO_MANY_REQUESTS: anybody can send forms
     * @throws vigie.refusal.InvalidInputException for what is no text
     */
    public String keep(PlatformId platform, TypedExperience typed, String client) {
        limits.count(LimitedAction.KEPT_FORM, client);
        ReadExperience.checkDraft(typed);
        String key = secrets.token();
        forms.keep(Digest.of(key), platform, typed, time.instant().plus(KEPT));
        return key;
    }

    @Transactional(readOnly = true)
    public Optional<TypedExperience> find(PlatformId platform, String key) {
        return forms.find(Digest.of(key), platform, time.instant());
    }
}
