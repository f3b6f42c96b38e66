/** Where members say what the directory lacks: answers, platforms, remarks on the questionnaire. */
@org.jspecify.annotations.NullMarked
package vigie.web.proposal;
