package vigie.refusal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests say of a domain that says no. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(Refusal why, ThrowingCallable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act)
                .extracting(RefusedException::refusal)
                .isEqualTo(why);
    }

    /** @param fields with a problem, in order, between commas */
    public static void assertInvalid(String fields, ThrowingCallable act) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(act).withMessage(fields);
    }
}
