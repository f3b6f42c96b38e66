package vigie.language;

/** The languages of every text of the directory; French comes first. */
public enum Language {
    FR,
    EN;

    /** The BCP 47 tag: {@code fr} or {@code en}. */
    public String tag() {
        return this == FR ? "fr" : "en";
    }
}
