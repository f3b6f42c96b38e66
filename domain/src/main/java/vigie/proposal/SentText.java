package vigie.proposal;

/** A text in its author's words. Either may be empty: the other one then stands for both. */
public record SentText(String fr, String en) {}
