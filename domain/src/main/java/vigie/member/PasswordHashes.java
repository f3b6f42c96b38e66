package vigie.member;

/** Makes and compares hashes that are slow on purpose. */
public interface PasswordHashes {
    /** @throws vigie.refusal.RefusedException TOO_MANY_REQUESTS when too many wait already */
    String hash(Password password);

    /** @throws vigie.refusal.RefusedException TOO_MANY_REQUESTS when too many wait already */
    boolean matches(Password password, String hash);

    /**
     * Takes as long as {@link #matches}, for accounts that do not exist.
     *
     * @throws vigie.refusal.RefusedException TOO_MANY_REQUESTS when too many wait already
     */
    void matchNothing(Password password);
}
