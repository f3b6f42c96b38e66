package vigie.totp;

import java.util.Arrays;
import java.util.Locale;
import vigie.identity.Base32;
import vigie.identity.Digest;

/** 120 random bits that let a member in once without the telephone: six groups of four letters and digits. */
public record RecoveryCode(String value) {
    public static final int NUMBER = 10;

    private static final int BYTES = 15;
    private static final int LETTERS = 24;

    /** @param random of which the first 120 bits are taken */
    static RecoveryCode of(byte[] random) {
        return new RecoveryCode(Base32.encode(Arrays.copyOf(random, BYTES)).replaceAll("(.{4})(?=.)", "$1-"));
    }

    /** True for what could be one: hyphens and spaces of any kind and small letters are forgiven. */
    static boolean looksLikeOne(String typed) {
        return letters(typed).matches("[A-Z2-7]{" + LETTERS + "}");
    }

    static String digest(String typed) {
        return Digest.of(letters(typed));
    }

    private static String letters(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }

    String digest() {
        return digest(value);
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
