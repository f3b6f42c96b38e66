package vigie.account;

/** Writes what is held on a member as a file that the member, and programs, can read. */
public interface AccountExports {
    /** JSON in UTF-8, the same as the API gives. */
    byte[] write(HeldData held);
}
