package vigie.once;

/** Tells whether the same was sent before, by what says nothing to who only reads the database: it may have held a password. */
public interface Seals {
    String seal(String content);

    /** False too for a seal that was made with something that is no longer there. */
    boolean fits(String seal, String content);
}
