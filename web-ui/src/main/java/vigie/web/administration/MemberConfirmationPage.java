package vigie.web.administration;

import java.util.Arrays;
import java.util.Optional;
import vigie.member.Member;
import vigie.web.layout.PageContext;

/** Asks whether it is meant. */
public record MemberConfirmationPage(PageContext context, Act act, Member member, MembersPlace place) {
    /** What is not done at the first touch. */
    public enum Act {
        ADMINISTRATOR("administrator"),
        SIGN_OUT("sign-out");

        private final String key;

        Act(String key) {
            this.key = key;
        }

        /** As addresses and forms have it. */
        public String key() {
            return key;
        }

        static Optional<Act> of(String key) {
            return Arrays.stream(values()).filter(act -> act.key.equals(key)).findFirst();
        }
    }

    public String say(String part) {
        return context.text(
                "members." + act.key + "." + part,
                member.displayName(),
                member.email().value());
    }

    /** Back to the list, where it was. */
    public String back() {
        return place.address(context.to().account());
    }
}
