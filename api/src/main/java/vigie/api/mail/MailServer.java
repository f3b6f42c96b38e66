package vigie.api.mail;

/**
 * The server that takes letters away.
 *
 * @param user empty when it asks for none
 */
record MailServer(String host, int port, String user, String password, Encryption encryption) {
    enum Encryption {
        /** The connection begins open and must be encrypted before anything is said. */
        STARTTLS,
        /** It is encrypted from the first byte. */
        TLS,
        /** For a server on the same machine. */
        NONE
    }

    @Override
    public String toString() {
        return host + ":" + port + " (" + encryption + ")";
    }
}
