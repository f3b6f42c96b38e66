package vigie.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser says of itself, in words that its owner knows: "Firefox, Linux". */
final class DeviceWords {
    /** In this order: most browsers claim to be others as well. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg/",
            "Edge",
            "EdgA/",
            "Edge",
            "EdgiOS/",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "FxiOS/",
            "Firefox",
            "Firefox/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chromium/",
            "Chromium",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "CrOS",
            "ChromeOS",
            "Windows",
            "Windows",
            "Macintosh",
            "macOS",
            "Linux",
            "Linux");

    private DeviceWords() {}

    /** The text itself when it is no browser's; empty when nothing was said. */
    static Optional<String> of(String device) {
        Optional<String> browser = first(BROWSERS, device);
        Optional<String> system = first(SYSTEMS, device);
        if (browser.isEmpty()) {
            return device.isBlank() ? Optional.empty() : Optional.of(device);
        }
        return Optional.of(browser.get() + system.map(name -> ", " + name).orElse(""));
    }

    private static Optional<String> first(Map<String, String> names, String device) {
        return names.entrySet().stream()
                .filter(name -> device.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int index = 0; index < signsAndNames.length; index += 2) {
            names.put(signsAndNames[index], signsAndNames[index + 1]);
        }
        return names;
    }
}
