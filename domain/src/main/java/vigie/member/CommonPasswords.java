package vigie.member;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The passwords that are tried first everywhere; the file says where they come from. */
final class CommonPasswords {
    private static final String FILE = "common-passwords.txt";
    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    /** One of them, in capitals or not, or one of them or one character again and again: {@code azertyazertyazerty}. */
    static boolean contain(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        for (int length = 1; length <= small.length(); length++) {
            String part = small.substring(0, length);
            if ((small.codePointCount(0, length) == 1 || ALL.contains(part)) && isRepetition(small, part)) {
                return true;
            }
        }
        return false;
    }

    static int size() {
        return ALL.size();
    }

    // The last time may be cut short.
    private static boolean isRepetition(String text, String part) {
        for (int index = part.length(); index < text.length(); index++) {
            if (text.charAt(index) != text.charAt(index - part.length())) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        Set<String> all = new HashSet<>();
        try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("No file " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            // Comments begin with two signs: a password may begin with one.
            lines.lines().filter(line -> !line.startsWith("## ")).forEach(all::add);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
        return all;
    }
}
