/** The guide, its criteria, and the method. */
@org.jspecify.annotations.NullMarked
package vigie.web.questionnaire;
