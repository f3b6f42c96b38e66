package vigie.api.mail;

/** A letter as it leaves: the same words twice, as plain text and as HTML. */
record ComposedLetter(String subject, String text, String html) {}
