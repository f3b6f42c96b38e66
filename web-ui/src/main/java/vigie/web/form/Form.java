package vigie.web.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vigie.member.Password;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/** What somebody sent with a form: a text for each field, empty where nothing came. */
public final class Form {
    /** A form that nobody has sent yet. */
    public static final Form EMPTY = new Form(Map.of(), Set.of());

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<String, String> texts;
    private final Set<String> unreadable;

    private Form(Map<String, String> texts, Set<String> unreadable) {
        this.texts = Map.copyOf(texts);
        this.unreadable = Set.copyOf(unreadable);
    }

    /** A form that shows these values before anybody has sent it. */
    public static Form showing(Map<String, String> texts) {
        return new Form(texts, Set.of());
    }

    /** Reads a body as browsers send it ({@code application/x-www-form-urlencoded}). Of a field that came twice the first counts. */
    static Form read(String body) {
        Map<String, String> texts = new HashMap<>();
        Set<String> unreadable = new LinkedHashSet<>();
        for (String pair : body.split("&", -1)) {
            int sign = pair.indexOf('=');
            Optional<String> name = decoded(sign < 0 ? pair : pair.substring(0, sign));
            Optional<String> text = decoded(sign < 0 ? "" : pair.substring(sign + 1));
            if (name.isPresent() && text.isPresent()) {
                texts.putIfAbsent(name.get(), text.get());
            } else {
                unreadable.add(name.orElse(""));
            }
        }
        return new Form(texts, unreadable);
    }

    /** What came, by field: also what no form of ours has. */
    Map<String, String> texts() {
        return texts;
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    public Password password(String field) {
        return new Password(text(field));
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** An identifier; empty when the field holds something else. */
    public Optional<UUID> id(String field) {
        return identifier(text(field));
    }

    /** The identifier that a text is; empty when it is none. */
    public static Optional<UUID> identifier(String text) {
        return IDENTIFIER.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @throws InvalidInputException for fields that hold something other than text */
    void requireText() {
        InvalidInputException.throwIfAny(unreadable.stream()
                .map(field -> new InputProblem(
                        field,
                        "Ce champ contient un signe qui ne peut pas être lu. Saisissez-le de nouveau.",
                        "This field holds a character that cannot be read. Please type it again."))
                .toList());
    }

    // Empty for what is no UTF-8, and for the null character, which no keyboard types and no database keeps.
    private static Optional<String> decoded(String sent) {
        ByteBuffer bytes = ByteBuffer.allocate(sent.length());
        for (int index = 0; index < sent.length(); index++) {
            char sign = sent.charAt(index);
            int value = sign == '+' ? ' ' : sign;
            if (sign == '%') {
                value = index + 2 < sent.length() ? hex(sent.charAt(index + 1), sent.charAt(index + 2)) : -1;
                index += 2;
            }
            if (value < 1) {
                return Optional.empty();
            }
            bytes.put((byte) value);
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static int hex(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    @Override
    public String toString() {
        return "Form" + texts.keySet();
    }
}
