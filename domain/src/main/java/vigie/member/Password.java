package vigie.member;

/**
 * What somebody typed as a password: every character as it was, only that a letter and its accent count the same however
 * the keyboard put them together (NFC). Never shown, not even in a log.
 */
public record Password(String value) {
    public Password {
        value = Composed.of(value, PasswordRules.LONGEST);
    }

    /** In characters as a person counts them. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
