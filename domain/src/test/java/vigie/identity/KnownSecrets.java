package vigie.identity;

import java.util.Arrays;

/** Gives bytes that are all 1, then all 2, and so on. */
public final class KnownSecrets implements SecretSource {
    private int last;

    @Override
    public byte[] bytes(int count) {
        return all(count, ++last);
    }

    /** The token that is given as the n-th secret. */
    public static String token(int nth) {
        SecretSource only = count -> all(count, nth);
        return only.token();
    }

    private static byte[] all(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
