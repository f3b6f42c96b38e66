/** The form in which a coach tells what they lived with a platform. */
@org.jspecify.annotations.NullMarked
package vigie.web.experience;
