/** The questionnaire: stored at the start, served as JSON. */
@org.jspecify.annotations.NullMarked
package vigie.api.questionnaire;
