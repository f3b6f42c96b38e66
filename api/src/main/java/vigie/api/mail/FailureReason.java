package vigie.api.mail;

import java.util.regex.Pattern;

/** Says why a letter has not left, for the log: on one line, and without the address that it goes to. */
final class FailureReason {
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("(\"[^\"]*\"|[^\\s<>\"',;:()]+)@[^\\s<>\"',;:()]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");

    private FailureReason() {}

    /** What failed, and the cause at the bottom of it. */
    static String of(Throwable failure, String recipient) {
        Throwable bottom = failure;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        String outer = said(failure);
        String inner = said(bottom);
        return without(outer.contains(inner) ? outer : outer + " (" + inner + ")", recipient);
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    // Servers say "no such user jane" too.
    private static String without(String reason, String recipient) {
        String local = recipient.substring(0, Math.max(0, recipient.lastIndexOf('@')));
        String hidden = ADDRESS.matcher(reason.replace(recipient, "…")).replaceAll("…");
        if (!local.isEmpty()) {
            hidden = hidden.replaceAll("(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(local) + "(?![\\p{L}\\p{N}])", "…");
        }
        String line = SPACES.matcher(hidden).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
