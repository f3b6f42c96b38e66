package vigie.moderation;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vigie.member.MemberId;
import vigie.moderation.HintFacts.Contributor;

/** Accounts that may be one person's: opened together, or with addresses that differ in a number or a sign. */
final class AlikeAccounts {
    /** Whoever opens several accounts opens them in one go. */
    static final Duration OPENED_TOGETHER = Duration.ofHours(1);

    /** Letters; shorter ones (jl, abc) are the same by chance. */
    static final int SHORTEST_NAME = 4;

    /** What many coaches have before the at sign of a domain of their own. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "accueil",
            "admin",
            "bonjour",
            "bureau",
            "coach",
            "coaching",
            "contact",
            "contacts",
            "hello",
            "info",
            "infos",
            "mail",
            "moi",
            "office",
            "team");

    private AlikeAccounts() {}

    /** The author's own account and those that are like it; empty when none is. */
    static Set<MemberId> to(MemberId author, List<Contributor> contributors) {
        Optional<Contributor> own = contributors.stream()
                .filter(each -> each.member().equals(author))
                .findFirst();
        Set<MemberId> alike = contributors.stream()
                .filter(each -> own.isPresent() && isLike(own.get(), each))
                .map(Contributor::member)
                .collect(toSet());
        return alike.size() > 1 ? alike : Set.of();
    }

    static boolean isLike(Contributor one, Contributor other) {
        return openedTogether(one, other) || sameName(one.localPart(), other.localPart());
    }

    private static boolean openedTogether(Contributor one, Contributor other) {
        return Duration.between(one.openedAt(), other.openedAt()).abs().compareTo(OPENED_TOGETHER) <= 0;
    }

    private static boolean sameName(String one, String other) {
        String name = name(one);
        return name.length() >= SHORTEST_NAME && !OF_EVERYBODY.contains(name) && name.equals(name(other));
    }

    /** The letters before a plus sign: numbers, dots and what follows the plus cost nothing to change. */
    private static String name(String localPart) {
        int plus = localPart.indexOf('+');
        String own = plus > 0 ? localPart.substring(0, plus) : localPart;
        return Normalizer.normalize(own, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\P{L}", "");
    }
}
