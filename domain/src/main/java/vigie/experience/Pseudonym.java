package vigie.experience;

import java.util.Optional;
import vigie.member.DisplayName;

/** A name chosen for one platform: 2 to 40 visible characters, and nothing that looks like an e-mail address. */
public final class Pseudonym {
    static final int SHORTEST = 2;
    static final int LONGEST = 40;

    private Pseudonym() {}

    /** The name without spaces around it; empty when it cannot be one. */
    public static Optional<String> of(String text) {
        return DisplayName.of(text)
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST)
                .filter(name -> name.codePointCount(0, name.length()) <= LONGEST)
                .filter(name -> name.chars().noneMatch(each -> each == '@' || each == '＠' || each == '﹫'));
    }
}
