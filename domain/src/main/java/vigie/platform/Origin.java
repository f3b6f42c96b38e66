package vigie.platform;

/** Where a published fact last came from; an import never overwrites what a person changed. */
public enum Origin {
    IMPORT,
    PERSON
}
