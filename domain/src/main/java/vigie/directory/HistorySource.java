package vigie.directory;

/** Who made a change public, or took something off. */
public enum HistorySource {
    IMPORT,
    MODERATOR,
    /** Of an experience, who took it back. */
    AUTHOR
}
