package vigie.mail;

/** Looks once more at a letter when it is about to leave: it may have waited, and have nothing to say any more. */
public interface LetterCheck {
    boolean isWanted(Letter letter);
}
