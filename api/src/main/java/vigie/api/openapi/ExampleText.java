package vigie.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examples as JSON that people read: what fits stands on one line. */
final class ExampleText {
    private static final int LINE = 64;
    private static final String INDENT = "  ";

    private ExampleText() {}

    /** @param example a tree of JSON; a text that is no JSON stays as it is */
    static String of(@Nullable Object example) {
        return example instanceof String text ? text.strip() : told(example, "");
    }

    private static String told(@Nullable Object value, String indent) {
        String flat = flat(value);
        if (flat.length() + indent.length() <= LINE) {
            return flat;
        }
        String deeper = indent + INDENT;
        return switch (value) {
            case Map<?, ?> map ->
                lines(
                        "{",
                        map.entrySet().stream()
                                .map(each -> quoted(each.getKey()) + ": " + told(each.getValue(), deeper)),
                        "}",
                        indent);
            case List<?> list -> lines("[", list.stream().map(each -> told(each, deeper)), "]", indent);
            case null, default -> flat;
        };
    }

    private static String lines(String open, Stream<String> items, String close, String indent) {
        return items.collect(
                Collectors.joining(",\n" + indent + INDENT, open + "\n" + indent + INDENT, "\n" + indent + close));
    }

    private static String flat(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                flat("{", map.entrySet().stream(), each -> quoted(each.getKey()) + ": " + flat(each.getValue()), "}");
            case List<?> list -> flat("[", list.stream(), ExampleText::flat, "]");
            case String text -> quoted(text);
            case null, default -> String.valueOf(value);
        };
    }

    private static <T> String flat(String open, Stream<T> items, Function<T, String> told, String close) {
        return items.map(told).collect(Collectors.joining(", ", open, close));
    }

    private static String quoted(Object text) {
        StringBuilder quoted = new StringBuilder("\"");
        String.valueOf(text)
                .chars()
                .forEach(each -> quoted.append(
                        switch (each) {
                            case '"' -> "\\\"";
                            case '\\' -> "\\\\";
                            case '\n' -> "\\n";
                            default -> each < ' ' ? "\\u%04x".formatted(each) : Character.toString(each);
                        }));
        return quoted.append('"').toString();
    }
}
