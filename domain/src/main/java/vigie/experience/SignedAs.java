package vigie.experience;

public enum SignedAs {
    PSEUDONYM,
    DISPLAY_NAME
}
