/** Documented answers with their evidence, and how each platform stands on each criterion. */
@org.jspecify.annotations.NullMarked
package vigie.answer;
