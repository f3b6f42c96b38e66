package vigie.web;

/** Every field in which people write as they like, with what it takes at most and how forms and programs name it. */
public enum Written {
    EXPERIENCE_TEXT(5_000, false, "text", "text"),
    EXPERIENCE_COMMENT(1_000, false, "comment.11", "ratings[1].comment"),
    EXPERIENCE_TIE(300, false, "tie", "tie"),
    PSEUDONYM(40, true, "pseudonym", "pseudonym"),
    ANSWER_NOTE(400, false, "note.fr", "note.fr"),
    ANSWER_WORDING(200, false, "value", "value"),
    EVIDENCE_QUOTE(300, false, "evidence.1.quote", "evidence[0].quote"),
    PLATFORM_NAME(120, true, "name", "name"),
    PLATFORM_SUMMARY(600, false, "summary.fr", "summary.fr"),
    REMARK(2_000, false, "text", "text"),
    REPORT_EXPLANATION(2_000, false, "explanation", "explanation"),
    REPORTER_NAME(80, true, "name", "name"),
    APPEAL(4_000, false, "text", "text"),
    DECISION_REASON(4_000, false, "reason", "reason"),
    DISPLAY_NAME(80, true, "displayName", "displayName");

    /** Markup, scripts, what templates might take for their own. */
    private static final String MARKUP =
            "<script>alert(1)</script><img src=x onerror=alert(1)><b id=\"owned\">&lt;\"'</b> ${7*7}";

    /** Marks that turn the direction, a word that is written from right to left, pictures of several signs. */
    private static final String TURNED = "\u202Eenvers\u202C \u2067isolé\u2069 \u200Fסימן";

    private static final String PICTURES = "😀👩‍👩‍👧‍👦🏳️‍🌈";

    private final int longest;
    private final boolean line;
    private final String formField;
    private final String apiField;

    Written(int longest, boolean line, String formField, String apiField) {
        this.longest = longest;
        this.line = line;
        this.formField = formField;
        this.apiField = apiField;
    }

    /** Characters. */
    public int longest() {
        return longest;
    }

    /** Whether it stands among other words, on one line. */
    public boolean isLine() {
        return line;
    }

    public String formField() {
        return formField;
    }

    public String apiField() {
        return apiField;
    }

    /** The worst text that the field takes, as long as it may be; another one for each number. */
    public String worst(int number) {
        String text = line
                ? "<b id=\"owned\">" + number + "😀&amp;\"'"
                : MARKUP + "\n" + number + " " + TURNED + "\n\n" + PICTURES + "\n";
        return text + "m".repeat(longest - text.codePointCount(0, text.length()));
    }

    /** One word of 5,000 letters. */
    public static String endless() {
        return "w".repeat(5_000);
    }

    /** The same, which hides how it is read. */
    public static String turned() {
        return "Nom " + TURNED;
    }
}
