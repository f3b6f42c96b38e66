package vigie.member;

/** Hashes that hide nothing and are not slow; says how often a slow one would have been made. */
public final class CountingHashes implements PasswordHashes {
    private int hashed;
    private int compared;
    private Runnable meanwhile = () -> {};

    @Override
    public String hash(Password password) {
        hashed++;
        return of(password);
    }

    @Override
    public boolean matches(Password password, String hash) {
        compared++;
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return of(password).equals(hash);
    }

    @Override
    public void matchNothing(Password password) {
        compared++;
    }

    /** Does something in the time that the next comparison takes. */
    public void whenNextCompared(Runnable something) {
        meanwhile = something;
    }

    static String of(Password password) {
        return "hash of " + password.value();
    }

    public int hashed() {
        return hashed;
    }

    /** With an account's hash, or with nothing. */
    public int compared() {
        return compared;
    }
}
