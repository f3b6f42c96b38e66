package vigie.form;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.member.MemberId;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/** Keeps what was typed while a sign-in ran out, under a key that only its author's browser gets. */
@Singleton
public class KeepForm {
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Twice what the longest field of any form takes: what is too long is told, not lost. */
    private static final int LONGEST_TEXT = 10_000;

    /** Room for the form with the most fields, all of them full. */
    private static final int LONGEST_FORM = 100_000;

    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    /** The null character and halves of characters: no database keeps them. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00\\p{Cs}]");

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
     * @param page the address of the form; on another page its key finds nothing
     * @param author who wrote it, as the form itself says; for anybody else its key finds nothing
     * @param fields those without a text, and those that no form of ours has, are left out
     * @param client the address it came from
     * @return the key
     * @throws vigie.refusal.RefusedException TOO_MANY_REQUESTS: anybody can send forms
     * @throws InvalidInputException for what is no text, or too long
     */
    public String keep(String page, MemberId author, Map<String, String> fields, String client) {
        limits.count(LimitedAction.KEPT_FORM, client);
        Map<String, String> kept = new TreeMap<>();
        fields.forEach((field, text) -> {
            if (FIELD.matcher(field).matches() && !text.isBlank()) {
                kept.put(field, text);
            }
        });
        check(kept);
        String key = secrets.token();
        forms.keep(Digest.of(key), page, author, kept, time.instant().plus(KEPT));
        return key;
    }

    private static void check(Map<String, String> fields) {
        List<InputProblem> problems = new ArrayList<>();
        long whole = 0;
        for (Map.Entry<String, String> each : fields.entrySet()) {
            int length = each.getValue().codePointCount(0, each.getValue().length());
            whole += each.getKey().length() + length;
            if (length > LONGEST_TEXT
                    || whole > LONGEST_FORM
                    || NO_TEXT.matcher(each.getValue()).find()) {
                problems.add(new InputProblem(
                        each.getKey(),
                        "Ce champ est trop long, ou contient un signe qui n'est pas du texte.",
                        "This field is too long, or holds a character that is no text."));
            }
        }
        InvalidInputException.throwIfAny(problems);
    }

    /** What this member wrote on this page; empty when it was sent since, is too old, or was never kept. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> open(String page, String key, MemberId member) {
        return forms.open(Digest.of(key), page, member, time.instant());
    }

    /** What was sent after all is not offered again. */
    @Transactional
    public void forget(String key, MemberId member) {
        forms.forget(Digest.of(key), member);
    }
}
