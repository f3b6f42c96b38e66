package vigie.once;

/** Seals that anybody can read. */
public final class PlainSeals implements Seals {
    @Override
    public String seal(String content) {
        return "seal of " + content;
    }

    @Override
    public boolean fits(String seal, String content) {
        return seal.equals(seal(content));
    }
}
