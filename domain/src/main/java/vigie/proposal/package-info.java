/** What members propose: answers, new platforms, remarks on the questionnaire; and what becomes of it when it is decided. */
@org.jspecify.annotations.NullMarked
package vigie.proposal;
