package vigie.moderation;

/** Counts in the log, whenever somebody asks. */
public interface TransparencyFigures {
    Transparency now();
}
