/** The 15 criteria, their asks, and the rules that turn documented values into a stance. */
@org.jspecify.annotations.NullMarked
package vigie.questionnaire;
