package vigie.proposal;

/** @param criterion number of the criterion that it is about; empty for the questionnaire as a whole */
public record SentRemark(String criterion, String text) {}
