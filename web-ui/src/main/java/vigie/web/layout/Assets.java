package vigie.web.layout;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Styles, scripts and the icon, each under a name that holds a digest of its content, so that browsers may keep it for
 * ever. The style sheets are joined into one: a page asks once.
 */
@Singleton
public final class Assets {
    private static final List<String> STYLES = List.of(
            "tokens",
            "base",
            "layout",
            "component/account",
            "component/answer",
            "component/bar",
            "component/button",
            "component/chart",
            "component/choose",
            "component/compare",
            "component/criterion",
            "component/edition",
            "component/experience",
            "component/lived",
            "component/facts",
            "component/filters",
            "component/form",
            "component/grid",
            "component/history",
            "component/key",
            "component/moderation",
            "component/news",
            "component/notice",
            "component/proposal",
            "component/reference",
            "component/report",
            "component/search",
            "component/sheet",
            "component/state",
            "component/tag",
            "print");
    private static final int DIGEST = 10;

    private final Map<String, Asset> byName = new HashMap<>();
    private final String style;
    private final String icon;
    private final String formScript;
    private final String foldScript;
    private final String passwordScript;
    private final String codesScript;
    private final String decisionScript;
    private final String keysScript;
    private final String draftScript;
    private final String nearNamesScript;
    private final String sendOnceScript;
    private final String printScript;
    private final String comparingScript;

    /** A file with its media type. */
    public record Asset(String type, String content) {}

    Assets() {
        style = add("vigie", "css", "text/css;charset=utf-8", joined(STYLES));
        icon = add("icon", "svg", "image/svg+xml", read("icon.svg"));
        formScript = script("short-address");
        foldScript = script("open-fold");
        passwordScript = script("show-password");
        codesScript = script("keep-codes");
        decisionScript = script("fitting-grounds");
        keysScript = script("queue-keys");
        draftScript = script("keep-draft");
        nearNamesScript = script("near-names");
        sendOnceScript = script("send-once");
        printScript = script("print-page");
        comparingScript = script("comparing");
    }

    public String style() {
        return style;
    }

    public String icon() {
        return icon;
    }

    public String formScript() {
        return formScript;
    }

    public String foldScript() {
        return foldScript;
    }

    public String passwordScript() {
        return passwordScript;
    }

    public String sendOnceScript() {
        return sendOnceScript;
    }

    public String printScript() {
        return printScript;
    }

    public String comparingScript() {
        return comparingScript;
    }

    public String codesScript() {
        return codesScript;
    }

    public String decisionScript() {
        return decisionScript;
    }

    public String keysScript() {
        return keysScript;
    }

    public String draftScript() {
        return draftScript;
    }

    public String nearNamesScript() {
        return nearNamesScript;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private String script(String name) {
        return add(name, "js", "text/javascript;charset=utf-8", read("js/" + name + ".js"));
    }

    private String add(String name, String ending, String type, String content) {
        String full = name + "." + digest(content) + "." + ending;
        byName.put(full, new Asset(type, content));
        return "/assets/" + full;
    }

    private static String joined(List<String> sheets) {
        // The layers' order first, before any sheet can set another.
        return sheets.stream()
                .map(sheet -> read("css/" + sheet + ".css"))
                .collect(Collectors.joining("\n", "@layer tokens, base, layout, component, print;\n", ""));
    }

    private static String read(String path) {
        try (InputStream file = Assets.class.getResourceAsStream("/public/" + path)) {
            if (file == null) {
                throw new IllegalStateException("No file public/" + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
